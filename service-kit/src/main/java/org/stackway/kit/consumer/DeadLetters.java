package org.stackway.kit.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.RecordReader.Reading;

/**
 * Puts records that belong to no stream aside, byte for byte, with the place they came from and why. It is the only use of
 * a dead-letter topic: whatever belongs to a stream is parked with its followers instead.
 */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Subscription subscription;
    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(Subscription subscription, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.subscription = subscription;
        this.kafka = kafka;
    }

    /** Sends the record, on a worker thread; fails if the broker did not take it. */
    Uni<Void> put(Reading.Homeless homeless) {
        return Uni.createFrom()
                .<Void>item(() -> {
                    send(homeless);
                    return null;
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void send(Reading.Homeless homeless) {
        ConsumerRecord<String, byte[]> incoming = homeless.incoming();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(subscription.deadLetterTopic(), incoming.key(), incoming.value());
        incoming.headers().forEach(header -> letter.headers().add(header));
        header(letter, "dead-letter-topic", incoming.topic());
        header(letter, "dead-letter-partition", Integer.toString(incoming.partition()));
        header(letter, "dead-letter-offset", Long.toString(incoming.offset()));
        header(letter, "dead-letter-reason", homeless.reason());
        try {
            producer().send(letter).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("no dead letter written to " + letter.topic(), failure);
        }
        LOG.errorf(
                "dead letter from %s-%d at %d: %s",
                incoming.topic(), incoming.partition(), incoming.offset(), homeless.reason());
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Made when first needed: a service that never meets a dead letter has no such producer. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> current = producer;
        if (current == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.CLIENT_ID_CONFIG, subscription.consumer() + "-dead-letters");
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
            current = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    synchronized void onStop(@Observes ShutdownEvent stop) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
