package org.stackway.billing.foreign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.stackway.billing.account.AccountAggregate;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.HoldPolicy;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.DropContested;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.EnrollmentEvent.DropUpheld;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCancelled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentPaymentDeclined;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * What enrolments mean for money. Every handler stores its fact and then makes refunds and holds what all facts ask for, so
 * it does not matter which fact came last (D22).
 */
@ApplicationScoped
public class EnrollmentPolicies implements Stances {

    private final CommandRunner runner;
    private final AccountAggregate accounts;
    private final RefundPolicy refunds;
    private final HoldPolicy holds;
    private final Ids ids;

    EnrollmentPolicies(
            CommandRunner runner, AccountAggregate accounts, RefundPolicy refunds, HoldPolicy holds, Ids ids) {
        this.runner = runner;
        this.accounts = accounts;
        this.refunds = refunds;
        this.holds = holds;
        this.ids = ids;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        LearnerRegistered.class,
                        "whose account may be asked for",
                        (tx, delivery) -> LearnerLock.take(tx, delivery.event().learnerId())),
                new Stance.Merge<>(
                        EnrollmentRequested.class,
                        "tuition is charged at the rate in force at the instant of the request (BI-02)",
                        this::requested),
                new Stance.Merge<>(
                        CourseEnrolled.class,
                        "names the payment that a drop gives back; a seat that was given up stands again",
                        this::enrolled),
                new Stance.Merge<>(
                        EnrollmentPaymentDeclined.class,
                        "the tuition of money that cannot enrol goes back (rule 3.21)",
                        this::declined),
                new Stance.Merge<>(
                        EnrollmentExpired.class,
                        "the charge is void unless money is there or under way",
                        this::expired),
                new Stance.Merge<>(
                        EnrollmentCancelled.class,
                        "the charge is void unless money is there or under way",
                        this::cancelled),
                new Stance.Merge<>(
                        CourseDropped.class, "the tuition goes back if the drop says so (BI-14)", this::dropped),
                new Stance.Merge<>(
                        DropContested.class, "no refund is paid out while a drop is contested", this::contested),
                new Stance.Merge<>(DropUpheld.class, "the refund goes on", this::upheld),
                new Stance.Merge<>(DropReversed.class, "the refund is cancelled", this::reversed));
    }

    private Uni<Void> requested(Tx tx, Delivery<EnrollmentRequested> delivery) {
        EnrollmentRequested request = delivery.event();
        return LearnerLock.take(tx, request.learnerId())
                .chain(() -> EnrollmentFacts.known(tx, request))
                .chain(() -> runner.apply(
                        tx,
                        AggregateCommand.of(
                                accounts,
                                request.learnerId().wire(),
                                new AssessTuition(
                                        new ChargeId(ids.next()),
                                        request,
                                        delivery.envelope().time()),
                                delivery.causes("assess-tuition"))))
                .replaceWithVoid();
    }

    private Uni<Void> enrolled(Tx tx, Delivery<CourseEnrolled> delivery) {
        CourseEnrolled fact = delivery.event();
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.enrolled(tx, fact, delivery.envelope().time(), fact.paymentId()));
    }

    private Uni<Void> declined(Tx tx, Delivery<EnrollmentPaymentDeclined> delivery) {
        EnrollmentPaymentDeclined fact = delivery.event();
        PaymentId payment = fact.paymentId();
        // a declined authorization is no money: there is nothing to give back
        return payment == null
                ? EnrollmentFacts.known(tx, fact)
                : merge(
                        tx,
                        delivery,
                        () -> EnrollmentFacts.declined(
                                tx,
                                fact,
                                delivery.envelope().time(),
                                payment,
                                fact.reason().name()));
    }

    private Uni<Void> expired(Tx tx, Delivery<EnrollmentExpired> delivery) {
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.ended(
                        tx, delivery.event(), delivery.envelope().time()));
    }

    private Uni<Void> cancelled(Tx tx, Delivery<EnrollmentCancelled> delivery) {
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.ended(
                        tx, delivery.event(), delivery.envelope().time()));
    }

    private Uni<Void> dropped(Tx tx, Delivery<CourseDropped> delivery) {
        CourseDropped fact = delivery.event();
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.dropped(
                        tx, fact, delivery.envelope().time(), fact.refund().name()));
    }

    private Uni<Void> contested(Tx tx, Delivery<DropContested> delivery) {
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.contested(
                        tx, delivery.event(), delivery.envelope().time()));
    }

    private Uni<Void> upheld(Tx tx, Delivery<DropUpheld> delivery) {
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.upheld(
                        tx, delivery.event(), delivery.envelope().time()));
    }

    private Uni<Void> reversed(Tx tx, Delivery<DropReversed> delivery) {
        return merge(
                tx,
                delivery,
                () -> EnrollmentFacts.reversed(
                        tx, delivery.event(), delivery.envelope().time()));
    }

    private Uni<Void> merge(Tx tx, Delivery<? extends EnrollmentFact> delivery, Supplier<Uni<Void>> storing) {
        EnrollmentFact fact = delivery.event();
        CommandContext context = delivery.causes("refund");
        return LearnerLock.take(tx, fact.learnerId())
                .chain(() -> storing.get())
                .chain(() -> refunds.commands(tx, List.of(fact.enrollmentId()), context))
                .chain(commands -> apply(tx, commands))
                .chain(() -> holds.commands(tx, fact.learnerId(), context))
                .chain(commands -> apply(tx, commands));
    }

    private Uni<Void> apply(Tx tx, List<AggregateCommand<?, ?, ?, ?>> commands) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (AggregateCommand<?, ?, ?, ?> command : commands) {
            all = all.chain(() -> runner.apply(tx, command)).replaceWithVoid();
        }
        return all;
    }
}
