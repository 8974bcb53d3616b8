package org.stackway.kit.replay;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.relay.StoredRecords;
import org.stackway.kit.replay.ReplayPlan.Republish;

/**
 * Puts stored events on a topic once more, in the order of their positions and exactly as the relay does, but for {@code
 * ce_replayid}. Whoever consumes them decides by its cursor what is new.
 *
 * <p>Pages cover a bounded range of positions, so that a selection that matches little still gets on.
 */
@ApplicationScoped
class RepublishWork implements ReplayWork {

    private static final int PAGE = 500;
    private static final long RANGE = 20_000;
    private static final String POSITION = "position";

    private static final String EVENTS = "SELECT " + StoredRecords.COLUMNS
            + " FROM es.event e WHERE " + Selection.CONDITION
            + " ORDER BY e.position LIMIT $7::int";

    private final ReplayDatabase database;
    private final StoredRecords records;
    private final KafkaTopics topics;

    RepublishWork(ReplayDatabase database, StoredRecords records, KafkaTopics topics) {
        this.database = database;
        this.records = records;
        this.topics = topics;
    }

    @Override
    public Set<ReplayKind> kinds() {
        return Set.of(ReplayKind.REPUBLISH);
    }

    @Override
    public void run(RunningJob job) {
        Republish plan = job.plan(Republish.class);
        job.phase("PUBLISHING");
        topics.ensure(plan.topic());
        try (TopicWriter topic = new TopicWriter(records.producer())) {
            long position = job.checkpoint().path(POSITION).asLong(plan.after());
            int page = job.page(PAGE);
            while (position < plan.upTo()) {
                long end = Math.min(position + RANGE, plan.upTo());
                List<Row> rows = read(plan, position, end, page);
                if (!rows.isEmpty()) {
                    job.pace(rows.size());
                    topic.write(again(rows, plan, job));
                }
                position = rows.size() < page ? end : StoredRecords.position(rows.getLast());
                job.done(job.done() + rows.size());
                job.checkpoint().put(POSITION, position);
                job.save();
            }
        }
        job.outcome().put("topic", plan.topic()).put("published", job.done());
        job.save();
    }

    private List<Row> read(Republish plan, long after, long upTo, int page) {
        List<Row> rows = new ArrayList<>();
        @Nullable Object[] parameters = Selection.parameters(plan, after, upTo, page);
        database.run(EVENTS, parameters).forEach(rows::add);
        return rows;
    }

    private List<ProducerRecord<String, byte[]>> again(List<Row> rows, Republish plan, RunningJob job) {
        return rows.stream()
                .map(row -> StoredRecords.again(row, records.service(), plan.topic(), job.id()))
                .toList();
    }
}
