package org.stackway.events.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.events.value.LearnerId;

class CloudEventHeadersTest {
    private static final UUID ID = UUID.fromString("019f4c2a-6001-72d6-91f9-5a1c7f3a1eef");
    private static final UUID OTHER = UUID.fromString("019f4c2a-6002-72fb-922e-5a1c7f3a3dde");

    private static EventEnvelope full() {
        return new EventEnvelope(
                ID,
                "org.stackway.enrollment.CourseEnrolled.v1",
                "/enrollment-service",
                "enrollment/" + OTHER,
                Instant.parse("2026-08-11T16:20:41.007Z"),
                Instant.parse("2026-03-01T08:00:00.120Z"),
                2,
                981_233,
                1,
                OTHER,
                ID,
                Actor.policy("settlement"),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                OTHER,
                "front end 17");
    }

    private static EventEnvelope least() {
        EventEnvelope all = full();
        return new EventEnvelope(
                all.id(),
                all.type(),
                all.source(),
                all.subject(),
                all.time(),
                all.recordedTime(),
                all.streamVersion(),
                all.position(),
                all.epoch(),
                all.correlationId(),
                all.causationId(),
                all.actor(),
                null,
                null,
                null);
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        assertThat(CloudEventHeaders.read(CloudEventHeaders.write(full()))).isEqualTo(full());
        assertThat(CloudEventHeaders.read(CloudEventHeaders.write(least()))).isEqualTo(least());
    }

    @Test
    void theHeadersAreThoseOfTheContractInAFixedOrder() {
        Map<String, byte[]> headers = CloudEventHeaders.write(full());

        assertThat(headers.keySet())
                .containsExactly(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_recordedtime",
                        "content-type",
                        "ce_streamversion",
                        "ce_position",
                        "ce_epoch",
                        "ce_correlationid",
                        "ce_causationid",
                        "ce_actor",
                        "traceparent",
                        "ce_replayid",
                        "ce_requestid");
        assertThat(headers)
                .extractingByKeys("ce_time", "ce_streamversion", "ce_actor", "content-type")
                .extracting(value -> new String(value, UTF_8))
                .containsExactly("2026-08-11T16:20:41.007Z", "2", "policy:settlement", "application/json");
        assertThat(CloudEventHeaders.write(least())).doesNotContainKeys("traceparent", "ce_replayid", "ce_requestid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "ce_recordedtime",
                "content-type",
                "ce_streamversion",
                "ce_position",
                "ce_epoch",
                "ce_correlationid",
                "ce_causationid",
                "ce_actor"
            })
    void aMissingHeaderIsNamed(String name) {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(full()));
        headers.remove(name);

        assertRefusedFor(name, headers);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 019F4C2A-6001-72D6-91F9-5A1C7F3A1EEF",
        "ce_id, 1-1-1-1-1",
        "ce_type, CourseEnrolled",
        "ce_type, org.stackway.enrollment.CourseEnrolled.v0",
        "ce_source, enrollment-service",
        "ce_subject, enrollment",
        "ce_subject, enrollment/a b",
        "ce_time, 2026-08-11T16:20:41Z",
        "ce_time, 2026-08-11T10:20:41.007-06:00",
        "ce_time, 2026-08-11T16:20:41.007z",
        "ce_time, 2026-02-29T16:20:41.007Z",
        "ce_time, 2026-08-11T24:00:00.000Z",
        "ce_time, 2026-08-11T23:59:60.000Z",
        "ce_time, 2026-08-11T16:20:41.+07Z",
        "ce_time, 2026-08-11T16:20:41.0٠7Z",
        "ce_recordedtime, yesterday",
        "content-type, text/plain",
        "ce_streamversion, 0",
        "ce_streamversion, 02",
        "ce_streamversion, -1",
        "ce_position, 9999999999999999999",
        "ce_position, 1e3",
        "ce_epoch, 2147483648",
        "ce_correlationid, ''",
        "ce_causationid, none",
        "ce_actor, root",
        "ce_actor, learner:",
        "ce_actor, Learner:x",
        "ce_replayid, 7",
        "ce_requestid, ''"
    })
    void aBadHeaderIsNamed(String name, String value) {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(full()));
        headers.put(name, value.getBytes(UTF_8));

        assertRefusedFor(name, headers);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAndNotShown() {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(full()));
        headers.put("ce_subject", new byte[] {(byte) 0xC3, (byte) 0x28});

        assertRefusedFor("ce_subject", headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
                "2024-02-29T12:34:56.789Z",
                "9999-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00.000Z",
                "-0001-12-31T23:59:59.999Z"
            })
    void everyInstantThatIsWrittenIsRead(String time) {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(full()));
        headers.put("ce_time", time.getBytes(UTF_8));

        EventEnvelope read = CloudEventHeaders.read(headers);

        assertThat(read.time()).isEqualTo(Instant.parse(time));
        assertThat(CloudEventHeaders.write(read).get("ce_time")).isEqualTo(time.getBytes(UTF_8));
    }

    @Test
    void aBrokenTraceContextIsDroppedBecauseNothingHangsOnIt() {
        Map<String, byte[]> headers = new HashMap<>(CloudEventHeaders.write(full()));
        headers.put("traceparent", "nonsense".getBytes(UTF_8));

        assertThat(CloudEventHeaders.read(headers).traceparent()).isNull();
    }

    @Test
    void theEnvelopeRefusesToBeMadeFromNonsense() {
        assertThatThrownBy(() -> new EventEnvelope(
                        ID,
                        "org.stackway.enrollment.CourseEnrolled.v1",
                        "/enrollment-service",
                        "enrollment/x",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        1,
                        1,
                        ID,
                        ID,
                        Actor.staff("registrar-1"),
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("streamVersion");
    }

    @Test
    void aReplayChangesNothingButTheReplayId() {
        EventEnvelope replayed = least().replayedBy(OTHER);

        assertThat(replayed.replayId()).isEqualTo(OTHER);
        assertThat(replayed)
                .usingRecursiveComparison()
                .ignoringFields("replayId")
                .isEqualTo(least());
        assertThat(replayed.category()).isEqualTo("enrollment");
        assertThat(replayed.streamId()).isEqualTo(OTHER.toString());
    }

    @Test
    void actorsReadBackFromTheirForm() {
        LearnerId learner = new LearnerId(ID);

        assertThat(Actor.learner(learner)).hasToString("learner:" + ID);
        assertThat(Actor.parse("provider:card")).isEqualTo(Actor.provider("card"));
        assertThat(Actor.parse("staff:a:b")).isEqualTo(Actor.staff("a:b"));
        assertThatThrownBy(() -> Actor.staff("Ada Lovelace")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreFiveTopicsAndFiveDeadLetterTopics() {
        assertThat(Topics.events())
                .containsExactly(
                        Topics.SESSION_EVENTS,
                        Topics.ENROLLMENT_EVENTS,
                        Topics.BILLING_EVENTS,
                        Topics.ADMISSION_EVENTS,
                        Topics.TRANSCRIPT_EVENTS);
        assertThat(Topics.deadLetters()).hasSize(5).allMatch(name -> name.endsWith("-service-dead-letters"));
        assertThat(Topics.PARTITIONS).isEqualTo(12);
    }

    private static void assertRefusedFor(String name, Map<String, byte[]> headers) {
        assertThatExceptionOfType(UnreadableEnvelopeException.class)
                .isThrownBy(() -> CloudEventHeaders.read(headers))
                .satisfies(refused -> assertThat(refused.header()).isEqualTo(name))
                .withMessageStartingWith("header " + name + ": expected ");
    }
}
