package org.stackway.billing.checkout;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stackway.billing.account.AccountReview;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.CheckoutFacts.Standing;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.AccountMoney.Debt;
import org.stackway.billing.ledger.ChargeTimeline;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.ledger.LedgerReader;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Streams {@code checkout/<checkoutId>}. */
@ApplicationScoped
public class CheckoutAggregate implements Aggregate<Checkout, CheckoutCommand, CheckoutEvent, CheckoutFacts> {

    private static final CheckoutDecider DECIDER = new CheckoutDecider();
    private static final String EXPIRY = "expire";
    private static final String OUTCOME = "outcome:";
    private static final String LIVE = """
            SELECT enrollment_id, checkout_id FROM rm.live_checkout WHERE enrollment_id = ANY ($1::uuid[])
            """;

    private static final String DEBTORS = """
            SELECT learner_id FROM rm.payment WHERE learner_id = ANY ($1::uuid[]) AND returned_at IS NOT NULL
            UNION
            SELECT learner_id FROM rm.funding WHERE learner_id = ANY ($1::uuid[]) AND end_reason = 'LAPSED'
            ORDER BY learner_id
            """;

    private final CheckoutRegistration registration;
    private final LedgerReader ledger;
    private final RefundPolicy refunds;
    private final AccountReview reviews;
    private final PolicyBook policies;

    CheckoutAggregate(
            CheckoutRegistration registration,
            LedgerReader ledger,
            RefundPolicy refunds,
            AccountReview reviews,
            PolicyBook policies) {
        this.policies = policies;
        this.registration = registration;
        this.ledger = ledger;
        this.refunds = refunds;
        this.reviews = reviews;
    }

    @Override
    public String category() {
        return "checkout";
    }

    @Override
    public Class<CheckoutEvent> eventType() {
        return CheckoutEvent.class;
    }

    @Override
    public Decider<Checkout, CheckoutCommand, CheckoutEvent, CheckoutFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<CheckoutFacts>> facts(Tx tx, List<Asked<Checkout, CheckoutCommand>> asked) {
        return debts(tx, asked).chain(debts -> facts(tx, asked, debts));
    }

