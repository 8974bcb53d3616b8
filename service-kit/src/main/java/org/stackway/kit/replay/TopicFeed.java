package org.stackway.kit.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.consumer.Redelivery;
import org.stackway.kit.consumer.StreamRef;
import org.stackway.kit.consumer.Subscription;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.replay.ReadModels.Model.OfOthers;
import org.stackway.kit.replay.ReplayDatabase.Session;

/**
 * The topics of other services, from their beginning. A record counts once the live model has it, that is, up to its
 * stream's cursor and not while it waits or is parked; until then it is kept here. So both models are made from the same set
 * of facts at any instant, whatever comes in between.
 */
final class TopicFeed implements Feed {

    private static final int PAGE = 2000;
    private static final int MOST_PENDING = 50_000;
    private static final String OFFSETS = "offsets";

    private static final String APPLIED_LIVE = """
            SELECT c.source, c.stream_id, least(c.version,
              (SELECT min(x.version) - 1 FROM es.waiting x
               WHERE x.consumer = c.consumer AND x.source = c.source AND x.stream_id = c.stream_id),
              (SELECT min(x.version) - 1 FROM es.parked x
               WHERE x.consumer = c.consumer AND x.source = c.source AND x.stream_id = c.stream_id))
            FROM es.consumer_cursor c
            JOIN unnest($2::text[], $3::text[]) AS w(source, stream_id)
              ON c.source = w.source AND c.stream_id = w.stream_id
            WHERE c.consumer = $1
            """;

    private final Set<Table> tables;
    private final String schema;
    private final RunningJob job;
    private final ReplayDatabase database;
    private final Redelivery redelivery;
    private final Subscription subscription;
    private final TopicScan scan;
    private final boolean fromTheBeginning;
    private final Map<StreamRef, Long> applied = new HashMap<>();
    private final Map<StreamRef, NavigableMap<Long, Pending>> pending = new LinkedHashMap<>();
    private int pendingRecords;

    TopicFeed(
            OfOthers model,
            String schema,
            RunningJob job,
            ReplayDatabase database,
            Redelivery redelivery,
            Subscription subscription,
            Map<String, Object> broker) {
        this.tables = Set.copyOf(model.declared().tables());
        this.schema = schema;
        this.job = job;
        this.database = database;
        this.redelivery = redelivery;
        this.subscription = subscription;
        this.scan = TopicScan.of(broker, subscription.topics(), job.page(PAGE));
        this.fromTheBeginning = !job.checkpoint().has(OFFSETS);
        if (!fromTheBeginning) {
            scan.seek(job.checkpoint().path(OFFSETS));
        }
    }

    @Override
    public long count() {
        return job.done() + scan.left(scan.ends());
    }

    @Override
    public boolean step() {
        Set<StreamRef> touched = pendingRecords < MOST_PENDING ? poll() : new HashSet<>(pending.keySet());
        if (touched.isEmpty()) {
            touched.addAll(pending.keySet());
        }
        List<Pending> due = due(touched, appliedLive(database.run(APPLIED_LIVE, of(touched))));
        if (due.isEmpty()) {
            saveOffsets(Set.of());
            job.save();
            return scan.left(scan.ends()) > 0 && pendingRecords < MOST_PENDING;
        }
        job.pace(due.size());
        List<Rows.Statement> statements = statements(due);
        job.done(job.done() + due.size());
        saveOffsets(new HashSet<>(due));
        job.saving(session -> {
            write(session, statements);
            return due.size();
        });
        due.forEach(this::settle);
        return true;
    }

    /** Takes in what comes next, and tells whose records came. */
    private Set<StreamRef> poll() {
        Set<StreamRef> touched = new HashSet<>();
        for (ConsumerRecord<String, byte[]> each : scan.poll()) {
            Redelivery.read(each).ifPresent(received -> {
                if (add(new Pending(received, new TopicPartition(each.topic(), each.partition()), each.offset()))) {
                    touched.add(received.stream());
                }
            });
        }
        return touched;
    }

    /** A topic that was lost and restored may hold a stream's versions in another order, and twice. */
    private boolean add(Pending record) {
        StreamRef stream = record.received().stream();
        if (record.version() <= applied.getOrDefault(stream, 0L)) {
            return false;
        }
        boolean fresh =
                pending.computeIfAbsent(stream, first -> new TreeMap<>()).putIfAbsent(record.version(), record) == null;
        pendingRecords += fresh ? 1 : 0;
        return fresh;
    }

