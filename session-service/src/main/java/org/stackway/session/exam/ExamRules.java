package org.stackway.session.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
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

    /** What is found about any appointment at this instant, whenever the exam would start. */
    static List<Finding> scheduling(ExamFacts facts) {
        List<Finding> found = new ArrayList<>();
        enrolled(facts).ifPresent(found::add);
        found.add(proctored(facts));
        found.add(notOpened(facts));
        found.addAll(schedulingOpen(facts));
        return found;
    }

    /** What is found about a start as it was written; {@code startsAt} is empty if the clocks skip that time. */
    static List<Finding> start(WrittenTime written, Optional<Instant> startsAt, ExamFacts facts) {
        Finding exists = exists(written, startsAt.isPresent(), facts);
        return startsAt.map(at -> List.of(exists, notice(at, facts), completedInTime(at, facts)))
                .orElseGet(() -> List.of(exists));
    }

    /** What is found about moving this appointment, wherever to. */
    static List<Finding> moving(Exam exam, ExamFacts facts) {
        List<Finding> found = new ArrayList<>(cancelling(exam, facts));
        enrolled(facts).ifPresent(found::add);
        found.add(proctored(facts));
        found.addAll(schedulingOpen(facts));
        return found;
    }

    /**
     * What is found about giving this appointment up. A learner who missed an appointment may take another one; one that is
     * being sat, or was, is past changing.
     */
    @Rule("SE-EXAM-CHANGE")
    static List<Finding> cancelling(Exam exam, ExamFacts facts) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                "SE-EXAM-CHANGE",
                "the appointment is cancelled",
                exam.standing().isPresent() ? "SCHEDULED" : "CANCELLED",
                Requirement.is("SCHEDULED")));
        found.add(notOpened(facts));
        exam.standing()
                .map(stands -> Finding.now(
                        "SE-EXAM-CHANGE",
                        "the exam may be under way",
                        facts.now(),
                        Requirement.outside(stands.startsAt(), stands.endsAt())))
                .ifPresent(found::add);
        return found;
    }

    @Rule("EN-21")
    private static Optional<Finding> enrolled(ExamFacts facts) {
        return facts.enrolment()
                .map(enrolment -> Finding.of(
                        "EN-21",
                        "exams are for enrolled learners",
                        enrolment.status(),
                        Requirement.is(EnrolmentStatus.ENROLLED)));
    }

    @Rule({"SE-09", "SE-10"})
    private static Finding proctored(ExamFacts facts) {
        String course = facts.offering()
                .map(CourseOffered::courseCode)
                .map(Object::toString)
                .orElse("the course");
        return Finding.of(
                "SE-10",
                course + " ends without a proctored exam: its final needs no appointment",
                facts.proctoredFinal().isPresent() ? "a proctored final" : "no proctored final",
                Requirement.is("a proctored final"));
    }

    @Rule("P-01")
    private static Finding notOpened(ExamFacts facts) {
        String never = "a final never opened";
        Finding found = Finding.of(
                "P-01",
                "the final was opened already",
                facts.finalOpenedAt().map(Instant::toString).orElse(never),
                Requirement.is(never));
        return found.holds() ? found.turnsWith("FinalAssessmentAccessed") : found;
    }

    /** {@code opens ≤ now < closes}: the last instant is the one before Tuesday 16:50 of week 8. */
    @Rule("SE-06")
    private static List<Finding> schedulingOpen(ExamFacts facts) {
        return List.of(
                Finding.now(
                        "SE-06",
                        "exams cannot be scheduled before scheduling opens",
                        facts.now(),
                        Requirement.from(facts.at(MilestoneKind.PROCTORED_EXAM_SCHEDULING_OPENS))),
                Finding.now(
                        "SE-06",
                        "exams cannot be scheduled after scheduling closed",
                        facts.now(),
                        Requirement.before(facts.at(MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES))));
    }

    @Rule("SE-07")
    private static Finding notice(Instant startsAt, ExamFacts facts) {
        Finding found = Finding.of(
                        "SE-07",
                        "an exam is scheduled at least 72 hours before it starts: from "
                                + facts.now().plus(NOTICE),
                        Duration.between(facts.now(), startsAt),
                        Requirement.atLeast(NOTICE))
                .at("/startsAt");
        return found.holds() ? found.turnsAt(startsAt.minus(NOTICE).plusMillis(1)) : found;
    }

    /** The exam ends by the deadline: its whole duration counts, so the last slots of the squeeze fall away. */
    @Rule("SE-EXAM-COMPLETION")
    private static Finding completedInTime(Instant startsAt, ExamFacts facts) {
        return Finding.of(
                        "SE-EXAM-COMPLETION",
                        "an exam of " + facts.duration().toMinutes() + " minutes ends by the deadline: it starts by "
                                + latestStart(facts),
                        startsAt.plus(facts.duration()),
                        Requirement.until(facts.at(MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE)))
                .at("/startsAt");
    }

    @Rule("SE-LOCAL-TIME")
    private static Finding exists(WrittenTime startsAt, boolean exists, ExamFacts facts) {
        return Finding.of(
                        "SE-LOCAL-TIME",
                        "the clocks of " + facts.knownCalendar().zone() + " skip this local time",
                        exists ? "a time that exists" : startsAt.toString(),
                        Requirement.is("a time that exists"))
                .at("/startsAt");
    }

    /** One final, one appointment: another one is moved, not made. */
    @Rule("SE-EXAM-ONE")
    static Finding onlyOne(ExamFacts facts) {
        String none = "no appointment";
        return Finding.of(
                        "SE-EXAM-ONE",
                        "the enrolment has an exam appointment: move it",
                        facts.held().map(ExamId::wire).orElse(none),
                        Requirement.is(none))
                .at("/enrollmentId");
    }
}
