package org.stackway.enrollment.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** A learner is told of an enrolment, and somebody is told if not. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ConfirmationTest {

    @Inject
    RecordingMail mail;

    @Test
    @Rule({"EN-03", "XC-02"})
    void whoIsEnrolledIsToldOnceOverTheChannelInForce() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId first = ada.requested(open());
        assertThat(mail.message(first.wire())).isEmpty();
        pay(ada, first);
        await().untilAsserted(() -> assertThat(mail.message(first.wire())).hasValueSatisfying(message -> {
            assertThat(message.to()).isEqualTo("ada@example.org");
            assertThat(message.subject()).contains("Introduction to Power Electronics");
        }));
        await().untilAsserted(() -> confirmation(ada, first)
                .body("state", equalTo("SENT"))
                .body("channel", equalTo("PERSONAL"))
                .body("sentAt", notNullValue()));
        EnrollmentApi.newLearner()
                .as()
                .get("/api/v1/enrollments/{id}/confirmation", first.wire())
                .then()
                .statusCode(404);

        ada.as().post("/api/v1/learners/{id}/email-activations", ada.learner().wire());
        ada.ask(first, "drop-requests").statusCode(200);
        EnrollmentId second = ada.requested(open());
        pay(ada, second);
        await().untilAsserted(() -> assertThat(mail.message(second.wire()))
                .hasValueSatisfying(message -> assertThat(message.to()).endsWith("@colorado.edu")));
    }

    @Test
    @Rule({"EN-03", "3.13"})
    void aConfirmationThatDoesNotLeaveIsWorkLeftOpenAndAnAlarmOnceItIsLate() throws SQLException {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(open());
        mail.refuse(enrolment.wire());
        pay(ada, enrolment);

        await().untilAsserted(() -> assertThat(open("ENROLLMENT_UNCONFIRMED")).contains("enrollment/" + enrolment));
        assertThat(open("CONFIRMATION_OVERDUE")).doesNotContain("enrollment/" + enrolment);
        anHourLater(enrolment);
        assertThat(open("CONFIRMATION_OVERDUE")).contains("enrollment/" + enrolment);
        await().untilAsserted(() ->
                assertThat(metric("stackway_confirmation_overdue")).isGreaterThanOrEqualTo(1));

        mail.heal(enrolment.wire());
        await().untilAsserted(() -> confirmation(ada, enrolment).body("state", equalTo("SENT")));
        assertThat(open("CONFIRMATION_OVERDUE")).doesNotContain("enrollment/" + enrolment);
        assertThat(metric("stackway_confirmations_total{objective=\"late\"")).isGreaterThanOrEqualTo(1);
    }

    private static OfferingId open() {
        return TestSession.open(BusinessTime.now()).known().offering();
    }

    private static ValidatableResponse confirmation(EnrollmentApi learner, EnrollmentId id) {
        return learner.as()
                .get("/api/v1/enrollments/{id}/confirmation", id.wire())
                .then()
                .statusCode(200);
    }

    private static List<String> open(String kind) {
        return given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .get("/ops/v1/processes?limit=200&kind=" + kind)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.subject");
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Nobody can wait so long: the instants of the row are moved instead. */
    private static void anHourLater(EnrollmentId enrolment) throws SQLException {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE rm.confirmation SET since = since - interval '1 hour',"
                                + " due_at = due_at - interval '1 hour 1 second' WHERE enrollment_id = ?")) {
            update.setObject(1, enrolment.value());
            update.executeUpdate();
        }
    }

    private static void pay(EnrollmentApi learner, EnrollmentId enrolment) {
        PaymentId payment = TestCheckout.newPayment();
        Instant now = BusinessTime.now();
        ConsumerHarness.deliver(new TestCheckout(learner.learner(), enrolment, PaymentMethod.CARD)
                .initiated(payment, now)
                .settled(payment, now, now)
                .records());
    }
}
