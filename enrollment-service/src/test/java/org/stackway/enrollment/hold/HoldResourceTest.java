package org.stackway.enrollment.hold;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** Holds over HTTP, and what they block. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class HoldResourceTest {

    @Test
    @Rule("P-18")
    void aHoldBlocksNewRequestsFromItsPlacingUntilItsRelease() {
        // given a request that was accepted before
        TestSession session = TestSession.open(BusinessTime.now()).known();
        TestSession next = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId before = ada.requested(session.offering());

        // when
        String hold = place(ada, "advisor", Map.of("kind", "ADVISING"))
                .statusCode(201)
                .body("blocks", contains("REGISTRATION"))
                .extract()
                .path("holdId");

        // then the request stands, and a new one is refused
        assertThat(ada.status(before)).isEqualTo("PENDING_PAYMENT");
        ada.request(new EnrollmentId(UUID.randomUUID()), next.offering())
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("P-18", "EN-ONE-ACTIVE"));
        release("bursar", hold).statusCode(403);
        release("advisor", hold).statusCode(200).body("active", equalTo(false));
        release("registrar", hold).statusCode(200);
        ada.as().get("/api/v1/holds/{id}", hold).then().statusCode(200).body("active", equalTo(false));
        assertThat(StoredEvents.of("hold/" + hold)).containsExactly("HoldPlaced", "HoldReleased");
        ada.ask(before, "cancellations").statusCode(200);
        ada.requested(next.offering());
    }

    @Test
    @Rule({"P-17", "P-18"})
    void aRefusalNamesEachHoldAndTheLearnerSeesTheirOwn() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        HoldId financial = new HoldId(UUID.randomUUID());
        ConsumerHarness.deliver(TestRecords.stream(
                "account/" + ada.learner(),
                new FinancialHoldPlaced(
                        financial,
                        ada.learner(),
                        FinancialHoldReason.PAYMENT_RETURNED,
                        List.of(HoldBlock.REGISTRATION))));
        place(ada, "registrar", Map.of("kind", "CONDUCT")).statusCode(201);
        place(ada, "registrar", Map.of("kind", "SCHOLASTIC", "blocks", List.of("DIPLOMA")))
                .statusCode(201);

        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(422)
                .body("violations.rule", containsInAnyOrder("P-17", "P-18"));
        holdsOf(ada, ada.as())
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("FINANCIAL", "CONDUCT", "SCHOLASTIC"));
        holdsOf(ada, EnrollmentApi.newLearner().as()).statusCode(404);
        holdsOf(EnrollmentApi.newLearner(), staff("registrar")).body("items", empty());
        release("registrar", financial.wire()).statusCode(422).body("violations.rule", contains("P-18"));
    }

    @Test
    @Rule("P-18")
    void whoMayPlaceWhatIsTheKindsAndSayingWhyIsObligatory() {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        place(ada, "learner", Map.of("kind", "ADVISING")).statusCode(403);
        place(ada, "advisor", Map.of("kind", "CONDUCT")).statusCode(422).body("code", equalTo("HOLD_NOT_POSSIBLE"));
        place(ada, "registrar", Map.of("kind", "FINANCIAL")).statusCode(422);
        place(ada, "registrar", Map.of("kind", "NONSENSE")).statusCode(400);
        place(new EnrollmentApi(new LearnerId(UUID.randomUUID())), "registrar", Map.of("kind", "CONDUCT"))
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("Idempotency-Key", "why")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "CONDUCT"))
                .post("/api/v1/learners/{id}/holds", ada.learner().wire())
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    private static RequestSpecification staff(String role) {
        return given().auth()
                .oauth2(Tokens.of(role, "rita"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Actor-Reason", "case 17")
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse place(EnrollmentApi learner, String role, Map<String, ?> body) {
        return staff(role)
                .body(body)
                .post("/api/v1/learners/{id}/holds", learner.learner().wire())
                .then();
    }

    private static ValidatableResponse release(String role, String hold) {
        return staff(role).post("/api/v1/holds/{id}/releases", hold).then();
    }

    private static ValidatableResponse holdsOf(EnrollmentApi learner, RequestSpecification as) {
        return as.get("/api/v1/learners/{id}/holds", learner.learner().wire()).then();
    }
}
