package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.value.HoldBlock;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.store.Tx;

/** How account events make {@code rm.charge} and {@code rm.financial_hold}. */
final class AccountProjector {

    private static final String CHARGE = """
            INSERT INTO rm.charge (enrollment_id, learner_id, offering_id, session_id, course_code, charge_id, amount_minor,
                                   currency, rate_minor, credit_hours, owning_programme, rate_effective_from, assessed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;
    private static final String UNAVAILABLE = """
            INSERT INTO rm.charge (enrollment_id, learner_id, offering_id, session_id, course_code, unavailable_reason,
                                   assessed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String HOLD = """
            INSERT INTO rm.financial_hold (hold_id, learner_id, reason, blocks, placed_at) VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String RELEASE = "UPDATE rm.financial_hold SET released_at = $2 WHERE hold_id = $1";

    private AccountProjector() {}

    static Uni<Void> project(Tx tx, List<Change<Account, AccountEvent>> changes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Change<Account, AccountEvent> change : changes) {
            for (Recorded<AccountEvent> recorded : change.events()) {
                all = all.chain(() -> project(tx, recorded.event(), recorded.happenedAt()));
            }
        }
        return all;
    }

    private static Uni<Void> project(Tx tx, AccountEvent event, Instant at) {
        return switch (event) {
            case TuitionAssessed assessed -> charge(tx, assessed, at);
            case TuitionUnavailable unavailable ->
                tx.sql()
                        .query(
                                UNAVAILABLE,
                                unavailable.enrollmentId().value(),
                                unavailable.learnerId().value(),
                                unavailable.offeringId().wire(),
                                unavailable.sessionId().wire(),
                                unavailable.courseCode().wire(),
                                unavailable.reason().name(),
                                at.atOffset(ZoneOffset.UTC))
                        .replaceWithVoid();
            case FinancialHoldPlaced placed ->
                tx.sql()
                        .query(
                                HOLD,
                                placed.holdId().value(),
                                placed.learnerId().value(),
                                placed.reason().name(),
                                placed.blocks().stream().map(HoldBlock::name).toArray(String[]::new),
                                at.atOffset(ZoneOffset.UTC))
                        .replaceWithVoid();
            case FinancialHoldReleased released ->
                tx.sql()
                        .query(RELEASE, released.holdId().value(), at.atOffset(ZoneOffset.UTC))
                        .replaceWithVoid();
            case FundingGuaranteed guaranteed -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> charge(Tx tx, TuitionAssessed assessed, Instant at) {
        return tx.sql()
                .query(
                        CHARGE,
                        assessed.enrollmentId().value(),
                        assessed.learnerId().value(),
                        assessed.offeringId().wire(),
                        assessed.sessionId().wire(),
                        assessed.courseCode().wire(),
                        assessed.chargeId().value(),
                        assessed.amount().amountMinor(),
                        assessed.amount().currency().getCurrencyCode(),
                        assessed.ratePerCreditHour().amountMinor(),
                        assessed.creditHours().wire(),
                        assessed.owningProgramme().wire(),
                        assessed.rateEffectiveFrom().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }
}
