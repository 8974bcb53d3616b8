package org.stackway.billing.account;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.http.Deadline;

/**
 * A third party's guarantee as answered.
 *
 * @param outstanding what it still stands for, and nobody paid yet
 * @param liveEnrollmentIds the enrolments it still stands for
 * @param validUntil when the learner owes what is not paid by then (rule 3.29)
 */
public record FundingView(
        AuthorizationId authorizationId,
        LearnerId learnerId,
        List<EnrollmentId> enrollmentIds,
        Funder funder,
        Money outstanding,
        List<EnrollmentId> liveEnrollmentIds,
        Deadline validUntil) {

    public FundingView {
        enrollmentIds = List.copyOf(enrollmentIds);
        liveEnrollmentIds = List.copyOf(liveEnrollmentIds);
    }

    static FundingView of(AuthorizationId id, LearnerId learner, Account account) {
        Account.Funding funding = account.fundings().get(id);
        if (funding == null) {
            throw new IllegalStateException("authorization " + id + " is not on the account");
        }
        return new FundingView(
                id,
                learner,
                sorted(funding.enrollments()),
                funding.funder(),
                funding.live().values().stream().reduce(Money.zero(), Money::plus),
                sorted(funding.live().keySet()),
                Deadline.of(funding.validUntil()));
    }

    /** As the read model has it; empty if there is no such authorization. */
    static Optional<FundingView> of(AuthorizationId id, Iterable<Row> rows) {
        List<EnrollmentId> all = new ArrayList<>();
        List<EnrollmentId> live = new ArrayList<>();
        Money outstanding = Money.zero();
        Row last = null;
        for (Row row : rows) {
            EnrollmentId enrollment = new EnrollmentId(row.getUUID("enrollment_id"));
            all.add(enrollment);
            if (row.getBoolean("live")) {
                live.add(enrollment);
                outstanding = outstanding.plus(
                        Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))));
            }
            last = row;
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new FundingView(
                        id,
                        new LearnerId(last.getUUID("learner_id")),
                        all,
                        Funder.valueOf(last.getString("funder")),
                        outstanding,
                        live,
                        Deadline.of(last.getOffsetDateTime("valid_until").toInstant())));
    }

    private static List<EnrollmentId> sorted(Set<EnrollmentId> ids) {
        return ids.stream().sorted(Comparator.comparing(EnrollmentId::value)).toList();
    }
}
