package org.stackway.billing.foreign;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stackway.billing.account.Account;
import org.stackway.billing.account.AccountAggregate;
import org.stackway.billing.account.AccountCommand;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountFacts;
import org.stackway.billing.account.AccountReview;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.billing.AccountEvent;
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
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * What enrolments mean for money. Every handler stores its fact and then makes refunds, charges and holds what all facts ask for, so
 * it does not matter which fact came last (D22).
 */
@ApplicationScoped
public class EnrollmentPolicies implements Stances, ForeignReadModels {

    private final CommandRunner runner;
    private final AccountAggregate accounts;
    private final RefundPolicy refunds;
    private final AccountReview reviews;
    private final Ids ids;

    EnrollmentPolicies(
            CommandRunner runner, AccountAggregate accounts, RefundPolicy refunds, AccountReview reviews, Ids ids) {
        this.runner = runner;
        this.accounts = accounts;
        this.refunds = refunds;
        this.reviews = reviews;
        this.ids = ids;
    }

    @Override
    public List<ReadModel.Foreign> foreign() {
        return EnrollmentFacts.MODELS;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        LearnerRegistered.class,
                        "whose account may be asked for",
                        Handling.facts((delivery, rows) ->
                                EnrollmentFacts.learner(delivery.event().learnerId(), rows))),
                new Stance.Merge<>(
                        EnrollmentRequested.class,
                        "tuition is charged at the rate in force at the instant of the request (BI-02)",
                        Handling.together(
                                EnrollmentPolicies::learner,
                                EnrollmentPolicies::lock,
                                (delivery, rows) -> EnrollmentFacts.known(delivery.event(), rows),
                                this::requested)),
                merge(
                        CourseEnrolled.class,
                        "names the payment that a drop gives back; a seat that was given up stands again",
                        (event, at, rows) -> EnrollmentFacts.enrolled(event, at, event.paymentId(), rows)),
                merge(
                        EnrollmentPaymentDeclined.class,
                        "the tuition of money that cannot enrol goes back (rule 3.21)",
                        EnrollmentPolicies::declined),
                merge(
                        EnrollmentExpired.class,
                        "the charge is void unless money is there or under way",
                        EnrollmentFacts::ended),
                merge(
                        EnrollmentCancelled.class,
                        "the charge is void unless money is there or under way",
                        EnrollmentFacts::ended),
                merge(
                        CourseDropped.class,
                        "the tuition goes back if the drop says so (BI-14)",
                        (event, at, rows) -> EnrollmentFacts.dropped(
                                event, at, event.refund().name(), rows)),
                merge(
                        DropContested.class,
                        "no refund is paid out while a drop is contested",
                        EnrollmentFacts::contested),
                merge(DropUpheld.class, "the refund goes on", EnrollmentFacts::upheld),
                merge(DropReversed.class, "the refund is cancelled", EnrollmentFacts::reversed));
    }

    /** The fact is stored under the learner's lock; then refunds and holds become what all facts ask for. */
    private <E extends EnrollmentFact> Stance<E> merge(Class<E> type, String why, Storing<E> storing) {
        return new Stance.Merge<>(
                type,
                why,
                Handling.together(
                        EnrollmentPolicies::learner,
                        EnrollmentPolicies::lock,
                        (delivery, rows) -> storing.store(
                                delivery.event(), delivery.envelope().time(), rows),
                        this::settle));
    }

    /** How an event is stored. */
    @FunctionalInterface
    private interface Storing<E> {
        void store(E event, Instant at, Rows rows);
    }

    private static List<LearnerId> learner(EnrollmentFact event) {
        return List.of(event.learnerId());
    }

    private static Uni<Void> lock(Tx tx, List<? extends Delivery<? extends EnrollmentFact>> deliveries) {
        return LearnerLock.take(
                tx,
                deliveries.stream()
                        .map(delivery -> delivery.event().learnerId())
                        .toList());
    }

    private Uni<Void> requested(Tx tx, List<Delivery<EnrollmentRequested>> deliveries) {
        return runner.apply(tx, deliveries.stream().map(this::assess).toList()).replaceWithVoid();
    }

    private AggregateCommand<Account, AccountCommand, AccountEvent, AccountFacts> assess(
            Delivery<EnrollmentRequested> delivery) {
        EnrollmentRequested request = delivery.event();
        return AggregateCommand.of(
                accounts,
                request.learnerId().wire(),
                new AssessTuition(
                        new ChargeId(ids.next()), request, delivery.envelope().time()),
                delivery.causes("assess-tuition"));
    }

    private static void declined(EnrollmentPaymentDeclined fact, Instant at, Rows rows) {
        PaymentId payment = fact.paymentId();
        AuthorizationId authorization = fact.authorizationId();
        if (authorization != null) {
            // a guarantee is no money: it ends, and there is nothing to give back
            EnrollmentFacts.fundingDeclined(
                    fact, at, authorization, fact.reason().name(), rows);
        }
        if (payment == null) {
            EnrollmentFacts.known(fact, rows);
        } else {
            EnrollmentFacts.declined(fact, at, payment, fact.reason().name(), rows);
        }
    }

    private Uni<Void> settle(Tx tx, List<? extends Delivery<? extends EnrollmentFact>> deliveries) {
        Map<EnrollmentId, CommandContext> contexts = new LinkedHashMap<>();
        List<AccountReview.About> facts = new ArrayList<>();
        for (Delivery<? extends EnrollmentFact> delivery : deliveries) {
            EnrollmentFact fact = delivery.event();
            CommandContext context = delivery.causes("refund");
            contexts.put(fact.enrollmentId(), context);
            facts.add(new AccountReview.About(fact.learnerId(), List.of(fact.enrollmentId()), context));
        }
        return refunds.commands(tx, contexts)
                .chain(commands -> apply(tx, commands))
                .chain(() -> reviews.commands(tx, facts))
                .chain(commands -> apply(tx, commands));
    }

    private Uni<Void> apply(Tx tx, List<AggregateCommand<?, ?, ?, ?>> commands) {
        return runner.applyAll(
                tx,
                commands.stream()
                        .<List<AggregateCommand<?, ?, ?, ?>>>map(List::of)
                        .toList());
    }
}