    private List<Pending> due(Collection<StreamRef> streams, Map<StreamRef, Long> live) {
        List<Pending> due = new ArrayList<>();
        for (StreamRef stream : streams) {
            NavigableMap<Long, Pending> records = pending.getOrDefault(stream, new TreeMap<>());
            long upTo = live.getOrDefault(stream, 0L);
            Pending next = records.get(first(stream, records));
            while (next != null && next.version() <= upTo) {
                due.add(next);
                next = records.get(next.version() + 1);
            }
        }
        return due;
    }

    /** The version to go on with. A scan that was taken up again does not know what the one before it had applied. */
    private long first(StreamRef stream, NavigableMap<Long, Pending> records) {
        Long last = applied.get(stream);
        if (last != null) {
            return last + 1;
        }
        return fromTheBeginning || records.isEmpty() ? 1 : records.firstKey();
    }

    private void settle(Pending record) {
        StreamRef stream = record.received().stream();
        NavigableMap<Long, Pending> records = pending.getOrDefault(stream, new TreeMap<>());
        records.remove(record.version());
        pendingRecords--;
        if (records.isEmpty()) {
            pending.remove(stream);
        }
        applied.put(stream, record.version());
    }

    /** The next scan begins at the first record that is not applied by then. */
    private void saveOffsets(Set<Pending> applied) {
        ObjectNode offsets = job.checkpoint().putObject(OFFSETS);
        scan.offsets(offsets);
        pending.values().stream()
                .flatMap(records -> records.values().stream())
                .filter(record -> !applied.contains(record))
                .forEach(record -> {
                    String partition = record.partition().toString();
                    offsets.put(partition, Math.min(offsets.path(partition).asLong(), record.offset()));
                });
    }

    private @Nullable Object[] of(Collection<StreamRef> streams) {
        return new @Nullable Object[] {
            subscription.consumer(),
            streams.stream().map(StreamRef::source).toArray(String[]::new),
            streams.stream().map(StreamRef::streamId).toArray(String[]::new)
        };
    }

    private static Map<StreamRef, Long> appliedLive(Iterable<Row> rows) {
        Map<StreamRef, Long> live = new HashMap<>();
        rows.forEach(row -> live.put(new StreamRef(row.getString(0), row.getString(1)), row.getLong(2)));
        return live;
    }

    private List<Rows.Statement> statements(List<Pending> records) {
        Rows rows = new Rows(tables::contains);
        records.forEach(record -> redelivery.project(record.received(), rows));
        return rows.statements(schema);
    }

    private static void write(Session session, List<Rows.Statement> statements) {
        statements.forEach(statement -> session.run(statement.sql(), statement.rows()));
    }

    @Override
    public long behind() {
        return scan.left(scan.ends());
    }

    @Override
    public int catchUp(Session session) {
        Map<TopicPartition, Long> ends = scan.ends();
        while (scan.left(ends) > 0) {
            poll();
        }
        Map<StreamRef, Long> live = appliedLive(session.run(APPLIED_LIVE, of(pending.keySet())));
        List<Pending> due = due(pending.keySet(), live);
        complete(due, live);
        write(session, statements(due));
        saveOffsets(Set.of());
        return due.size();
    }

    /** What the live model has and the topics do not hold cannot be made again from them. */
    private void complete(List<Pending> due, Map<StreamRef, Long> live) {
        Map<StreamRef, Long> reached = new HashMap<>();
        due.forEach(record -> reached.put(record.received().stream(), record.version()));
        pending.forEach((stream, records) -> {
            long last = reached.getOrDefault(stream, first(stream, records) - 1);
            if (last < live.getOrDefault(stream, 0L)) {
                throw new ReplayWork.Impossible("the topic does not hold version " + (last + 1) + " of " + stream
                        + ": republish that stream, then resume");
            }
        });
    }

    @Override
    public void close() {
        scan.close();
    }

    private record Pending(ReceivedRecord received, TopicPartition partition, long offset) {
        long version() {
            return received.version();
        }
    }
}
