package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                        Handling.together(
                                event -> List.of(event.learnerId()),
                                (tx, deliveries) -> everCovered(tx, deliveries).chain(all -> locks.lock(tx, all)),
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
                Handling.together(
                        event -> List.of(event.learnerId()),
                        (tx, deliveries) -> locks.lock(tx, covered(deliveries)),
                        (delivery, rows) -> store(delivery.event(), state, rows),
                        (tx, deliveries) -> movePayBy(tx, covered(deliveries))));
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

    private static List<EnrollmentId> covered(List<? extends Delivery<? extends CheckoutEvent>> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.event().enrollmentIds().stream())
                .toList();
    }

    /** Also those the payments set out to pay and in the end did not cover. */
    private Uni<List<EnrollmentId>> everCovered(Tx tx, List<Delivery<PaymentSettled>> deliveries) {
        return locks.coveredBy(
                tx,
                deliveries.stream()
                        .map(delivery -> delivery.event().paymentId())
                        .toList(),
                covered(deliveries));
    }

    private Uni<Void> movePayBy(Tx tx, List<EnrollmentId> covered) {
        return runner.load(
                        tx,
                        enrollments,
                        covered.stream().map(EnrollmentId::wire).toList())
                .chain(loaded -> {
                    List<Enrollment> pending = loaded.values().stream()
                            .map(CommandRunner.Loaded::state)
                            .filter(state -> state.status() == EnrollmentStatus.PENDING_PAYMENT)
                            .toList();
                    return pending.isEmpty() ? Uni.createFrom().voidItem() : movePayByOf(tx, pending);
                });
    }

    private Uni<Void> movePayByOf(Tx tx, List<Enrollment> pending) {
        return reader.read(
                        tx,
                        pending.stream()
                                .map(state -> Optional.of(About.of(state)))
                                .toList())
                .chain(found -> {
                    Map<String, DeadlineChange> moved = new HashMap<>();
                    for (int i = 0; i < pending.size(); i++) {
                        Enrollment state = pending.get(i);
                        Instant payBy = PaymentTerms.payBy(
                                state.requested(),
                                found.get(i).payments(),
                                found.get(i).terms());
                        moved.put(
                                "enrollment/" + state.requested().enrollmentId(),
                                DeadlineChange.set(EnrollmentAggregate.PAY_BY, payBy));
                    }
                    return deadlines.move(tx, moved);
                });
    }

    private Uni<Void> settled(Tx tx, List<Delivery<PaymentSettled>> deliveries) {
        return runner.applyAll(
                        tx,
                        deliveries.stream()
                                .map(delivery -> answers(
                                        delivery.event().enrollmentIds(),
                                        settlement(delivery.event()),
                                        delivery.causes("answer-payment")))
                                .toList())
                .chain(() -> confirmations.settled(tx, recorded(deliveries)))
                .chain(() -> everCovered(tx, deliveries))
                .chain(all -> movePayBy(tx, all));
    }

    private static Map<EnrollmentId, Instant> recorded(List<Delivery<PaymentSettled>> deliveries) {
        Map<EnrollmentId, Instant> recorded = new LinkedHashMap<>();
        deliveries.forEach(delivery -> delivery.event()
                .enrollmentIds()
                .forEach(
                        enrolment -> recorded.put(enrolment, delivery.envelope().recordedTime())));
        return recorded;
    }

    private static Settlement settlement(PaymentSettled event) {
        return new Settlement.Payment(event.paymentId(), event.method(), event.initiatedAt(), event.settledAt());
    }

    private Uni<Void> guaranteed(Tx tx, Delivery<FundingGuaranteed> delivery) {
        FundingGuaranteed event = delivery.event();
        Settlement settlement = new Settlement.Guarantee(
                event.authorizationId(), delivery.envelope().time());
        return locks.lock(tx, event.enrollmentIds())
                .chain(() -> runner.applyAll(
                        tx, List.of(answers(event.enrollmentIds(), settlement, delivery.causes("answer-guarantee")))));
    }

    /** One after the other: what an answer is depends on the learner's other enrolments. */
    private List<AggregateCommand<?, ?, ?, ?>> answers(
            List<EnrollmentId> covered, Settlement settlement, CommandContext context) {
        return covered.stream()
                .<AggregateCommand<?, ?, ?, ?>>map(enrolment ->
                        AggregateCommand.of(enrollments, enrolment.wire(), new AnswerFunding(settlement), context))
                .toList();
    }
}
