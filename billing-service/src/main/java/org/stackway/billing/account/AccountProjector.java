package org.stackway.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.stackway.billing.ledger.LedgerRows;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.value.HoldBlock;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How account events make {@code rm.charge} and {@code rm.financial_hold}. */
final class AccountProjector {

    private static final Table CHARGE = Table.of("charge", "enrollment_id");
    private static final Table FUNDING = Table.of("funding", "authorization_id", "enrollment_id");
    private static final Table HOLD = Table.of("financial_hold", "hold_id");

    static final ReadModel.Own<Account, AccountEvent> MODEL = new ReadModel.Own<>(
            "accounts", List.of(CHARGE, HOLD, FUNDING, LedgerRows.ACCOUNT), AccountProjector::project);

    private AccountProjector() {}

    private static void project(Projected<Account, AccountEvent> at, Rows rows) {
        AccountEvent event = at.event();
        PostingRules.Source source = new PostingRules.Source("account/" + at.id(), at.version(), at.happenedAt());
        LedgerRows.append(rows, LedgerRows.ACCOUNT, PostingRules.ofAccount(event, source), event.learnerId(), null);
        switch (event) {
            case TuitionAssessed assessed ->
                answered(assessed, at.happenedAt(), rows)
                        .set("charge_id", assessed.chargeId().value())
                        .set("amount_minor", assessed.amount().amountMinor())
                        .set("currency", assessed.amount().currency().getCurrencyCode())
                        .set("rate_minor", assessed.ratePerCreditHour().amountMinor())
                        .set("credit_hours", assessed.creditHours().wire())
                        .set("owning_programme", assessed.owningProgramme().wire())
                        .set("rate_effective_from", assessed.rateEffectiveFrom());
            case TuitionUnavailable unavailable ->
                answered(unavailable, at.happenedAt(), rows)
                        .set("unavailable_reason", unavailable.reason().name());
            case FinancialHoldPlaced placed ->
                rows.upsert(HOLD, placed.holdId().value())
                        .set("learner_id", placed.learnerId().value())
                        .set("reason", placed.reason().name())
                        .set(
                                "blocks",
                                placed.blocks().stream().map(HoldBlock::name).toList())
                        .set("placed_at", at.happenedAt());
            case FinancialHoldReleased released ->
                rows.update(HOLD, released.holdId().value()).set("released_at", at.happenedAt());
            case TuitionVoided voided -> {
                // whether it stands follows from the other facts, as a row of the ledger
            }
            case TuitionReinstated reinstated -> {
                // as above
            }
            case FundingGuaranteed guaranteed -> funded(guaranteed, at, rows);
            case FundingEnded ended ->
                rows.update(
                                FUNDING,
                                ended.authorizationId().value(),
                                ended.enrollmentId().value())
                        .set("ended_at", at.happenedAt())
                        .set("end_reason", ended.reason().name());
        }
    }

    private static void funded(FundingGuaranteed guaranteed, Projected<Account, AccountEvent> at, Rows rows) {
        Account.Funding funding = Objects.requireNonNull(at.after().fundings().get(guaranteed.authorizationId()));
        funding.live().forEach((enrollment, amount) -> rows.upsert(
                        FUNDING, guaranteed.authorizationId().value(), enrollment.value())
                .set("learner_id", guaranteed.learnerId().value())
                .set("funder", guaranteed.funder().name())
                .set("amount_minor", amount.amountMinor())
                .set("currency", amount.currency().getCurrencyCode())
                .set("guaranteed_at", at.happenedAt())
                .set("valid_until", guaranteed.validUntil()));
    }

    /** An enrolment is answered once: by a charge, or by why there is none. */
    private static RowChange answered(EnrollmentFact about, Instant at, Rows rows) {
        return rows.upsert(CHARGE, about.enrollmentId().value())
                .set("learner_id", about.learnerId().value())
                .set("offering_id", about.offeringId().wire())
                .set("session_id", about.sessionId().wire())
                .set("course_code", about.courseCode().wire())
                .set("assessed_at", at);
    }
}
