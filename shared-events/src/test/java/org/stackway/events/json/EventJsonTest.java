package org.stackway.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.events.EventTypes;
import org.stackway.events.Samples;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.json.UnreadableEventException.Reason;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

class EventJsonTest {
    private static final String RATE_SET = "org.stackway.billing.TuitionRateSet.v1";
    private static final String GOOD_RATE = """
            {"programme":"MS-ECE","perCreditHour":{"amountMinor":66700,"currency":"USD"},"effectiveFrom":"2024-01-01T07:00:00.000Z"}\
            """;

    @Test
    void anEventHasOneFormToTheByte() {
        TuitionRateSet event = new TuitionRateSet(
                ProgrammeCode.parse("MS-ECE"), Money.usd(66_700), Instant.parse("2024-01-01T07:00:00Z"));

        assertThat(new String(EventJson.write(event), UTF_8)).isEqualTo(GOOD_RATE);
        assertThat(read(GOOD_RATE)).isEqualTo(event);
    }

    @Test
    void aGradeIsWrittenWithItsPlaceAndDecimalStrings() {
        GradePosted event = new GradePosted(
                EnrollmentId.parse("019f4c2a-6002-72fb-922e-5a1c7f3a3dde"),
                LearnerId.parse("019f4c2a-6001-72d6-91f9-5a1c7f3a1eef"),
                OfferingId.parse("2026-FALL-1:ECEA-5700"),
                SessionId.parse("2026-FALL-1"),
                CourseCode.parse("ECEA-5700"),
                CreditHours.parse("0.80"),
                Grade.A_MINUS,
                GradePoints.parse("3.7"),
                1);

        assertThat(new String(EventJson.write(event), UTF_8)).isEqualTo("""
                        {"enrollmentId":"019f4c2a-6002-72fb-922e-5a1c7f3a3dde","learnerId":"019f4c2a-6001-72d6-91f9-5a1c7f3a1eef",\
                        "offeringId":"2026-FALL-1:ECEA-5700","sessionId":"2026-FALL-1","courseCode":"ECEA-5700","creditHours":"0.8",\
                        "grade":"A-","gradePoints":"3.7","attempt":1}\
                        """);
    }

    @Test
    void instantsAreCutToMillisecondsAndAlwaysShowThem() {
        SessionPublished published = new SessionPublished(
                SessionId.parse("2026-FALL-1"),
                "Fall 2026, session 1",
                ZoneId.of("America/Denver"),
                List.of(new Milestone(
                        MilestoneKind.CLASSES_END, Instant.parse("2026-10-17T05:59:59.999999999Z"), false)));

        assertThat(new String(EventJson.write(published), UTF_8))
                .contains("\"timezone\":\"America/Denver\"", "\"at\":\"2026-10-17T05:59:59.999Z\"");
    }

