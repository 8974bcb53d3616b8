package org.stackway.billing.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.stackway.billing.account.Account.Funding;
import org.stackway.billing.account.AccountCommand.AuthorizeFunding;
import org.stackway.billing.account.AccountCommand.RecordFunderPaid;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/**
 * Third parties that guarantee tuition (rule 3.29): the guarantee enrols, and until it ends the third party owes instead of
 * the learner.
 */
final class FundingRules {

    private FundingRules() {}

    @Rule({"3.29", "BI-12", "BI-25"})
    static Decision<AccountEvent> authorize(Account state, AuthorizeFunding asked, FundingFacts facts) {
        Funding known = state.fundings().get(asked.authorizationId());
        if (known != null) {
            return known.enrollments().equals(new HashSet<>(asked.enrollmentIds())) && known.funder() == asked.funder()
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "AUTHORIZATION_EXISTS",
                            Violation.of(
                                            "API-409",
                                            "this authorization exists with another content",
                                            "another content",
                                            "the same")
                                    .at("/authorizationId"));
        }
        for (EnrollmentId enrollment : asked.enrollmentIds()) {
            // another learner's enrolment is answered like one that does not exist
            if (!state.answers().containsKey(enrollment)) {
                return Decision.notKnown("tuition of enrolment " + enrollment);
            }
        }
        Money tuition = asked.enrollmentIds().stream()
                .distinct()
                .flatMap(id -> state.charge(id).stream())
                .map(charge -> charge.assessed().amount())
                .reduce(Money.zero(), Money::plus);
        List<Finding> findings = new ArrayList<>(enrolments(asked.enrollmentIds(), facts.charges()));
        findings.addAll(terms(asked, tuition, facts.now()));
        return Decision.judged(
                "FUNDING_NOT_POSSIBLE",
                findings,
                () -> List.of(new FundingGuaranteed(
                        asked.authorizationId(),
                        asked.learnerId(),
                        asked.enrollmentIds(),
                        asked.funder(),
                        tuition,
                        validUntil(asked, facts))));
    }

    /** Only what is still to be paid can be guaranteed (BI-03). */
    private static List<Finding> enrolments(List<EnrollmentId> enrollments, Map<EnrollmentId, ChargeStatus> charges) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                        "3.29",
                        "an authorization is for one or several enrolments",
                        enrollments.size(),
                        Requirement.atLeast(1))
                .at("/enrollmentIds"));
        for (int i = 0; i < enrollments.size(); i++) {
            found.add(enrolment(enrollments, i, charges).at("/enrollmentIds/" + i));
        }
        return found;
    }

    private static Finding enrolment(List<EnrollmentId> enrollments, int i, Map<EnrollmentId, ChargeStatus> charges) {
        ChargeStatus status = charges.get(enrollments.get(i));
        if (enrollments.indexOf(enrollments.get(i)) < i) {
            return Finding.of(
                    "3.29", "an enrolment is funded once by an authorization", "again", Requirement.is("once"));
        }
        return status == null
                ? Finding.of(
                        "BI-02",
                        "no tuition rate was in force for this enrolment",
                        "no tuition",
                        Requirement.is("a tuition"))
                : Finding.of(
                        "BI-03", "nothing is to be paid for this enrolment", status, Requirement.is(ChargeStatus.OPEN));
    }

    private static List<Finding> terms(AuthorizeFunding asked, Money tuition, Instant now) {
        List<Finding> found = new ArrayList<>();
        found.add(
                Finding.of("3.29", "a guarantee covers the whole tuition", asked.amount(), Requirement.atLeast(tuition))
                        .at("/amount"));
        boolean va = asked.funder() == Funder.VA;
        found.add(Finding.of(
                        "3.29",
                        va
                                ? "the VA's certificate of eligibility is on file"
                                : "an employer guarantees under a contract; without one it pays a checkout",
                        asked.onFile() ? "on file" : "not on file",
                        Requirement.is("on file"))
                .at(va ? "/certificateNumber" : "/contractNumber"));
        Instant until = asked.validUntil();
        if (until != null) {
            found.add(Finding.of("3.29", "a guarantee is valid for a while", until, Requirement.after(now))
                    .at("/validUntil"));
        } else if (!va) {
            found.add(Finding.of("3.29", "an employer's guarantee names its end", "no end", Requirement.is("an end"))
                    .at("/validUntil"));
        }
        return found;
    }

    /** The VA's protects for so many days from its certification and no longer. */
    private static Instant validUntil(AuthorizeFunding asked, FundingFacts facts) {
        Instant until = asked.validUntil();
        return switch (asked.funder()) {
            case VA -> {
                Policy policy = facts.policy()
                        .orElseThrow(() -> new IllegalStateException("a guarantee is judged by a policy"));
                Instant protection = facts.now().plus(Duration.ofDays(policy.number("vaProtectionDays")));
                yield until == null || until.isAfter(protection) ? protection : until;
            }
            case EMPLOYER -> {
                if (until == null) {
                    throw new IllegalStateException("an employer's guarantee without an end is refused");
                }
                yield until;
            }
        };
    }

    /** The third party pays what it still guarantees, all at once. */
    @Rule("3.29")
    static Decision<AccountEvent> paid(Account state, RecordFunderPaid paid) {
        Funding funding = state.fundings().get(paid.authorizationId());
        if (funding == null) {
            return Decision.notKnown("authorization " + paid.authorizationId());
        }
        if (funding.live().isEmpty()) {
            return Decision.unchanged();
        }
        Money owed = funding.live().values().stream().reduce(Money.zero(), Money::plus);
        return Decision.judged(
                "FUNDING_AMOUNT",
                List.of(Finding.of("3.29", "a third party pays what it guarantees", paid.amount(), Requirement.is(owed))
                        .at("/amount")),
                () -> all(state, paid.authorizationId(), FundingEndReason.PAID));
    }

    /** Not paid while it was valid: the learner owes. The condition is checked again when the instant has come (D21). */
    @Rule("3.29")
    static List<AccountEvent> lapsed(Account state, AuthorizationId authorization, Instant now) {
        Funding funding = state.fundings().get(authorization);
        return funding == null || funding.validUntil().isAfter(now)
                ? List.of()
                : all(state, authorization, FundingEndReason.LAPSED);
    }

    /** Guarantees that can no longer be used end, and refund nothing. */
    @Rule("3.29")
    static List<AccountEvent> useless(Account state, FundingFacts facts) {
        List<AccountEvent> events = new ArrayList<>();
        for (FundingFacts.Useless one : facts.useless()) {
            Funding funding = state.fundings().get(one.authorizationId());
            if (funding != null && funding.live().containsKey(one.enrollmentId())) {
                events.add(ended(state, one.authorizationId(), funding.funder(), one.enrollmentId(), one.reason()));
            }
        }
        return events;
    }

    private static List<AccountEvent> all(Account state, AuthorizationId authorization, FundingEndReason reason) {
        Funding funding = state.fundings().get(authorization);
        if (funding == null) {
            return List.of();
        }
        return funding.live().keySet().stream()
                .sorted(Comparator.comparing(EnrollmentId::value))
                .<AccountEvent>map(enrollment -> ended(state, authorization, funding.funder(), enrollment, reason))
                .toList();
    }

    private static FundingEnded ended(
            Account state,
            AuthorizationId authorization,
            Funder funder,
            EnrollmentId enrollment,
            FundingEndReason reason) {
        TuitionAssessed charge = state.charge(enrollment)
                .orElseThrow(() -> new IllegalStateException("no charge of " + enrollment + " was guaranteed"))
                .assessed();
        return new FundingEnded(
                authorization,
                enrollment,
                charge.learnerId(),
                charge.offeringId(),
                charge.sessionId(),
                charge.courseCode(),
                funder,
                charge.amount(),
                reason);
    }
}
