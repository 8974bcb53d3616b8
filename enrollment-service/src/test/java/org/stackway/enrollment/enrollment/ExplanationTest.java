package org.stackway.enrollment.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.OutsideReading;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** Whoever reads an explanation can decide again from it alone, and is told what would change the answer, and when (D24). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@Rule("D24")
class ExplanationTest {

    /** With its other columns it still fits uncompressed into the table's target of 4080. */
    private static final long MOST_BYTES = 2_500;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anAcceptedRequestCanBeDecidedAgain() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();

        JsonNode explanation = accepted(
                ada,
                ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                        .statusCode(201));

        recomputes(explanation, "ACCEPTED");
        assertThat(rulesThat("HOLDS", explanation)).contains("EN-01", "EN-06", "EN-07", "P-17", "EN-ONE-ACTIVE");
        assertThat(turns(explanation, "EN-07").path("at").path("at").asText())
                .isEqualTo(TestSession.wire(session.closes()));
        assertThat(source(explanation, "calendar").path("stream").asText()).isEqualTo("session/" + session.id());
        assertThat(source(explanation, "calendar").path("service").asText()).isEqualTo("session-service");
        assertThat(source(explanation, "calendar").path("version").asLong()).isEqualTo(1);
        assertThat(source(explanation, "calendar").path("exact").asBoolean()).isTrue();
        assertThat(source(explanation, "learnerRegistered").path("service").asText())
                .isEqualTo("enrollment-service");
        assertThat(explanation.path("policies").findValuesAsText("name")).contains("drop-window", "reservation");
        assertThat(explanation.path("events").get(0).path("type").asText())
                .isEqualTo("org.stackway.enrollment.EnrollmentRequested.v1");
    }

    @Test
    @Rule({"EN-06", "P-17"})
    void aRefusedRequestNamesEveryReasonAndCanBeDecidedAgain() {
        TestSession soon =
                TestSession.around(BusinessTime.now().plus(Duration.ofDays(1))).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        var hold = TestRecords.stream(
                "account/" + ada.learner(),
                new FinancialHoldPlaced(
                        new HoldId(UUID.randomUUID()),
                        ada.learner(),
                        FinancialHoldReason.PAYMENT_RETURNED,
                        List.of(HoldBlock.REGISTRATION)));
        ConsumerHarness.deliver(hold);

        JsonNode explanation = refused(
                ada,
                ada.request(new EnrollmentId(UUID.randomUUID()), soon.offering())
                        .statusCode(422));

        recomputes(explanation, "REFUSED");
        assertThat(rulesThat("VIOLATED", explanation)).containsExactly("EN-06", "P-17");
        assertThat(turns(explanation, "EN-06").path("at").path("at").asText())
                .isEqualTo(TestSession.wire(soon.opens()));
        assertThat(turns(explanation, "P-17").path("with").asText()).isEqualTo("FinancialHoldReleased");
        assertThat(source(explanation, "holds").path("stream").asText()).isEqualTo("account/" + ada.learner());
    }

    @Test
    void aDuplicateCanBeDecidedAgain() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId first = ada.requested(session.offering());

        JsonNode explanation = refused(
                ada,
                ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                        .statusCode(409));

        recomputes(explanation, "REFUSED");
        assertThat(source(explanation, "slot").path("stream").asText()).isEqualTo("enrollment/" + first);
    }

    @Test
    @Rule({"EN-22", "3.2"})
    void dropWithdrawalAndAccessCanBeDecidedAgain() {
        Instant now = BusinessTime.now();
        TestSession session = running(now).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = enrolled(ada, session, now);

        JsonNode access = refused(ada, ada.open(enrolment, "quiz-1").statusCode(422));
        JsonNode withdrawal = refused(ada, ada.ask(enrolment, "withdrawals").statusCode(422));
        JsonNode drop = accepted(ada, ada.ask(enrolment, "drop-requests").statusCode(200));
        JsonNode late = refused(ada, ada.ask(enrolment, "withdrawals").statusCode(422));

        recomputes(access, "REFUSED");
        assertThat(rulesThat("VIOLATED", access)).containsExactly("EN-19");
        recomputes(withdrawal, "REFUSED");
        recomputes(drop, "ACCEPTED");
        assertThat(turns(drop, "EN-22").path("becomes").asText()).isEqualTo("VIOLATED");
        recomputes(late, "REFUSED");
        assertThat(rulesThat("VIOLATED", late)).contains("P-01");
    }

    @Test
    @Rule("3.21")
    void whatAPolicyDecidedAboutMoneyIsExplainedWithTheEventThatMadeItDecide() {
        Instant now = BusinessTime.now();
        TestSession session = TestSession.open(now).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = enrolled(ada, session, now);

        String decision = Sql.column(
                        "SELECT id FROM es.decision WHERE stream_id = ? AND command = 'AnswerFunding'",
                        "enrollment/" + enrolment)
                .getFirst();
        JsonNode explanation = explanation(ada, decision);

        assertThat(new OutsideReader(explanation).enrols()).isTrue();
        assertThat(explanation.path("outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(explanation.path("actor").asText()).isEqualTo("policy:answer-payment");
        assertThat(explanation.path("cause").path("service").asText()).isEqualTo("billing-service");
        assertThat(explanation.path("cause").path("version").asLong()).isEqualTo(2);
        assertThat(explanation.path("events").get(0).path("type").asText()).contains("CourseEnrolled");
    }

    @Test
    void explanationsAreForTheLearnerConcernedAndForStaff() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentApi eve = EnrollmentApi.newLearner();
        String decision = ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .extract()
                .header("X-Decision-Id");

        eve.as().get("/api/v1/decisions/{id}/explanation", decision).then().statusCode(404);
        ada.as().get("/api/v1/decisions/{id}/explanation", decision).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("advisor", "ann"))
                .get("/api/v1/decisions/{id}/explanation", decision)
                .then()
                .statusCode(200);
        given().get("/api/v1/decisions/{id}/explanation", decision).then().statusCode(401);
    }

    @Test
    void aHoldReleasedLaterIsNotClaimedToHaveBeenKnown() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        HoldId hold = new HoldId(UUID.randomUUID());
        var account = TestRecords.stream(
                "account/" + ada.learner(),
                new FinancialHoldPlaced(
                        hold, ada.learner(), FinancialHoldReason.PAYMENT_RETURNED, List.of(HoldBlock.REGISTRATION)),
                new FinancialHoldReleased(hold, ada.learner()));
        ConsumerHarness.deliver(account.getFirst());
        String decision = ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(422)
                .extract()
                .path("decisionId");
        ConsumerHarness.deliver(account.getLast());

        JsonNode holds = source(explanation(ada, decision), "holds");

        assertThat(holds.path("version").asLong()).isEqualTo(2);
        assertThat(holds.path("exact").asBoolean()).isFalse();
    }

    @Test
    void theDecisionOfAUsualRequestStaysSmallSinceEveryRequestWritesOne() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentId enrolment = EnrollmentApi.newLearner().requested(session.offering());

        long bytes = Sql.number(
                "SELECT octet_length(content) FROM es.decision WHERE stream_id = ?", "enrollment/" + enrolment);

        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    /** Enrolment and classes began; the drop deadline of those enrolled before is over in a day. */
    private static TestSession running(Instant now) {
        return new TestSession(
                TestSession.open(now).id(),
                now.minus(Duration.ofDays(10)),
                now.minus(Duration.ofDays(2)),
                now.plus(Duration.ofDays(11)),
                now.plus(Duration.ofDays(20)),
                now.plus(Duration.ofDays(34)));
    }

    private static EnrollmentId enrolled(EnrollmentApi learner, TestSession session, Instant now) {
        EnrollmentId enrolment = learner.requested(session.offering());
        TestCheckout.pay(learner.learner(), enrolment, now);
        return enrolment;
    }

    private static void recomputes(JsonNode explanation, String outcome) {
        Set<String> violated = new OutsideReader(explanation).violated();

        assertThat(explanation.path("outcome").asText()).isEqualTo(outcome);
        assertThat(violated.isEmpty()).isEqualTo(outcome.equals("ACCEPTED"));
        assertThat(rulesThat("VIOLATED", explanation)).isEqualTo(violated);
    }

    private static Set<String> rulesThat(String result, JsonNode explanation) {
        Set<String> rules = new TreeSet<>();
        for (JsonNode rule : explanation.path("rules")) {
            if (rule.path("result").asText().equals(result)) {
                rules.add(rule.path("rule").asText());
            }
        }
        return rules;
    }

    private static JsonNode turns(JsonNode explanation, String rule) {
        for (JsonNode turn : explanation.path("wouldChange")) {
            if (turn.path("rule").asText().equals(rule)) {
                return turn;
            }
        }
        throw new AssertionError("nothing is said of what would change " + rule);
    }

    private static JsonNode source(JsonNode explanation, String name) {
        for (JsonNode input : explanation.path("inputs")) {
            if (input.path("name").asText().equals(name)) {
                return input.path("sources").path(0);
            }
        }
        throw new AssertionError("no input " + name);
    }

    private static JsonNode accepted(EnrollmentApi learner, ValidatableResponse response) {
        return explanation(learner, response.extract().header("X-Decision-Id"));
    }

    private static JsonNode refused(EnrollmentApi learner, ValidatableResponse response) {
        return explanation(learner, response.extract().path("decisionId"));
    }

    private static JsonNode explanation(EnrollmentApi learner, String decision) {
        String body = learner.as()
                .get("/api/v1/decisions/{id}/explanation", decision)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            JsonNode explanation = JSON.readTree(body);
            OutsideReading.agrees(explanation);
            return explanation;
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