    @Test
    void aFieldAddedLaterIsIgnored() {
        assertThat(read(GOOD_RATE.replace("{\"programme\"", "{\"added\":{\"later\":[1]},\"programme\"")))
                .isEqualTo(read(GOOD_RATE));
        assertThat(read(GOOD_RATE.replace("\"currency\"", "\"added\":[{}],\"currency\"")))
                .isEqualTo(read(GOOD_RATE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"programme\":\"MS-ECE\"}",
                "{\"programme\":null,\"perCreditHour\":{\"amountMinor\":1,\"currency\":\"USD\"},\"effectiveFrom\":\"2024-01-01T07:00:00.000Z\"}",
                "{\"programme\":\"MS-ECE\",\"programme\":\"MS-CS\",\"perCreditHour\":{\"amountMinor\":1,\"currency\":\"USD\"},\"effectiveFrom\":\"2024-01-01T07:00:00.000Z\"}",
                "{\"programme\":\"MS-ECE\",\"perCreditHour\":667,\"effectiveFrom\":\"2024-01-01T07:00:00.000Z\"}",
                "{\"programme\":\"MS-ECE\",\"perCreditHour\":{\"amountMinor\":1,\"currency\":\"USD\"},\"effectiveFrom\":1704092400000}",
                "{\"programme\":7,\"perCreditHour\":{\"amountMinor\":1,\"currency\":\"USD\"},\"effectiveFrom\":\"2024-01-01T07:00:00.000Z\"}"
            })
    void whatIsNotTheEventIsMalformed(String json) {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> read(json))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
                .withMessageStartingWith("not a " + RATE_SET);
        assertThatThrownBy(() -> read(GOOD_RATE + "x")).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void aTypeNobodyKnowsIsToldApart() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventJson.read("org.stackway.billing.TuitionRateSet.v2", GOOD_RATE.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_TYPE));
    }

    @Test
    void anEventWhoseOfferingIsNotInItsSessionIsNeitherReadNorWritten() {
        GradePosted good = Samples.of(GradePosted.class);
        GradePosted torn = new GradePosted(
                good.enrollmentId(),
                good.learnerId(),
                good.offeringId(),
                SessionId.parse("2031-SUMMER-1"),
                good.courseCode(),
                good.creditHours(),
                good.grade(),
                good.gradePoints(),
                good.attempt());
        String stored = Samples.json(EventTypes.nameOf(GradePosted.class))
                .replace("\"sessionId\": \"2026-FALL-1\"", "\"sessionId\": \"2031-SUMMER-1\"");

        assertThatThrownBy(() -> EventJson.write(torn)).isInstanceOf(IllegalArgumentException.class);
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> EventJson.read(EventTypes.nameOf(GradePosted.class), stored.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CONTRADICTORY));
    }

    @Test
    void listsOfAnEventAreCopiedAndCannotBeChanged() {
        List<String> given = new ArrayList<>(List.of("LEDGER"));
        LearnerErased event = new LearnerErased(LearnerId.parse("019f4c2a-6001-72d6-91f9-5a1c7f3a1eef"), given);
        given.add("ACADEMIC_RECORD");

        assertThat(event.retained()).containsExactly("LEDGER").isUnmodifiable();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"UNKNOWN\"} | Unknown",
                "{\"type\":\"MIN_GRADE_EACH\",\"minGradePoints\":\"3.0\"} | MinGradeEach",
                "{\"type\":\"CUMULATIVE_GPA_AND_FLOOR\",\"minCumulativeGpa\":\"3.0\",\"minCourseGradePoints\":\"2.0\"} | CumulativeGpaAndFloor"
            })
    void theAdmissionCriterionIsToldByItsType(String json, String javaType) throws Exception {
        AdmissionCriterion criterion = EventJson.mapper().readValue(json, AdmissionCriterion.class);

        assertThat(criterion.getClass().getSimpleName()).isEqualTo(javaType);
        assertThat(EventJson.mapper().writeValueAsString(criterion)).isEqualTo(json);
    }

    @Test
    void theRealSamplesHoldTheNumbersOfThePowerElectronicsPathway() {
        ProgrammeDefined programme = Samples.of(ProgrammeDefined.class);
        PaymentSettled settled = Samples.of(PaymentSettled.class);

        assertThat(programme.admission())
                .isEqualTo(new AdmissionCriterion.CumulativeGpaAndFloor(
                        GradePoints.parse("3.0"), GradePoints.parse("2.0")));
        assertThat(programme.pathways().getFirst().courses())
                .extracting(CourseCode::wire)
                .containsExactly("ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");
        assertThat(settled.tuition().plus(settled.serviceFee())).isEqualTo(settled.total());
        assertThat(Samples.of(EnrollmentOpened.class).sessionId()).isEqualTo(SessionId.parse("2026-FALL-1"));
    }

    @Test
    void absentOptionalFieldsAreLeftOutAndReadAsNull() {
        Assessment item = new Assessment("project", "PROJECT", null, false, false, true, true, null);

        assertThat(EventJson.mapper().valueToTree(item).toString()).isEqualTo("""
                        {"itemId":"project","kind":"PROJECT","proctored":false,"peerGraded":false,"forCreditOnly":true,"blocksRefund":true}\
                        """);
        assertThat(EventJson.mapper().convertValue(item, Assessment.class)).isEqualTo(item);
        Assessment weighted = new Assessment("q", "QUIZ", 30, false, false, false, false, new BigDecimal("12.5"));
        assertThat(EventJson.mapper().convertValue(weighted, Assessment.class)).isEqualTo(weighted);
    }

    private static Object read(String json) {
        return EventJson.read(RATE_SET, json.getBytes(UTF_8));
    }
}
