package org.stackway.kit.replay;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Uuid7;
import org.stackway.kit.testing.EmbeddedBroker;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** A learner of enrollment-service, told to the sample service through Kafka. */
record Learner(LearnerId id) {

    private static final Instant WHEN = Instant.parse("2026-08-10T15:31:07.226Z");

    static Learner next() {
        return new Learner(
                LearnerId.parse(Uuid7.at(Instant.now(), new SecureRandom()).toString()));
    }

    String stream() {
        return "learner/" + id;
    }

    List<TestRecord> records() {
        return TestRecords.stream(
                stream(),
                new LearnerRegistered(id, WHEN),
                new EmailActivated(id, WHEN),
                new OnboardingPassed(id, WHEN));
    }

    /** Publishes the stream's first versions. */
    Learner published(int versions) {
        publish(records().subList(0, versions));
        return this;
    }

    static void publish(List<TestRecord> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(each -> {
                var _ = producer.send(each.produced());
            });
            producer.flush();
        }
    }

    /** Waits until the sample service has applied these many versions. */
    Learner applied(long versions) {
        Awaitility.await().until(() -> cursor() == versions);
        return this;
    }

    long cursor() {
        return Sql.number("SELECT coalesce(max(version), 0) FROM es.consumer_cursor WHERE stream_id = ?", stream());
    }

    /** The fact that is stored of it. */
    String stage() {
        return Sql.column("SELECT stage FROM rm.sample_learner WHERE learner_id = ?::uuid", id.toString())
                .getFirst();
    }

    /** The versions whose reaction ran, each time it did. */
    List<String> effects() {
        return Sql.column("SELECT version FROM rm.sample_effect WHERE stream_id = ? ORDER BY seq", stream());
    }
}
