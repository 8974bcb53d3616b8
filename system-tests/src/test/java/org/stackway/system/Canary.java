package org.stackway.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.stackway.system.RunningStack.Stack;

/** Looks for words in whatever a stack has written down outside of a person's sealed data. */
final class Canary {

    private static final List<String> DATABASES =
            List.of("enrollment", "billing", "admission", "session", "transcript");
    private static final Duration POLL = Duration.ofSeconds(2);

    private final Stack stack;
    private final List<String> words;
    private final List<String> hits = new ArrayList<>();

    private Canary(Stack stack, List<String> words) {
        this.stack = stack;
        this.words = words;
    }

    /** Where a word was found: topics, logs and other files of processes, metrics, every table of the five databases. */
    static List<String> hits(Stack stack, List<String> words) throws IOException, SQLException {
        Canary canary = new Canary(stack, words);
        canary.topics();
        canary.logs();
        canary.metrics();
        for (String database : DATABASES) {
            canary.tables(database);
        }
        return canary.hits;
    }

    private void look(String where, String text) {
        words.stream().filter(text::contains).forEach(word -> hits.add(where + ": " + word));
    }

    private void topics() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + stack.port("kafka"),
                "group.id",
                "canary-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .map(Canary::partition)
                    .toList();
            consumer.assign(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.seekToBeginning(all);
            int read = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                    look("topic " + one.topic(), text(one));
                    read++;
                }
            }
            if (read == 0) {
                throw new AssertionError("nothing was read of " + all);
            }
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static String text(ConsumerRecord<byte[], byte[]> one) {
        StringBuilder text = new StringBuilder();
        if (one.key() != null) {
            text.append(new String(one.key(), StandardCharsets.UTF_8));
        }
        if (one.value() != null) {
            text.append(new String(one.value(), StandardCharsets.UTF_8));
        }
        one.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    private void logs() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.walk(stack.command().home().resolve("logs"))) {
            logs = files.filter(Files::isRegularFile).toList();
        }
        if (logs.isEmpty()) {
            throw new AssertionError("there are no logs");
        }
        for (Path log : logs) {
            look("log " + log.getFileName(), Files.readString(log, StandardCharsets.ISO_8859_1));
        }
    }

    private void metrics() {
        for (String database : DATABASES) {
            String service = database + "-service";
            look(
                    "metrics of " + service,
                    stack.client().to(service, "GET", "/q/metrics").expect(200).text());
        }
    }

    /** A row as text shows bytes in hexadecimal: the words are looked for in both. */
    private void tables(String database) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                for (String word : words) {
                    String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
                    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table
                            + " t WHERE position('" + word + "' IN t::text) > 0 OR position('" + hex
                            + "' IN t::text) > 0")) {
                        rows.next();
                        if (rows.getLong(1) > 0) {
                            hits.add("table " + database + " " + table + ": " + word);
                        }
                    }
                }
            }
        }
    }
}
