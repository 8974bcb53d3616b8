package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.enrollment.confirmation.Confirmations;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentFactsReader.About;
import org.stackway.enrollment.enrollment.PaymentAttempt.State;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.command.Aggregate.DeadlineChange;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Deadlines;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * What billing tells about money (rule 3.21): attempts move the deadline to pay, as a function of the set of attempts;
 * money that settled is answered in every enrolment it covers, exactly once.
 */
@ApplicationScoped
class PaymentPolicies implements Stances {

    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final EnrollmentLocks locks;
    private final EnrollmentFactsReader reader;
    private final Deadlines deadlines;
    private final Confirmations confirmations;

    PaymentPolicies(
            CommandRunner runner,
            EnrollmentAggregate enrollments,
            EnrollmentLocks locks,
            EnrollmentFactsReader reader,
            Deadlines deadlines,
            Confirmations confirmations) {
        this.runner = runner;
        this.enrollments = enrollments;
        this.locks = locks;
        this.reader = reader;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
    }

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> money = List.of(
                attempt(PaymentInitiated.class, "a payment begun in time gives more time to settle", State.PROCESSING),
                attempt(PaymentOutcomeUnknown.class, "money that may still come keeps its time", State.UNKNOWN),
                attempt(PaymentFailed.class, "money that cannot come takes its time back", State.FAILED),
                attempt(CheckoutExpired.class, "no payment of it can come any more", State.EXPIRED),
                new Stance.Await<>(
                        PaymentSettled.class,
                        "every covered enrolment answers it exactly once",
                        PaymentPolicies::enrolments,
                        Handling.of(
                                (tx, delivery) ->
                                        everCovered(tx, delivery.event()).chain(all -> locks.lock(tx, all)),
                                (delivery, rows) -> store(delivery.event(), State.SETTLED, rows),
                                this::settled)),
                new Stance.Await<>(
                        FundingGuaranteed.class,
                        "a guarantee enrols like a payment (rule 3.29)",
                        event -> streams(event.enrollmentIds()),
                        this::guaranteed));
        List<Stance<?>> rest = List.of(
                new Stance.Ignore<>(CheckoutOpened.class, "an open checkout moves no deadline (rule 3.21)"),
                new Stance.Ignore<>(
                        PaymentReturned.class, "the financial hold that billing places is what blocks here (P-17)"));
        return Stream.concat(money.stream(), rest.stream()).toList();
    }

    private static List<String> enrolments(CheckoutEvent event) {
        return streams(event.enrollmentIds());
    }

    private static List<String> streams(List<EnrollmentId> enrolments) {
        return enrolments.stream().map(id -> "enrollment/" + id).toList();
    }

    /** Stores a fact about the money of these enrolments and moves their deadlines to what all facts say by then. */
    private <E extends CheckoutEvent> Stance<E> attempt(Class<E> type, String why, State state) {
        return new Stance.Await<>(
                type,
                why,
                PaymentPolicies::enrolments,
                Handling.of(
                        (tx, delivery) -> locks.lock(tx, delivery.event().enrollmentIds()),
                        (delivery, rows) -> store(delivery.event(), state, rows),
                        (tx, delivery) -> movePayBy(tx, delivery.event().enrollmentIds())));
    }

    private static void store(CheckoutEvent event, State state, Rows rows) {
        switch (event) {
            case PaymentInitiated told ->
                ToldFacts.payment(
                        told.paymentId(),
                        told.checkoutId(),
                        told.enrollmentIds(),
                        told.method(),
                        told.initiatedAt(),
                        state,
                        rows);
            case PaymentOutcomeUnknown told ->
                ToldFacts.payment(
                        told.paymentId(), told.checkoutId(), told.enrollmentIds(), told.method(), null, state, rows);
            case PaymentFailed told ->
                ToldFacts.payment(
                        told.paymentId(), told.checkoutId(), told.enrollmentIds(), told.method(), null, state, rows);
            case PaymentSettled told ->
                ToldFacts.payment(
                        told.paymentId(),
                        told.checkoutId(),
                        told.enrollmentIds(),
                        told.method(),
                        told.initiatedAt(),
                        state,
                        rows);
            case CheckoutExpired told -> ToldFacts.checkoutExpired(told.checkoutId(), rows);
            case CheckoutOpened told -> throw new IllegalArgumentException("not an attempt to pay");
            case PaymentReturned told -> throw new IllegalArgumentException("not an attempt to pay");
        }
    }

    /** Also those the payment set out to pay and in the end did not cover. */
    private Uni<List<EnrollmentId>> everCovered(Tx tx, PaymentSettled event) {
        return locks.coveredBy(tx, event.paymentId(), event.enrollmentIds());
    }

    private Uni<Void> movePayBy(Tx tx, List<EnrollmentId> covered) {
        return InTurn.each(covered, enrolment -> movePayBy(tx, enrolment));
    }

    private Uni<Void> movePayBy(Tx tx, EnrollmentId id) {
        return runner.load(tx, enrollments, id.wire()).chain(loaded -> {
            Enrollment state = loaded.state();
            if (state.status() != EnrollmentStatus.PENDING_PAYMENT) {
                return Uni.createFrom().voidItem();
            }
            return reader.read(tx, List.of(Optional.of(About.of(state))))
                    .map(List::getFirst)
                    .map(found -> PaymentTerms.payBy(state.requested(), found.payments(), found.terms()))
                    .chain(payBy -> deadlines.move(
                            tx, "enrollment/" + id, DeadlineChange.set(EnrollmentAggregate.PAY_BY, payBy)));
        });
    }

    private Uni<Void> settled(Tx tx, Delivery<PaymentSettled> delivery) {
        PaymentSettled event = delivery.event();
        Settlement settlement =
                new Settlement.Payment(event.paymentId(), event.method(), event.initiatedAt(), event.settledAt());
        return answerEach(tx, event.enrollmentIds(), settlement, delivery.causes("answer-payment"))
                .chain(() -> confirmations.settled(
                        tx, event.enrollmentIds(), delivery.envelope().recordedTime()))
                .chain(() -> everCovered(tx, event))
                .chain(all -> movePayBy(tx, all));
    }

    private Uni<Void> guaranteed(Tx tx, Delivery<FundingGuaranteed> delivery) {
        FundingGuaranteed event = delivery.event();
        Settlement settlement = new Settlement.Guarantee(
                event.authorizationId(), delivery.envelope().time());
        return locks.lock(tx, event.enrollmentIds())
                .chain(() -> answerEach(tx, event.enrollmentIds(), settlement, delivery.causes("answer-guarantee")));
    }

    private Uni<Void> answerEach(Tx tx, List<EnrollmentId> covered, Settlement settlement, CommandContext context) {
        return InTurn.each(
                covered,
                enrolment -> runner.apply(
                        tx,
                        AggregateCommand.of(enrollments, enrolment.wire(), new AnswerFunding(settlement), context)));
    }
}
