package org.stackway.enrollment.enrollment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.HandAttempt.Money;
import org.stackway.events.value.PaymentMethod;

/** What stands against an action, and until when it is possible, by {@link RulesByHand}. */
final class HandRules {

    private static final Set<String> BLOCKING = Set.of("final");

    static final String ENROLS = "ENROLS";

    private HandRules() {}

    static List<String> againstCancel(HandAttempt of) {
        List<String> against = new ArrayList<>();
        if (!of.is("PENDING_PAYMENT")) {
            against.add("EN-02");
        }
        for (Money money : of.money.values()) {
            if (money.mayCome) {
                against.add("P-23");
            }
        }
        return against;
    }

    static List<String> againstAccess(HandAttempt of, boolean onboarded, Instant now) {
        List<String> against = new ArrayList<>();
        if (!of.is("ENROLLED")) {
            against.add("EN-21");
        }
        if (!onboarded) {
            against.add("EN-19");
        }
        if (now.isBefore(of.session.starts)) {
            against.add("SE-13");
        }
        if (now.isAfter(of.session.ends)) {
            against.add("SE-11");
        }
        return against;
    }

    static List<String> againstDrop(HandAttempt of, Instant asked) {
        List<String> against = guards(of, asked);
        if (contentOpenedBy(of, asked)) {
            against.add("P-02");
        }
        if (of.enrolled != null && asked.isAfter(lastDrop(of))) {
            against.add("EN-22");
        }
        return against;
    }

    static List<String> againstWithdraw(HandAttempt of, Instant now) {
        List<String> against = guards(of, now);
        if (contentOpenedBy(of, now)) {
            against.add("P-04");
        }
        if (of.enrolled != null) {
            if (!now.isAfter(lastDrop(of))) {
                against.add("P-04");
            }
            if (now.isAfter(of.session.ends)) {
                against.add("3.27");
            }
        }
        return against;
    }

    /** Neither before it is processed, nor with a grade, nor after the final was opened (P-01). */
    private static List<String> guards(HandAttempt of, Instant asked) {
        List<String> against = new ArrayList<>();
        if (!of.is("ENROLLED", "COMPLETED")) {
            against.add("P-01");
        }
        if (of.graded || of.is("COMPLETED")) {
            against.add("P-01");
        }
        if (of.finalOpened != null && !of.finalOpened.isAfter(asked)) {
            against.add("P-01");
        }
        return against;
    }

    private static boolean contentOpenedBy(HandAttempt of, Instant asked) {
        return of.opened.entrySet().stream()
                .anyMatch(item ->
                        BLOCKING.contains(item.getKey()) && !item.getValue().isAfter(asked));
    }

    static Instant lastDrop(HandAttempt of) {
        Instant counted = countedDrop(of);
        return of.promised != null && of.promised.isAfter(counted) ? of.promised : counted;
    }

    /** Fourteen local days, the first one counted, or the published deadline; never after classes end. */
    static Instant countedDrop(HandAttempt of) {
        Instant enrolled = Objects.requireNonNull(of.enrolled);
        Instant last;
        if (enrolled.isBefore(of.session.starts)) {
            last = of.session.refund;
        } else {
            LocalDateTime midnight =
                    enrolled.atZone(Calendars.DENVER).toLocalDate().plusDays(14).atStartOfDay();
            last = midnight.atZone(Calendars.DENVER).toInstant().minusMillis(1);
        }
        return last.isAfter(of.session.ends) ? of.session.ends : last;
    }

    /** What shows that the drop should not have been: the final, or else content that blocks, opened by then. */
    static @Nullable Instant proof(HandAttempt of, Instant asked) {
        if (of.finalOpened != null && !of.finalOpened.isAfter(asked)) {
            return of.finalOpened;
        }
        Instant content = of.opened.get("final");
        return content != null && !content.isAfter(asked) ? content : null;
    }

    /** When a request that waits expires: two days on, or later while money that was started by then may still come. */
    static Instant payBy(HandAttempt of) {
        Instant latest = of.base;
        for (Money money : of.money.values()) {
            Instant limit = limit(of, money.method);
            if (money.mayCome && !money.started.isAfter(of.base) && limit.isAfter(latest)) {
                latest = limit;
            }
        }
        return latest;
    }

    /** Cards have an hour after the close of enrolment, slower money a week. */
    static Instant limit(HandAttempt of, PaymentMethod method) {
        return of.session.closes.plus(method == PaymentMethod.CARD ? Duration.ofHours(1) : Duration.ofDays(7));
    }

    /** Each payment has one answer (3.21); {@code taken}: somebody else has the course by now. */
    static String answer(HandAttempt of, HistoryInput.PaymentSettles told, boolean taken) {
        if (of.is("CANCELLED")) {
            return "CANCELLED";
        }
        if (!of.is("PENDING_PAYMENT", "EXPIRED")) {
            return "ALREADY_FUNDED";
        }
        if (of.is("EXPIRED") && taken) {
            return "SLOT_TAKEN";
        }
        if (told.settledAt().isAfter(of.session.ends)) {
            return "SESSION_OVER";
        }
        boolean late = told.initiatedAt().isAfter(of.base) || told.settledAt().isAfter(limit(of, told.method()));
        return late ? "LATE" : ENROLS;
    }

    /** What can be done now, or why not. */
    static String actions(HandAttempt of, boolean onboarded, Instant now) {
        if (of.is("PENDING_PAYMENT")) {
            List<String> late = now.isAfter(of.base) ? List.of("3.21") : List.of();
            return HistoryShown.action("pay", of.base, late) + "; "
                    + HistoryShown.action("cancel", payBy(of), againstCancel(of));
        }
        if (of.is("ENROLLED")) {
            return HistoryShown.action("access-content", of.session.ends, againstAccess(of, onboarded, now))
                    + "; " + HistoryShown.action("drop", lastDrop(of), againstDrop(of, now))
                    + "; " + HistoryShown.action("withdraw", of.session.ends, againstWithdraw(of, now));
        }
        return "";
    }

    /** What so many hours are to somebody. */
    static String standing(BigDecimal hours, String full, @Nullable String half) {
        if (hours.signum() == 0) {
            return "NONE";
        }
        if (hours.compareTo(new BigDecimal(full)) >= 0) {
            return "FULL_TIME";
        }
        if (half == null) {
            return "PART_TIME";
        }
        return hours.compareTo(new BigDecimal(half)) >= 0 ? "HALF_TIME" : "LESS_THAN_HALF_TIME";
    }
}
