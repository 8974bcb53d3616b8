package org.stackway.enrollment.enrollment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.RefundKind;

/**
 * The rules of enrolments once more, written down straightforwardly from the programme's words: variables that are set, no
 * events, no policies, nothing of the production rules. Slower to read in parts, quick to check against the sources.
 */
final class RulesByHand {

    static final String ACCEPTED = "accepted";
    private static final Set<String> RESTRICTED = Set.of("final", "quiz-1");
    private static final BigDecimal MOST = new BigDecimal("15");

    private final List<HandAttempt.Session> sessions;
    private final Map<EnrollmentId, HandAttempt> attempts = new LinkedHashMap<>();
    private final List<HoldKind> holds = new ArrayList<>();
    private boolean onboarded;
    private Instant now;

    RulesByHand(HistorySemester semester, Instant start) {
        sessions = semester.sessions().stream().map(HandAttempt.Session::new).toList();
        now = start;
    }

    String live(HistoryInput input) {
        String outcome = outcome(input);
        attempts.values().forEach(this::expireIfDue);
        attempts.values().forEach(this::followUp);
        return outcome;
    }

    private String outcome(HistoryInput input) {
        switch (input) {
            case HistoryInput.TimeComes time -> now = time.to();
            case HistoryInput.Request request -> {
                return request(request);
            }
            case HistoryInput.OnboardingPassed passed -> onboarded = true;
            case HistoryInput.SessionCloses closes -> sessions.get(closes.session()).closed = true;
            case HistoryInput.RefundDeadlineMoves moves -> sessions.get(moves.session()).refund = moves.to();
            case HistoryInput.HoldPlaced hold -> holds.add(hold.kind());
            case HistoryInput.HoldsReleased released -> holds.clear();
            case HistoryInput.PaymentStarts told -> {
                HandAttempt of = attempts.get(told.of());
                if (of != null) {
                    of.money.put(told.payment().wire(), new HandAttempt.Money(told.method(), told.at()));
                }
            }
            case HistoryInput.PaymentIsUnknown told ->
                mayCome(told.of(), told.payment().wire(), true);
            case HistoryInput.PaymentFails told ->
                mayCome(told.of(), told.payment().wire(), false);
            case HistoryInput.PaymentSettles told -> settles(told);
            case HistoryInput.FinalOpened told -> {
                HandAttempt of = attempts.get(told.of());
                if (of != null && (of.finalOpened == null || told.at().isBefore(of.finalOpened))) {
                    of.finalOpened = told.at();
                }
            }
            case HistoryInput.Graded told -> graded(told.of(), true);
            case HistoryInput.GradeVoided told -> graded(told.of(), false);
            case HistoryInput.DisputeDrops told -> {
                HandAttempt of = attempts.get(told.of());
                if (of != null && of.disputed == null) {
                    of.disputed = now;
                }
            }
            case HistoryInput.Cancel told -> {
                return cancel(told.of());
            }
            case HistoryInput.Open told -> {
                return open(told);
            }
            case HistoryInput.Report told -> {
                return report(told);
            }
            case HistoryInput.Drop told -> {
                return drop(told);
            }
            case HistoryInput.Withdraw told -> {
                return withdraw(told.of());
            }
            case HistoryInput.Uphold told -> {
                return uphold(told.of());
            }
            case HistoryInput.Reverse told -> {
                return reverse(told.of());
            }
        }
        return ACCEPTED;
    }

    // what the learner asks for

    private String request(HistoryInput.Request asked) {
        HandAttempt.Session session = sessions.get(asked.session());
        Set<String> against = new TreeSet<>();
        if (now.isBefore(session.opens)) {
            against.add("EN-06");
        }
        if (now.compareTo(session.closes) >= 0) {
            against.add("EN-07");
        }
        for (HoldKind hold : holds) {
            against.add(hold == HoldKind.FINANCIAL ? "P-17" : "P-18");
        }
        if (hours(true, null).add(hours(asked.course())).compareTo(MOST) > 0) {
            against.add("P-37");
        }
        if (taken(asked.course(), null)) {
            against.add("EN-ONE-ACTIVE");
        }
        if (against.isEmpty()) {
            Instant twoDays = now.plus(Duration.ofDays(2));
            Instant base = twoDays.isBefore(session.closes) ? twoDays : session.closes;
            attempts.put(asked.id(), new HandAttempt(asked.course(), session, nextNumber(asked.course(), null), base));
            return ACCEPTED;
        }
        return against.toString();
    }

