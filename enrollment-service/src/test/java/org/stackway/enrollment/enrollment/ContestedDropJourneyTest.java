package org.stackway.enrollment.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** A contested drop over HTTP: who may decide about it, and what stands in the way. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ContestedDropJourneyTest {

    @Test
    @Rule({"P-01", "EN-ONE-ACTIVE", "EN-16"})
    void aReversedDropTakesTheSlotBackUnlessItIsTaken() {
        Scene at = Scene.set();
        // given a drop that later proof contests, and the course requested again
        EnrollmentId first = at.contested();
        EnrollmentId second = at.ada().requested(at.session().offering());

        // then the registrar cannot reverse it while the new attempt is there
        decide("registrar", first, "REVERSED")
                .statusCode(409)
                .body("code", equalTo("SLOT_TAKEN"))
                .body("violations.rule", contains("EN-ONE-ACTIVE"));
        at.ada().ask(second, "cancellations").statusCode(200);

        // and can once it has gone
        decide("registrar", first, "REVERSED")
                .statusCode(200)
                .body("status", equalTo("ENROLLED"))
                .body("drop", nullValue())
                .body("allowedActions.find { it.action == 'drop' }.refused.rule", contains("P-01"));
        at.ada()
                .request(new EnrollmentId(UUID.randomUUID()), at.session().offering())
                .statusCode(409);
        assertThat(StoredEvents.of("enrollment/" + first)).endsWith("CourseDropped", "DropContested", "DropReversed");
    }

    @Test
    @Rule("P-01")
    void anUpheldDropStaysAndOnlyTheRegistrarDecides() {
        Scene at = Scene.set();
        EnrollmentId enrolment = at.contested();

        decide("advisor", enrolment, "UPHELD").statusCode(403);
        decide("registrar", enrolment, "UPHELD").statusCode(200).body("drop.upheld", equalTo(true));
        decide("registrar", enrolment, "UPHELD").statusCode(200);
        decide("registrar", enrolment, "REVERSED").statusCode(422).body("code", equalTo("DROP_NOT_CONTESTED"));
        assertThat(StoredEvents.of("enrollment/" + enrolment)).endsWith("DropContested", "DropUpheld");
    }

    @Test
    @Rule({"EN-21", "P-02"})
    void theContentPlatformTellsLateWhatWasOpenedAndALearnerCannot() {
        Scene at = Scene.set();
        EnrollmentId enrolment = at.enrolled();
        Instant opened = BusinessTime.now();
        BusinessTime.advance(Duration.ofSeconds(1));
        at.ada().ask(enrolment, "drop-requests").statusCode(200);
        Map<String, String> told = Map.of("itemId", "final", "accessedAt", opened.toString());

        at.ada()
                .as()
                .body(told)
                .post("/api/v1/enrollments/{id}/content-accesses", enrolment.wire())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("service", "coursera"))
                .contentType(ContentType.JSON)
                .body(told)
                .post("/api/v1/enrollments/{id}/content-accesses", enrolment.wire())
                .then()
                .statusCode(200)
                .body("status", equalTo("DROPPED"))
                .body("drop.contestedBy", equalTo(TestSession.wire(opened)));
    }

    /** A learner who passed onboarding, and a session whose classes have begun. */
    private record Scene(TestSession session, EnrollmentApi ada) {

        static Scene set() {
            Instant opened = BusinessTime.now().minus(Duration.ofDays(20));
            return new Scene(
                    TestSession.around(opened).known(),
                    EnrollmentApi.newLearner().onboarded());
        }

        EnrollmentId enrolled() {
            EnrollmentId enrolment = ada.requested(session.offering());
            TestCheckout.pay(ada.learner(), enrolment, BusinessTime.now());
            return enrolment;
        }

        /** Dropped, and later it comes out that the final was opened before. */
        EnrollmentId contested() {
            EnrollmentId enrolment = enrolled();
            Instant opened = BusinessTime.now();
            BusinessTime.advance(Duration.ofSeconds(1));
            ada.ask(enrolment, "drop-requests").statusCode(200).body("status", equalTo("DROPPED"));
            ConsumerHarness.deliver(TestRecords.stream(
                    "exam/" + enrolment,
                    new FinalAssessmentAccessed(
                            null,
                            enrolment,
                            ada.learner(),
                            session.offering(),
                            session.id(),
                            session.course(),
                            "final",
                            opened)));
            ada.get(enrolment).body("drop.contestedBy", equalTo(TestSession.wire(opened)));
            return enrolment;
        }
    }

    private static ValidatableResponse decide(String role, EnrollmentId enrolment, String outcome) {
        return given().auth()
                .oauth2(Tokens.of(role, "rita"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Actor-Reason", "case 17")
                .contentType(ContentType.JSON)
                .body(Map.of("outcome", outcome, "reason", "the proctor's log was read"))
                .post("/api/v1/enrollments/{id}/drop-decisions", enrolment.wire())
                .then();
    }
}
