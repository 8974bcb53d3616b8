package org.stackway.enrollment.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.load.LoadView;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Violation;

/**
 * What is compared of an enrolment after each step, as text: so that a difference can be read.
 *
 * @param drop refund, contested or upheld
 * @param actions each with its last instant and the rules against it
 */
record HistoryShown(
        String status,
        int attempt,
        Instant payBy,
        @Nullable Instant expiredAt,
        @Nullable Instant dropDeadline,
        boolean granted,
        boolean locked,
        String drop,
        String declined,
        String actions) {

    /** An enrolment as the production rules have it. */
    static String of(Enrollment state, EnrollmentFacts facts) {
        return new HistoryShown(
                        state.status().name(),
                        state.attempt(),
                        PaymentTerms.payBy(state.requested(), facts.payments(), facts.terms()),
                        state.status() == EnrollmentStatus.EXPIRED
                                        && state.closing() instanceof EnrollmentExpired expired
                                ? expired.expiredAt()
                                : null,
                        state.enrolled()
                                .map(seat -> DropWindow.inForce(seat, facts.knownCalendar(), facts.terms()))
                                .orElse(null),
                        state.content().granted(),
                        state.content().gradedItemsLocked(),
                        state.dropped()
                                .map(drop -> drop(drop.requestedAt(), drop.refund(), drop.contestedBy(), drop.upheld()))
                                .orElse(""),
                        new TreeMap<>(state.declined()).toString(),
                        AllowedAction.of(state, facts).stream()
                                .map(action -> action(
                                        action.action(),
                                        Optional.ofNullable(action.until())
                                                .orElseThrow()
                                                .at(),
                                        action.refused().stream()
                                                .map(Violation::rule)
                                                .toList()))
                                .collect(Collectors.joining("; ")))
                .toString();
    }

    static String drop(
            Instant requestedAt, @Nullable RefundKind refund, @Nullable Instant contestedBy, boolean upheld) {
        return requestedAt + " " + refund + " " + contestedBy + " " + upheld;
    }

    static String action(String name, Instant until, List<String> refused) {
        return name + " until " + until + " " + refused.stream().sorted().toList();
    }

    /** The load of one session and of its semester. */
    static String load(
            String session, BigDecimal hours, String academic, String va, String federal, BigDecimal capLeft) {
        return "%s %s academic=%s va=%s federal=%s left=%s"
                .formatted(session, plain(hours), academic, va, federal, plain(capLeft));
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    static String load(LoadView view) {
        return load(
                view.sessionId().wire(),
                new BigDecimal(view.session().creditHours()),
                view.academic().status().name(),
                view.va().status().name(),
                view.federal().status().name(),
                new BigDecimal(view.cap().left()));
    }
}
