package org.stackway.session.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.session.session.WrittenTime;

/** When an exam appointment may be made, moved or given up. No rule knows an exception for anybody (SE-04). */
final class ExamRules {

    /** 72 absolute hours, whatever the clocks on the wall do in between (SE-07). */
    static final Duration NOTICE = Duration.ofDays(3);

    private ExamRules() {}

    /** The last instant at which an exam of this duration may start. */
    static Instant latestStart(ExamFacts facts) {
        return facts.at(MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE).minus(facts.duration());
    }

    /** The last instant at which an appointment may still be made: the window is open and a slot is left. */
    static Instant lastChance(ExamFacts facts) {
        Instant window =
                facts.at(MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES).minusMillis(1);
        Instant squeezed = latestStart(facts).minus(NOTICE);
        return squeezed.isBefore(window) ? squeezed : window;
    }

    /** What stands against any appointment at this instant, whenever the exam would start. */
    static List<Violation> againstScheduling(ExamFacts facts) {
        return Stream.of(enrolled(facts), proctored(facts), notOpened(facts), schedulingOpen(facts))
                .flatMap(violations -> violations)
                .toList();
    }

    /** What stands against this start. */
    static List<Violation> againstStart(Instant startsAt, ExamFacts facts) {
        return Stream.of(notice(startsAt, facts), completedInTime(startsAt, facts))
                .flatMap(violations -> violations)
                .toList();
    }

    /** What stands against moving this appointment, wherever to. */
    static List<Violation> againstMoving(Exam exam, ExamFacts facts) {
        List<Violation> found = new ArrayList<>(againstChange(exam, facts));
        Stream.of(enrolled(facts), proctored(facts), schedulingOpen(facts))
                .flatMap(violations -> violations)
                .forEach(found::add);
        return found;
    }

    /** What stands against giving this appointment up. */
    static List<Violation> againstCancelling(Exam exam, ExamFacts facts) {
        return againstChange(exam, facts);
    }

    /** A learner who missed an appointment may take another one; one that is being sat, or was, is past changing. */
    @Rule("SE-EXAM-CHANGE")
    private static List<Violation> againstChange(Exam exam, ExamFacts facts) {
        List<Violation> found = new ArrayList<>();
        if (exam.standing().isEmpty()) {
            found.add(Violation.of("SE-EXAM-CHANGE", "the appointment is cancelled", "CANCELLED", "SCHEDULED"));
        }
        notOpened(facts).forEach(found::add);
        exam.standing()
                .filter(stands ->
                        !facts.now().isBefore(stands.startsAt()) && facts.now().isBefore(stands.endsAt()))
                .ifPresent(running -> found.add(Violation.of(
                        "SE-EXAM-CHANGE",
                        "the exam may be under way",
                        facts.now(),
                        "before " + running.startsAt() + " or from " + running.endsAt())));
        return found;
    }

    @Rule("EN-21")
    private static Stream<Violation> enrolled(ExamFacts facts) {
        return facts.enrolment().stream()
                .filter(enrolment -> enrolment.status() != EnrolmentStatus.ENROLLED)
                .map(enrolment -> Violation.of(
                        "EN-21", "exams are for enrolled learners", enrolment.status(), EnrolmentStatus.ENROLLED));
    }

    @Rule({"SE-09", "SE-10"})
    private static Stream<Violation> proctored(ExamFacts facts) {
        return facts.proctoredFinal().isPresent()
                ? Stream.of()
                : Stream.of(Violation.of(
                        "SE-10",
                        facts.offering()
                                        .map(CourseOffered::courseCode)
                                        .map(Object::toString)
                                        .orElse("the course")
                                + " ends without a proctored exam: its final needs no appointment"));
    }

    @Rule("P-01")
    private static Stream<Violation> notOpened(ExamFacts facts) {
        return facts.finalOpenedAt().stream()
                .map(openedAt ->
                        Violation.of("P-01", "the final was opened already", openedAt, "a final never opened"));
    }

    /** {@code opens ≤ now < closes}: the last instant is the one before Tuesday 16:50 of week 8. */
    @Rule("SE-06")
    private static Stream<Violation> schedulingOpen(ExamFacts facts) {
        Instant opens = facts.at(MilestoneKind.PROCTORED_EXAM_SCHEDULING_OPENS);
        Instant closes = facts.at(MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES);
        if (facts.now().isBefore(opens)) {
            return Stream.of(Violation.of(
                    "SE-06", "exams cannot be scheduled before scheduling opens", facts.now(), "from " + opens));
        }
        return facts.now().isBefore(closes)
                ? Stream.of()
                : Stream.of(Violation.of(
                        "SE-06", "exams cannot be scheduled after scheduling closed", facts.now(), "before " + closes));
    }

    @Rule("SE-07")
    private static Stream<Violation> notice(Instant startsAt, ExamFacts facts) {
        Duration notice = Duration.between(facts.now(), startsAt);
        return notice.compareTo(NOTICE) >= 0
                ? Stream.of()
                : Stream.of(Violation.of(
                                "SE-07",
                                "an exam is scheduled at least 72 hours before it starts",
                                notice,
                                NOTICE + ": from " + facts.now().plus(NOTICE))
                        .at("/startsAt"));
    }

    /** The exam ends by the deadline: its whole duration counts, so the last slots of the squeeze fall away. */
    @Rule("SE-EXAM-COMPLETION")
    private static Stream<Violation> completedInTime(Instant startsAt, ExamFacts facts) {
        Instant endsAt = startsAt.plus(facts.duration());
        Instant deadline = facts.at(MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE);
        return endsAt.isAfter(deadline)
                ? Stream.of(Violation.of(
                                "SE-EXAM-COMPLETION",
                                "an exam of " + facts.duration().toMinutes() + " minutes ends by the deadline",
                                endsAt,
                                "until " + deadline + ": starts by " + latestStart(facts))
                        .at("/startsAt"))
                : Stream.of();
    }

    @Rule("SE-LOCAL-TIME")
    static Violation skipped(WrittenTime startsAt, ExamFacts facts) {
        return Violation.of(
                        "SE-LOCAL-TIME",
                        "the clocks of " + facts.knownCalendar().zone() + " skip this local time",
                        startsAt,
                        "a time that exists")
                .at("/startsAt");
    }
}