    /** The older debts of those whose money comes now; most learners never had any. */
    private Uni<Map<LearnerId, List<Debt>>> debts(Tx tx, List<Asked<Checkout, CheckoutCommand>> asked) {
        Optional<Policy> policy = debtFirst(tx);
        UUID[] payers = asked.stream()
                .filter(one -> settles(one.command()))
                .flatMap(one -> one.state().opened().stream())
                .map(opened -> opened.learnerId().value())
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
        if (payers.length == 0 || policy.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return tx.sql().query(DEBTORS, (Object) payers).chain(rows -> {
            Uni<Map<LearnerId, List<Debt>>> all = Uni.createFrom().item(HashMap::new);
            for (Row row : rows) {
                LearnerId debtor = new LearnerId(row.getUUID(0));
                // one after the other, so that no debt is paid twice
                all = all.chain(found -> LearnerLock.take(tx, debtor)
                        .chain(() -> ledger.ofLearners(tx, List.of(debtor)))
                        .map(money -> {
                            found.put(debtor, AccountMoney.debts(List.copyOf(money.values())));
                            return found;
                        }));
            }
            return all;
        });
    }

    private static boolean settles(CheckoutCommand command) {
        return command instanceof CheckoutCommand.RecordSettled || command instanceof CheckoutCommand.RecordReturned;
    }

    private Optional<Policy> debtFirst(Tx tx) {
        return Optional.of(policies.inForce("debt-first", tx.now()))
                .filter(policy -> Boolean.parseBoolean(policy.text("debtFirst")));
    }

    private Uni<List<CheckoutFacts>> facts(
            Tx tx, List<Asked<Checkout, CheckoutCommand>> asked, Map<LearnerId, List<Debt>> debts) {
        Set<EnrollmentId> enrollments = new LinkedHashSet<>();
        asked.forEach(one -> enrollments.addAll(enrollments(one)));
        UUID[] ids = enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return ledger.ofEnrollments(tx, enrollments)
                .chain(money -> tx.sql().query(LIVE, (Object) ids).map(rows -> {
                    Map<EnrollmentId, CheckoutId> live = new HashMap<>();
                    for (Row row : rows) {
                        live.put(new EnrollmentId(row.getUUID(0)), new CheckoutId(row.getUUID(1)));
                    }
                    return asked.stream()
                            .map(one -> facts(tx, one, money, live, debts))
                            .toList();
                }));
    }

    private static Collection<EnrollmentId> enrollments(Asked<Checkout, CheckoutCommand> asked) {
        return asked.command() instanceof CheckoutCommand.Open open
                ? open.enrollmentIds()
                : asked.state().opened().map(CheckoutOpened::enrollmentIds).orElse(List.of());
    }

    private CheckoutFacts facts(
            Tx tx,
            Asked<Checkout, CheckoutCommand> asked,
            Map<EnrollmentId, EnrollmentMoney> money,
            Map<EnrollmentId, CheckoutId> live,
            Map<LearnerId, List<Debt>> debts) {
        Collection<EnrollmentId> enrollments = enrollments(asked);
        Map<EnrollmentId, ChargeFact> charges = new HashMap<>();
        Map<EnrollmentId, CheckoutId> rivals = new HashMap<>();
        for (EnrollmentId enrollment : enrollments) {
            EnrollmentMoney known = money.get(enrollment);
            if (known != null) {
                charges.put(enrollment, charge(known));
            }
            CheckoutId rival = live.get(enrollment);
            if (rival != null) {
                rivals.put(enrollment, rival);
            }
        }
        List<Debt> older = asked.state().opened().stream()
                .flatMap(opened -> debts.getOrDefault(opened.learnerId(), List.of()).stream())
                .filter(debt -> !enrollments.contains(debt.enrollmentId()))
                .toList();
        return new CheckoutFacts(tx.now(), charges, rivals, older, older.isEmpty() ? Optional.empty() : debtFirst(tx));
    }

    private static ChargeFact charge(EnrollmentMoney money) {
        Standing standing = ChargeTimeline.of(money).status().map(Standing::of).orElse(Standing.UNAVAILABLE);
        Money amount = money.charge().map(EnrollmentMoney.Charge::amount).orElse(Money.zero());
        return new ChargeFact(money.learnerId(), standing, amount);
    }

    @Override
    public Optional<ReadModel.Own<Checkout, CheckoutEvent>> readModel() {
        return Optional.of(CheckoutProjector.MODEL);
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Checkout, CheckoutEvent>> changes) {
        return InTurn.each(changes, change -> registration.follow(tx, change));
    }

    /** One change may set a deadline and clear it again; the last word of each kind counts. */
    @Override
    public List<DeadlineChange> deadlines(Change<Checkout, CheckoutEvent> change) {
        Map<String, DeadlineChange> last = new LinkedHashMap<>();
        for (Recorded<CheckoutEvent> recorded : change.events()) {
            deadline(recorded.event()).ifPresent(deadline -> last.put(deadline.kind(), deadline));
        }
        return List.copyOf(last.values());
    }

    private static Optional<DeadlineChange> deadline(CheckoutEvent event) {
        return switch (event) {
            case CheckoutOpened opened ->
                Optional.ofNullable(opened.expiresAt()).map(at -> DeadlineChange.set(EXPIRY, at));
            case PaymentInitiated initiated ->
                Optional.of(DeadlineChange.set(
                        OUTCOME + initiated.paymentId(),
                        initiated.initiatedAt().plus(CheckoutRules.patience(initiated.method()))));
            case PaymentFailed failed -> Optional.of(DeadlineChange.clear(OUTCOME + failed.paymentId()));
            case PaymentSettled settled -> Optional.of(DeadlineChange.clear(OUTCOME + settled.paymentId()));
            case PaymentOutcomeUnknown unknown -> Optional.empty();
            case PaymentReturned returned -> Optional.empty();
            case CheckoutExpired expired -> Optional.empty();
        };
    }

    @Override
    public Optional<CheckoutCommand> due(String id, String kind, Instant dueAt) {
        if (kind.equals(EXPIRY)) {
            return Optional.of(new CheckoutCommand.Expire());
        }
        return kind.startsWith(OUTCOME)
                ? Optional.of(new CheckoutCommand.MarkUnknown(PaymentId.parse(kind.substring(OUTCOME.length()))))
                : Optional.empty();
    }

    /**
     * Money that came or went may ask for a refund, or end the need for one, and may place or release a hold; money that is
     * under way, or no longer, decides whether an ended enrolment's charge is void.
     */
    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(
            Tx tx, Change<Checkout, CheckoutEvent> change) {
        Consequence consequence = change.events().stream()
                .map(recorded -> consequence(recorded.event()))
                .max(Comparator.naturalOrder())
                .orElse(Consequence.NONE);
        if (consequence == Consequence.NONE) {
            return Uni.createFrom().item(List.of());
        }
        CheckoutOpened opened = change.after().known();
        Uni<List<AggregateCommand<?, ?, ?, ?>>> refunding = consequence == Consequence.MOVED
                ? refunds.commands(tx, opened.enrollmentIds(), change.context())
                : Uni.createFrom().item(List.of());
        return refunding.chain(first -> reviews.commands(
                        tx, new AccountReview.About(opened.learnerId(), opened.enrollmentIds(), change.context()))
                .map(second -> {
                    List<AggregateCommand<?, ?, ?, ?>> both = new ArrayList<>(first);
                    both.addAll(second);
                    return both;
                }));
    }

    /** What an event means to what is owed, the least first. */
    private enum Consequence {
        NONE,
        /** Money may come, or will not. */
        UNDER_WAY,
        /** Money came or went. */
        MOVED
    }

    private static Consequence consequence(CheckoutEvent event) {
        return switch (event) {
            case PaymentSettled settled -> Consequence.MOVED;
            case PaymentReturned returned -> Consequence.MOVED;
            case PaymentInitiated initiated -> Consequence.UNDER_WAY;
            case PaymentFailed failed -> Consequence.UNDER_WAY;
            case PaymentOutcomeUnknown unknown -> Consequence.NONE;
            case CheckoutOpened opened -> Consequence.NONE;
            case CheckoutExpired expired -> Consequence.NONE;
        };
    }

    /** What is owed, and what is being paid, stands in the account. */
    @Override
    public List<NextAction> nextActions(
            Asked<Checkout, CheckoutCommand> asked, CheckoutFacts facts, Decision.Refused<CheckoutEvent> refused) {
        return asked.command() instanceof CheckoutCommand.Open open
                ? List.of(NextAction.read("see-account", "/api/v1/accounts/" + open.learnerId()))
                : List.of();
    }
}
