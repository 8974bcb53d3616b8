package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where Kafka hands over what it polled. Offsets are committed after each batch; the cursor is what counts. */
@ApplicationScoped
class EventChannel {

    private final BatchConsumer consumer;

    EventChannel(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("events")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return consumer.consume(records);
    }
}
