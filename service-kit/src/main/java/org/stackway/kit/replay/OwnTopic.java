package org.stackway.kit.replay;

import io.smallrye.common.annotation.Identifier;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.consumer.Redelivery;
import org.stackway.kit.relay.StoredRecords;

/** This service's topic beside its store: what the one has and the other has not. Blocks. */
@ApplicationScoped
class OwnTopic {

    private static final int POLL = 2000;

    private static final String STORED = """
            SELECT e.stream_id, e.version, e.event_id
            FROM es.event e JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::bigint[])) AS w(stream_id, version)
              ON e.stream_id = w.stream_id AND e.version = w.version
            """;
    private static final String NOT_STORED = """
            SELECT count(*) FROM unnest($1::uuid[]) w
            WHERE NOT EXISTS (SELECT 1 FROM es.event e WHERE e.event_id = w)
            """;

    private final ReplayDatabase database;
    private final StoredRecords records;
    private final Map<String, Object> broker;

    OwnTopic(
            ReplayDatabase database,
            StoredRecords records,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.database = database;
        this.records = records;
        this.broker = broker;
    }

    String name() {
        return records.service().topic();
    }

    /**
     * Reads the topic from its beginning to where it ends now.
     *
     * @param lost takes what the store has not, as it is found; the same event may come again
     */
    Comparison compare(Consumer<List<ReceivedRecord>> lost) {
        Set<UUID> missing = new HashSet<>();
        Set<String> forked = new TreeSet<>();
        try (TopicScan scan = TopicScan.of(broker, List.of(name()), POLL)) {
            Map<TopicPartition, Long> ends = scan.ends();
            while (scan.left(ends) > 0) {
                List<ReceivedRecord> page = read(scan);
                Map<Version, UUID> stored = stored(page);
                List<ReceivedRecord> found = new ArrayList<>();
                for (ReceivedRecord each : page) {
                    @Nullable UUID there = stored.get(Version.of(each));
                    if (there == null) {
                        found.add(each);
                        missing.add(each.envelope().id());
                    } else if (!there.equals(each.envelope().id())) {
                        forked.add(each.envelope().subject());
                    }
                }
                if (!found.isEmpty()) {
                    lost.accept(found);
                }
            }
        }
        return new Comparison(missing.size(), forked);
    }

    private static List<ReceivedRecord> read(TopicScan scan) {
        List<ReceivedRecord> page = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : scan.poll()) {
            Redelivery.read(each).ifPresent(page::add);
        }
        return page;
    }

    private Map<Version, UUID> stored(List<ReceivedRecord> page) {
        Map<Version, UUID> stored = new HashMap<>();
        if (!page.isEmpty()) {
            String[] streams =
                    page.stream().map(each -> each.envelope().subject()).toArray(String[]::new);
            Long[] versions = page.stream().map(ReceivedRecord::version).toArray(Long[]::new);
            for (Row row : database.run(STORED, streams, versions)) {
                stored.put(new Version(row.getString(0), row.getLong(1)), row.getUUID(2));
            }
        }
        return stored;
    }

    /** How many of the last records of each partition are of events that the store has not. */
    long lastOnesNotStored(int records) {
        Set<UUID> last = new HashSet<>();
        try (TopicScan scan = TopicScan.of(broker, List.of(name()), POLL)) {
            Map<TopicPartition, Long> ends = scan.ends();
            scan.seekBefore(ends, records);
            while (scan.left(ends) > 0) {
                read(scan).forEach(each -> last.add(each.envelope().id()));
            }
        }
        return database.run(NOT_STORED, (Object) last.toArray(UUID[]::new))
                .iterator()
                .next()
                .getLong(0);
    }

    /**
     * What the comparison found.
     *
     * @param missing events on the topic that the store has not
     * @param forked streams that have, under a number that consumers know, another event than they do
     */
    record Comparison(long missing, Set<String> forked) {
        Comparison {
            forked = Set.copyOf(forked);
        }
    }

    private record Version(String stream, long version) {
        static Version of(ReceivedRecord received) {
            return new Version(received.envelope().subject(), received.version());
        }
    }
}
