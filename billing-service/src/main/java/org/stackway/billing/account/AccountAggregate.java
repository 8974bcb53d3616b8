package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountCommand.AuthorizeFunding;
import org.stackway.billing.account.AccountCommand.LapseFunding;
import org.stackway.billing.account.AccountCommand.RecordFunderPaid;
import org.stackway.billing.account.AccountCommand.Review;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.ledger.LedgerReader;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.billing.tuition.TuitionRates;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Streams {@code account/<learnerId>}. */
@ApplicationScoped
public class AccountAggregate implements Aggregate<Account, AccountCommand, AccountEvent, AccountFacts> {

    private static final AccountDecider DECIDER = new AccountDecider();
    private static final String LAPSE = "funding:";

    private final TuitionRates rates;
    private final LedgerReader ledger;
    private final PolicyBook policies;
    private final Ids ids;

    AccountAggregate(TuitionRates rates, LedgerReader ledger, PolicyBook policies, Ids ids) {
        this.rates = rates;
        this.ledger = ledger;
        this.policies = policies;
        this.ids = ids;
    }

    @Override
    public String category() {
        return "account";
    }

    @Override
    public Class<AccountEvent> eventType() {
        return AccountEvent.class;
    }

    @Override
    public Decider<Account, AccountCommand, AccountEvent, AccountFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<AccountFacts>> facts(Tx tx, List<Asked<Account, AccountCommand>> asked) {
        Set<ProgrammeCode> programmes = asked.stream()
                .map(one -> programme(one.command()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<LearnerId> debtors = asked.stream()
                .map(one -> debtor(one.command()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return ratesOf(tx, programmes).chain(byProgramme -> moneyOf(tx, debtors).map(money -> asked.stream()
                .map(one -> facts(tx, one.command(), byProgramme, money))
                .toList()));
    }

    private Uni<Map<ProgrammeCode, TuitionRate>> ratesOf(Tx tx, Set<ProgrammeCode> programmes) {
        return programmes.isEmpty() ? Uni.createFrom().item(Map.of()) : rates.of(tx, programmes);
    }

    private Uni<Map<EnrollmentId, EnrollmentMoney>> moneyOf(Tx tx, Set<LearnerId> debtors) {
        return debtors.isEmpty() ? Uni.createFrom().item(Map.of()) : ledger.ofLearners(tx, debtors);
    }

    private AccountFacts facts(
            Tx tx,
            AccountCommand command,
            Map<ProgrammeCode, TuitionRate> rates,
            Map<EnrollmentId, EnrollmentMoney> money) {
        return switch (command) {
            case AssessTuition assess ->
                new AccountFacts(
                        Optional.ofNullable(rates.get(assess.request().owningProgramme()))
                                .flatMap(rate -> rate.at(assess.requestedAt())),
                        Money.zero(),
                        Set.of(),
                        FundingFacts.none(tx.now()));
            case Review review -> AccountFacts.of(tx.now(), of(review.learnerId(), money), Optional.empty());
            case AuthorizeFunding authorize ->
                AccountFacts.of(
                        tx.now(),
                        of(authorize.learnerId(), money),
                        Optional.of(policies.inForce("third-party-funding", tx.now())));
            case RecordFunderPaid paid -> AccountFacts.of(tx.now(), List.of(), Optional.empty());
            case LapseFunding lapse -> AccountFacts.of(tx.now(), List.of(), Optional.empty());
        };
    }

    private static List<EnrollmentMoney> of(LearnerId learner, Map<EnrollmentId, EnrollmentMoney> money) {
        return money.values().stream()
                .filter(one -> one.learnerId().equals(learner))
                .toList();
    }

    private static Optional<ProgrammeCode> programme(AccountCommand command) {
        return command instanceof AssessTuition assess
                ? Optional.of(assess.request().owningProgramme())
                : Optional.empty();
    }

    private static Optional<LearnerId> debtor(AccountCommand command) {
        return switch (command) {
            case Review review -> Optional.of(review.learnerId());
            case AuthorizeFunding authorize -> Optional.of(authorize.learnerId());
            case AssessTuition assess -> Optional.empty();
            case RecordFunderPaid paid -> Optional.empty();
            case LapseFunding lapse -> Optional.empty();
        };
    }

    @Override
    public Optional<ReadModel.Own<Account, AccountEvent>> readModel() {
        return Optional.of(AccountProjector.MODEL);
    }

    /** Guarantees change what is owed: they take turns with every other fact about the learner's money. */
    @Override
    public Uni<Void> project(Tx tx, List<Change<Account, AccountEvent>> changes) {
        List<Change<Account, AccountEvent>> funding = changes.stream()
                .filter(change -> change.events().stream().anyMatch(recorded -> aboutFunding(recorded.event())))
                .toList();
        return InTurn.each(funding, change -> LearnerLock.take(tx, LearnerId.parse(change.id())));
    }

    /** What is owed may have changed: charges and holds follow. */
    @Override
    public List<AggregateCommand<?, ?, ?, ?>> reactions(Change<Account, AccountEvent> change) {
        boolean concerned = change.events().stream().anyMatch(recorded -> aboutFunding(recorded.event()));
        LearnerId learner = LearnerId.parse(change.id());
        return concerned
                ? List.of(AggregateCommand.of(
                        this, learner.wire(), new Review(learner, new HoldId(ids.next())), change.context()))
                : List.of();
    }

    private static boolean aboutFunding(AccountEvent event) {
        return switch (event) {
            case FundingGuaranteed guaranteed -> true;
            case FundingEnded ended -> true;
            case TuitionAssessed assessed -> false;
            case TuitionUnavailable unavailable -> false;
            case TuitionVoided voided -> false;
            case TuitionReinstated reinstated -> false;
            case FinancialHoldPlaced placed -> false;
            case FinancialHoldReleased released -> false;
        };
    }

    @Override
    public List<DeadlineChange> deadlines(Change<Account, AccountEvent> change) {
        Map<String, DeadlineChange> last = new LinkedHashMap<>();
        for (Recorded<AccountEvent> recorded : change.events()) {
            if (recorded.event() instanceof FundingGuaranteed guaranteed) {
                String kind = LAPSE + guaranteed.authorizationId();
                last.put(kind, DeadlineChange.set(kind, guaranteed.validUntil()));
            }
            if (recorded.event() instanceof FundingEnded ended && over(change.after(), ended.authorizationId())) {
                String kind = LAPSE + ended.authorizationId();
                last.put(kind, DeadlineChange.clear(kind));
            }
        }
        return List.copyOf(last.values());
    }

    private static boolean over(Account account, AuthorizationId authorization) {
        Account.Funding funding = account.fundings().get(authorization);
        return funding == null || funding.live().isEmpty();
    }

    @Override
    public Optional<AccountCommand> due(String id, String kind, Instant dueAt) {
        return kind.startsWith(LAPSE)
                ? Optional.of(new LapseFunding(AuthorizationId.parse(kind.substring(LAPSE.length()))))
                : Optional.empty();
    }
}
