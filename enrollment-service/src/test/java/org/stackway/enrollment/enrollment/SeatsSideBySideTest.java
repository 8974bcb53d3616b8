package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestCourse;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.OpenTransaction;
import org.stackway.kit.testing.ServiceStack;

/**
 * A learner's last seat is given up while the next one is taken, in two transactions of which neither appends to a stream of
 * the other's: whichever commits first, the services stay (BI-26).
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SeatsSideBySideTest {

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    EnrollmentAggregate enrollments;

    private EnrollmentApi ada;
    private EnrollmentId last;
    private EnrollmentId next;

    @BeforeEach
    void aSeatAndARequest() {
        ada = EnrollmentApi.newLearner();
        TestSession session = TestSession.open(BusinessTime.now()).known();
        last = ada.requested(session.offering());
        next = ada.requested(TestCourse.of("ECEA-9116").offeredIn(session));
        pay(last);
    }

    @Test
    @Rule("BI-26")
    void theNextSeatIsTakenFirst() {
        CompletableFuture<Void> dropping;
        try (OpenTransaction paying = OpenTransaction.of(transactions, tx -> {
            Instant now = tx.now();
            return run(
                    tx,
                    next,
                    new AnswerFunding(new Settlement.Payment(TestCheckout.newPayment(), PaymentMethod.CARD, now, now)));
        })) {
            dropping = CompletableFuture.runAsync(
                    () -> ada.ask(last, "drop-requests").statusCode(200));
            paying.awaitEndOrBlocked(dropping);
            paying.commit();
        }
        dropping.join();

        servicesStay();
    }

    @Test
    @Rule("BI-26")
    void theLastSeatIsGivenUpFirst() {
        CompletableFuture<Void> paying;
        try (OpenTransaction dropping =
                OpenTransaction.of(transactions, tx -> run(tx, last, new RequestDrop(Requester.ANYONE, tx.now())))) {
            paying = CompletableFuture.runAsync(() -> pay(next));
            dropping.awaitEndOrBlocked(paying);
            dropping.commit();
        }
        paying.join();

        servicesStay();
    }

    private void servicesStay() {
        assertThat(ada.status(last)).isEqualTo("DROPPED");
        assertThat(ada.status(next)).isEqualTo("ENROLLED");
        ada.as()
                .get("/api/v1/learners/{id}/entitlements", ada.learner().wire())
                .then()
                .statusCode(200)
                .body(
                        "items.service",
                        hasItems("LIBRARY", "CAREER_SERVICES", "COURSERA_MEMBERSHIP", "FACILITATOR_SUPPORT"));
    }

    private Uni<?> run(Tx tx, EnrollmentId enrolment, EnrollmentCommand command) {
        return runner.apply(
                tx,
                AggregateCommand.of(
                        enrollments,
                        enrolment.wire(),
                        command,
                        CommandContext.of(Actor.policy("test"), UUID.randomUUID(), UUID.randomUUID())));
    }

    private void pay(EnrollmentId enrolment) {
        TestCheckout.pay(ada.learner(), enrolment, BusinessTime.now());
    }
}
