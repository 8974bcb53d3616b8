package org.stackway.enrollment.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentAggregate;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.EventStore.StoredEvent;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.OpenProcesses;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** A learner is told of an enrolment, and somebody is told if not. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ConfirmationTest {

    @Inject
    RecordingMail mail;

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    EnrollmentAggregate enrollments;

    @Inject
    LearnerAggregate learners;

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

    /** The rows are those of a backup from before the enrolment; its events come back from the topic. */
    @Test
    @Rule({"EN-03", "XC-01"})
    void afterARestoreAConfirmationIsDueAgainUnderItsIdAndTheAddressIsTheSame() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(open());
        pay(ada, enrolment);
        await().untilAsserted(() -> confirmation(ada, enrolment).body("state", equalTo("SENT")));
        String address = institutionEmail(ada);
        Sql.run("DELETE FROM rm.confirmation WHERE enrollment_id = ?::uuid", enrolment.wire());
        Sql.run("DELETE FROM rm.course_slot WHERE enrollment_id = ?::uuid", enrolment.wire());
        Sql.run(
                "DELETE FROM rm.learner_address WHERE learner_id = ?::uuid",
                ada.learner().wire());

        restored(enrollments, enrolment.wire());
        restored(learners, ada.learner().wire());

        assertThat(institutionEmail(ada)).isEqualTo(address);
        await().untilAsserted(() -> confirmation(ada, enrolment).body("state", equalTo("SENT")));
        assertThat(mail.message(enrolment.wire())).isPresent();
    }

    private <S, E extends DomainEvent> void restored(Aggregate<S, ?, E, ?> aggregate, String id) {
        String stream = aggregate.category() + "/" + id;
        Instant now = BusinessTime.now();
        transactions
                .run(tx -> store.load(tx, List.of(stream)).chain(loaded -> {
                    S state = aggregate.decider().initial();
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (StoredEvent stored :
                            Objects.requireNonNull(loaded.get(stream)).events()) {
                        E event = aggregate.eventType().cast(stored.event());
                        Change<S, E> change =
                                lost(stream, id, state, aggregate.decider().evolve(state, event), event, now);
                        state = change.after();
                        all = all.chain(() -> aggregate.restore(tx, List.of(change)));
                    }
                    return all;
                }))
                .await()
                .indefinitely();
    }

    private static <S, E extends DomainEvent> Change<S, E> lost(
            String stream, String id, S before, S after, E event, Instant at) {
        UUID any = UUID.randomUUID();
        return new Change<>(
                stream,
                id,
                before,
                after,
                1,
                1,
                List.of(new Recorded<>(any, 1, 1, 1, event, at)),
                at,
                any,
                "decided before",
                CommandContext.of(Actor.policy("recovery"), any, any));
    }

    private static String institutionEmail(EnrollmentApi learner) {
        return learner.as()
                .get("/api/v1/learners/{id}", learner.learner().wire())
                .then()
                .statusCode(200)
                .extract()
                .path("institutionEmail");
    }

    @Test
    @Rule({"EN-03", "3.13"})
    void aConfirmationThatDoesNotLeaveIsWorkLeftOpenAndAnAlarmOnceItIsLate() throws SQLException {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(open());
        mail.refuse(enrolment.wire());
        pay(ada, enrolment);

        await().untilAsserted(() ->
                assertThat(OpenProcesses.subjects("ENROLLMENT_UNCONFIRMED")).contains("enrollment/" + enrolment));
        assertThat(OpenProcesses.subjects("CONFIRMATION_OVERDUE")).doesNotContain("enrollment/" + enrolment);
        anHourLater(enrolment);
        assertThat(OpenProcesses.subjects("CONFIRMATION_OVERDUE")).contains("enrollment/" + enrolment);
        await().untilAsserted(() ->
                assertThat(metric("stackway_confirmation_overdue")).isGreaterThanOrEqualTo(1));

        mail.heal(enrolment.wire());
        await().untilAsserted(() -> confirmation(ada, enrolment).body("state", equalTo("SENT")));
        assertThat(OpenProcesses.subjects("CONFIRMATION_OVERDUE")).doesNotContain("enrollment/" + enrolment);
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
        TestCheckout.pay(learner.learner(), enrolment, BusinessTime.now());
    }
}
