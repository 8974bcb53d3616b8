package org.stackway.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.stackway.kit.relay.LearnerLoad.Latencies;
import org.stackway.kit.testing.EmbeddedBroker;

/** What Kafka takes by itself, measured as its own end-to-end tool does: one record sent, received, then the next. */
final class KafkaRoundTrip {

    private static final TopicPartition WHERE = new TopicPartition("session-service-dead-letters", 0);
    private static final int WARM_UP = 500;

    private KafkaRoundTrip() {}

    static Latencies measured(int records) throws ExecutionException, InterruptedException {
        Map<String, Object> broker = Map.of(
                "bootstrap.servers", EmbeddedBroker.bootstrapServers(), "linger.ms", "0", "fetch.max.wait.ms", "0");
        try (KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(WHERE));
            consumer.seekToEnd(List.of(WHERE));
            consumer.position(WHERE);
            List<Long> micros = new ArrayList<>();
            for (int i = 0; i < WARM_UP + records; i++) {
                long begun = System.nanoTime();
                producer.send(new ProducerRecord<>(WHERE.topic(), 0, "round-trip", LearnerLoad.PAYLOAD))
                        .get();
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    // until it comes
                }
                if (i >= WARM_UP) {
                    micros.add((System.nanoTime() - begun) / 1_000);
                }
            }
            return new Latencies(records, micros.stream().sorted().toList());
        } finally {
            TopicReader.forget(WHERE.topic());
        }
    }
}
