package org.stackway.kit.relay;

import io.smallrye.common.annotation.Identifier;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.PublishingService;

/** Stored events as the relay puts them on the wire, for whoever publishes them once more. */
@ApplicationScoped
public class StoredRecords {

    /** What a row must hold, of {@code es.event e}. */
    public static final String COLUMNS = UnpublishedEvent.COLUMNS;

    private final PublishingService service;
    private final Map<String, Object> producer;

    StoredRecords(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.service = Arrays.stream(PublishingService.values())
                .filter(one -> one.serviceName().equals(application))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(application + " publishes no events"));
        this.producer = ProducerSettings.of(broker, RelaySettings.standard());
    }

    /** Whose events they are. */
    public PublishingService service() {
        return service;
    }

    /** A producer that keeps order as the relay's does; the caller closes it. */
    public Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producer);
    }

    /** The record, the same as when it was first published but for {@code ce_replayid}. */
    public static ProducerRecord<String, byte[]> again(Row row, PublishingService service, String topic, UUID replay) {
        return UnpublishedEvent.of(row).toRecord(service, topic, replay);
    }

    /** The position of a row. */
    public static long position(Row row) {
        return UnpublishedEvent.of(row).position();
    }
}