    private String cancel(EnrollmentId id) {
        HandAttempt of = attempts.get(id);
        if (of == null) {
            return missing();
        }
        if (of.is("CANCELLED")) {
            return ACCEPTED;
        }
        List<String> against = HandRules.againstCancel(of);
        if (against.isEmpty()) {
            of.status = "CANCELLED";
            return ACCEPTED;
        }
        return new TreeSet<>(against).toString();
    }

    private String open(HistoryInput.Open asked) {
        HandAttempt of = attempts.get(asked.of());
        if (of == null) {
            return missing();
        }
        List<String> against = HandRules.againstAccess(of, onboarded, now);
        if (!against.isEmpty()) {
            return new TreeSet<>(against).toString();
        }
        if (RESTRICTED.contains(asked.item())) {
            of.opened.putIfAbsent(asked.item(), now);
        }
        return ACCEPTED;
    }

    private String report(HistoryInput.Report told) {
        HandAttempt of = attempts.get(told.of());
        if (of == null) {
            return missing();
        }
        boolean seated = of.enrolled != null && !told.at().isBefore(of.enrolled);
        if (seated && RESTRICTED.contains(told.item())) {
            of.opened.merge(told.item(), told.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return ACCEPTED;
    }

    private String drop(HistoryInput.Drop asked) {
        HandAttempt of = attempts.get(asked.of());
        if (of == null) {
            return missing();
        }
        if (of.is("DROPPED")) {
            return ACCEPTED;
        }
        List<String> against = HandRules.againstDrop(of, asked.requestedAt());
        if (!against.isEmpty()) {
            return new TreeSet<>(against).toString();
        }
        of.status = "DROPPED";
        of.dropAsked = asked.requestedAt();
        of.dropOfLearner = true;
        of.contested = null;
        of.upheld = false;
        return ACCEPTED;
    }

    private String withdraw(EnrollmentId id) {
        HandAttempt of = attempts.get(id);
        if (of == null) {
            return missing();
        }
        if (of.is("WITHDRAWN")) {
            return ACCEPTED;
        }
        List<String> against = HandRules.againstWithdraw(of, now);
        if (against.isEmpty()) {
            of.status = "WITHDRAWN";
            return ACCEPTED;
        }
        return new TreeSet<>(against).toString();
    }

    // what a registrar decides

    private String uphold(EnrollmentId id) {
        HandAttempt of = attempts.get(id);
        if (of == null) {
            return missing();
        }
        if (of.is("DROPPED") && of.upheld) {
            return ACCEPTED;
        }
        if (!of.is("DROPPED") || of.contested == null) {
            return "[P-01]";
        }
        of.upheld = true;
        return ACCEPTED;
    }

    private String reverse(EnrollmentId id) {
        HandAttempt of = attempts.get(id);
        if (of == null) {
            return missing();
        }
        if (!of.is("DROPPED") || of.contested == null || of.upheld) {
            return "[P-01]";
        }
        if (taken(of.course, of)) {
            return "[EN-ONE-ACTIVE]";
        }
        of.status = "ENROLLED";
        of.dropAsked = null;
        of.contested = null;
        return ACCEPTED;
    }

    /** One more than the highest number on the record: who expired, cancelled or dropped has none there. */
    private int nextNumber(int course, @Nullable HandAttempt except) {
        int number = 1;
        for (HandAttempt other : attempts.values()) {
            if (other != except && other.course == course && other.is("ENROLLED", "WITHDRAWN", "COMPLETED")) {
                number = Math.max(number, other.number + 1);
            }
        }
        return number;
    }

    // what is told, and what follows from it

    private void mayCome(EnrollmentId id, String payment, boolean may) {
        HandAttempt of = attempts.get(id);
        if (of != null && of.money.containsKey(payment)) {
            of.money.get(payment).mayCome = may;
        }
    }

    private void graded(EnrollmentId id, boolean graded) {
        HandAttempt of = attempts.get(id);
        if (of != null) {
            of.graded = graded;
        }
    }

    /** Each payment has one answer (3.21). */
    private void settles(HistoryInput.PaymentSettles told) {
        HandAttempt of = attempts.get(told.of());
        if (of == null) {
            return;
        }
        String payment = told.payment().wire();
        of.money.putIfAbsent(payment, new HandAttempt.Money(told.method(), told.initiatedAt()));
        of.money.get(payment).mayCome = false;
        if (of.answers.containsKey(payment)) {
            return;
        }
        String answer = HandRules.answer(of, told, taken(of.course, of));
        of.answers.put(payment, answer);
        if (answer.equals(HandRules.ENROLS)) {
            of.status = "ENROLLED";
            of.enrolled = now;
            of.number = Math.max(of.number, nextNumber(of.course, of));
            of.promised = HandRules.countedDrop(of);
        }
    }

    private void expireIfDue(HandAttempt of) {
        Instant payBy = HandRules.payBy(of);
        if (of.is("PENDING_PAYMENT") && !payBy.isAfter(now)) {
            of.status = "EXPIRED";
            of.expired = payBy;
        }
    }

    private void followUp(HandAttempt of) {
        if (of.is("ENROLLED") && onboarded) {
            of.granted = true;
        }
        if (of.is("DROPPED") && of.dropOfLearner && of.contested == null && of.dropAsked != null) {
            of.contested = HandRules.proof(of, of.dropAsked);
        }
        boolean argued = of.is("DROPPED") && of.contested != null && !of.upheld;
        if (of.disputed != null && (of.is("ENROLLED", "WITHDRAWN", "COMPLETED") || argued)) {
            of.status = "DROPPED";
            of.dropAsked = of.disputed;
            of.dropOfLearner = false;
            of.contested = null;
            of.upheld = false;
        }
        if (of.is("ENROLLED", "COMPLETED") && of.session.closed) {
            of.locked = true;
        }
        if (of.is("ENROLLED") && of.graded) {
            of.status = "COMPLETED";
        }
    }

    // what is shown

    private static String missing() {
        return "[API-404]";
    }

    /** Whether another attempt holds the course: waiting or enrolled, and its classes not over. */
    private boolean taken(int course, @Nullable HandAttempt except) {
        return attempts.values().stream()
                .anyMatch(other -> other != except
                        && other.course == course
                        && other.is("PENDING_PAYMENT", "ENROLLED")
                        && !now.isAfter(other.session.ends));
    }

    private static BigDecimal hours(int course) {
        return new BigDecimal(HistorySemester.HOURS.get(course));
    }

    private BigDecimal hours(boolean withUnpaid, HandAttempt.@Nullable Session in) {
        BigDecimal sum = BigDecimal.ZERO;
        for (HandAttempt attempt : attempts.values()) {
            boolean counts = attempt.is("ENROLLED", "COMPLETED") || (withUnpaid && attempt.is("PENDING_PAYMENT"));
            if (counts && (in == null || attempt.session == in)) {
                sum = sum.add(hours(attempt.course));
            }
        }
        return sum;
    }

    Map<EnrollmentId, String> shown() {
        Map<EnrollmentId, String> shown = new LinkedHashMap<>();
        attempts.forEach((id, of) -> shown.put(id, shown(of)));
        return shown;
    }

    private String shown(HandAttempt of) {
        Map<String, String> declined = new TreeMap<>(of.answers);
        declined.values().removeIf(HandRules.ENROLS::equals);
        return new HistoryShown(
                        of.status,
                        of.number,
                        HandRules.payBy(of),
                        of.is("EXPIRED") ? of.expired : null,
                        of.enrolled == null ? null : HandRules.lastDrop(of),
                        of.granted,
                        of.locked,
                        of.is("DROPPED") && of.dropAsked != null
                                ? HistoryShown.drop(of.dropAsked, RefundKind.FULL, of.contested, of.upheld)
                                : "",
                        declined.toString(),
                        HandRules.actions(of, onboarded, now))
                .toString();
    }

    /** For each session: its hours, what they are to whom, and the room left in the semester. */
    List<String> loads() {
        BigDecimal semester = hours(false, null);
        BigDecimal left = MOST.subtract(hours(true, null)).max(BigDecimal.ZERO);
        return sessions.stream()
                .map(session -> HistoryShown.load(
                        session.id,
                        hours(false, session),
                        HandRules.standing(semester, "5", null),
                        HandRules.standing(hours(false, session), "2.5", null),
                        HandRules.standing(semester, "9", "4"),
                        left))
                .toList();
    }
}
