package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentFactsReader.About;
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
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;

/**
 * What billing tells about money (rule 3.21): attempts move the deadline to pay, as a function of the set of attempts;
 * money that settled is answered in every enrolment it covers, exactly once.
 */
@ApplicationScoped
class PaymentPolicies implements Stances {

    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final EnrollmentFactsTable facts;
    private final EnrollmentFactsReader reader;
    private final Deadlines deadlines;

    PaymentPolicies(
            CommandRunner runner,
            EnrollmentAggregate enrollments,
            EnrollmentFactsTable facts,
            EnrollmentFactsReader reader,
            Deadlines deadlines) {
        this.runner = runner;
        this.enrollments = enrollments;
        this.facts = facts;
        this.reader = reader;
        this.deadlines = deadlines;
    }

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> money = List.of(
                new Stance.Await<>(
                        PaymentInitiated.class,
                        "a payment begun in time gives more time to settle",
                        PaymentPolicies::enrolments,
                        (tx, delivery) -> attempt(tx, delivery.event(), PaymentAttempt.State.PROCESSING)),
                new Stance.Await<>(
                        PaymentOutcomeUnknown.class,
                        "money that may still come keeps its time",
                        PaymentPolicies::enrolments,
                        (tx, delivery) -> attempt(tx, delivery.event(), PaymentAttempt.State.UNKNOWN)),
                new Stance.Await<>(
                        PaymentFailed.class,
                        "money that cannot come takes its time back",
                        PaymentPolicies::enrolments,
                        (tx, delivery) -> attempt(tx, delivery.event(), PaymentAttempt.State.FAILED)),
                new Stance.Await<>(
                        CheckoutExpired.class,
                        "no payment of it can come any more",
                        PaymentPolicies::enrolments,
                        (tx, delivery) -> moving(
                                tx,
                                delivery.event().enrollmentIds(),
                                () -> facts.checkoutExpired(tx, delivery.event().checkoutId()))),
                new Stance.Await<>(
                        PaymentSettled.class,
                        "every covered enrolment answers it exactly once",
                        PaymentPolicies::enrolments,
                        this::settled),
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

    private Uni<Void> attempt(Tx tx, CheckoutEvent event, PaymentAttempt.State state) {
        return moving(tx, event.enrollmentIds(), () -> store(tx, event, state));
    }

    private Uni<Void> store(Tx tx, CheckoutEvent event, PaymentAttempt.State state) {
        return switch (event) {
            case PaymentInitiated told ->
                facts.payment(
                        tx,
                        told.paymentId(),
                        told.checkoutId(),
                        told.enrollmentIds(),
                        told.method(),
                        told.initiatedAt(),
                        state);
            case PaymentOutcomeUnknown told ->
                facts.payment(
                        tx, told.paymentId(), told.checkoutId(), told.enrollmentIds(), told.method(), null, state);
            case PaymentFailed told ->
                facts.payment(
                        tx, told.paymentId(), told.checkoutId(), told.enrollmentIds(), told.method(), null, state);
            case PaymentSettled told ->
                facts.payment(
                        tx,
                        told.paymentId(),
                        told.checkoutId(),
                        told.enrollmentIds(),
                        told.method(),
                        told.initiatedAt(),
                        state);
            case CheckoutOpened told -> throw new IllegalArgumentException("not an attempt to pay");
            case CheckoutExpired told -> throw new IllegalArgumentException("not an attempt to pay");
            case PaymentReturned told -> throw new IllegalArgumentException("not an attempt to pay");
        };
    }

    /** Stores a fact about the money of these enrolments and moves their deadlines to what all facts say by then. */
    private Uni<Void> moving(Tx tx, List<EnrollmentId> covered, Supplier<Uni<Void>> store) {
        return facts.lock(tx, covered).chain(store::get).chain(() -> movePayBy(tx, covered));
    }

    private Uni<Void> movePayBy(Tx tx, List<EnrollmentId> covered) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EnrollmentId enrolment : covered) {
            all = all.chain(() -> movePayBy(tx, enrolment));
        }
        return all;
    }

    private Uni<Void> movePayBy(Tx tx, EnrollmentId id) {
        return runner.load(tx, enrollments, id.wire()).chain(loaded -> {
            Enrollment state = loaded.state();
            if (state.status() != EnrollmentStatus.PENDING_PAYMENT) {
                return Uni.createFrom().voidItem();
            }
            return reader.read(tx, List.of(Optional.of(About.of(state))))
                    .map(found -> PaymentTerms.payBy(
                            state.requested(), found.getFirst().payments()))
                    .chain(payBy -> deadlines.move(
                            tx, "enrollment/" + id, DeadlineChange.set(EnrollmentAggregate.PAY_BY, payBy)));
        });
    }

    private Uni<Void> settled(Tx tx, Delivery<PaymentSettled> delivery) {
        PaymentSettled event = delivery.event();
        Settlement settlement =
                new Settlement.Payment(event.paymentId(), event.method(), event.initiatedAt(), event.settledAt());
        return facts.coveredBy(tx, event.paymentId(), event.enrollmentIds())
                .call(all -> facts.lock(tx, all))
                .call(() -> store(tx, event, PaymentAttempt.State.SETTLED))
                .call(() -> answerEach(tx, event.enrollmentIds(), settlement, delivery.causes("answer-payment")))
                .chain(all -> movePayBy(tx, all));
    }

    private Uni<Void> guaranteed(Tx tx, Delivery<FundingGuaranteed> delivery) {
        FundingGuaranteed event = delivery.event();
        Settlement settlement = new Settlement.Guarantee(
                event.authorizationId(), delivery.envelope().time());
        return facts.lock(tx, event.enrollmentIds())
                .chain(() -> answerEach(tx, event.enrollmentIds(), settlement, delivery.causes("answer-guarantee")));
    }

    private Uni<Void> answerEach(Tx tx, List<EnrollmentId> covered, Settlement settlement, CommandContext context) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (EnrollmentId enrolment : covered) {
            all = all.chain(() -> runner.apply(
                            tx,
                            AggregateCommand.of(enrollments, enrolment.wire(), new AnswerFunding(settlement), context)))
                    .replaceWithVoid();
        }
        return all;
    }
}
