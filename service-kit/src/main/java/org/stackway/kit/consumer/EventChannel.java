package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Where Kafka hands over what it polled. Offsets are committed after it was applied; the cursor is what counts. */
@ApplicationScoped
class EventChannel {

    private final BatchConsumer consumer;

    EventChannel(BatchConsumer consumer) {
        this.consumer = consumer;
    }

    @Incoming("events")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> intake() {
        return new Intake(consumer::consume);
    }
}
