package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountCommand.Review;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.ledger.LedgerReader;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.billing.tuition.TuitionRates;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;

/** Streams {@code account/<learnerId>}. */
@ApplicationScoped
public class AccountAggregate implements Aggregate<Account, AccountCommand, AccountEvent, AccountFacts> {

    private static final AccountDecider DECIDER = new AccountDecider();

    private final TuitionRates rates;
    private final LedgerReader ledger;

    AccountAggregate(TuitionRates rates, LedgerReader ledger) {
        this.rates = rates;
        this.ledger = ledger;
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
                .map(one -> facts(one.command(), byProgramme, money))
                .toList()));
    }

    private Uni<Map<ProgrammeCode, TuitionRate>> ratesOf(Tx tx, Set<ProgrammeCode> programmes) {
        return programmes.isEmpty() ? Uni.createFrom().item(Map.of()) : rates.of(tx, programmes);
    }

    private Uni<Map<EnrollmentId, EnrollmentMoney>> moneyOf(Tx tx, Set<LearnerId> debtors) {
        return debtors.isEmpty() ? Uni.createFrom().item(Map.of()) : ledger.ofLearners(tx, debtors);
    }

    private static AccountFacts facts(
            AccountCommand command, Map<ProgrammeCode, TuitionRate> rates, Map<EnrollmentId, EnrollmentMoney> money) {
        return switch (command) {
            case AssessTuition assess ->
                new AccountFacts(
                        Optional.ofNullable(rates.get(assess.request().owningProgramme()))
                                .flatMap(rate -> rate.at(assess.requestedAt())),
                        Money.zero(),
                        Set.of());
            case Review review -> {
                List<EnrollmentMoney> own = money.values().stream()
                        .filter(one -> one.learnerId().equals(review.learnerId()))
                        .toList();
                yield new AccountFacts(Optional.empty(), AccountMoney.returnedDebt(own), AccountMoney.voided(own));
            }
        };
    }

    private static Optional<ProgrammeCode> programme(AccountCommand command) {
        return command instanceof AssessTuition assess
                ? Optional.of(assess.request().owningProgramme())
                : Optional.empty();
    }

    private static Optional<LearnerId> debtor(AccountCommand command) {
        return command instanceof Review review ? Optional.of(review.learnerId()) : Optional.empty();
    }

    @Override
    public Optional<ReadModel.Own<Account, AccountEvent>> readModel() {
        return Optional.of(AccountProjector.MODEL);
    }
}
