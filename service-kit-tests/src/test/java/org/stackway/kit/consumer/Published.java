package org.stackway.kit.consumer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.testing.TestRecord;

/** Records on the real topics, as the services' relays put them there. */
final class Published {

    private Published() {}

    static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends in order, and waits until the broker has them all. */
    static void send(KafkaProducer<String, byte[]> producer, List<TestRecord> records) {
        List<Future<RecordMetadata>> sent =
                records.stream().map(each -> producer.send(each.produced())).toList();
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get(20, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            } catch (ExecutionException | TimeoutException failure) {
                throw new IllegalStateException("not published", failure);
            }
        }
    }
}
