package org.stackway.transcript.record;

import static org.stackway.transcript.record.RecordRules.byItself;
import static org.stackway.transcript.record.RecordRules.enrolmentStands;
import static org.stackway.transcript.record.RecordRules.gradesAreOpen;
import static org.stackway.transcript.record.RecordRules.isPosted;
import static org.stackway.transcript.record.RecordRules.lapses;
import static org.stackway.transcript.record.RecordRules.notGraded;
import static org.stackway.transcript.record.RecordRules.onRequest;
import static org.stackway.transcript.record.RecordRules.priorAttempt;
import static org.stackway.transcript.record.RecordRules.sameGrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.CreditAllocated;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradeVoidReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.record.AcademicRecord.Entry;
import org.stackway.transcript.record.AcademicRecord.Mark;
import org.stackway.transcript.record.GradeReplacement.Attempt;
import org.stackway.transcript.record.RecordCommand.AboutEnrollment;
import org.stackway.transcript.record.RecordCommand.ChangeGrade;
import org.stackway.transcript.record.RecordCommand.Confer;
import org.stackway.transcript.record.RecordCommand.LapseIncomplete;
import org.stackway.transcript.record.RecordCommand.OptInToReplacement;
import org.stackway.transcript.record.RecordCommand.OptOutOfReplacement;
import org.stackway.transcript.record.RecordCommand.PostGrade;
import org.stackway.transcript.record.RecordCommand.Reconcile;
import org.stackway.transcript.record.RecordCommand.RecordIncomplete;
import org.stackway.transcript.record.RecordCommand.RequestReplacement;

/** The rules of the academic record. */
public final class RecordDecider implements Decider<AcademicRecord, RecordCommand, RecordEvent, RecordFacts> {

    @Override
    public AcademicRecord initial() {
        return AcademicRecord.empty();
    }

    @Override
    public AcademicRecord evolve(AcademicRecord record, RecordEvent event) {
        return record.evolve(event);
    }

    @Override
    public Decision<RecordEvent> decide(AcademicRecord record, RecordCommand command, RecordFacts facts) {
        return switch (command) {
            case AboutEnrollment about ->
                facts.enrollment()
                        .map(enrollment -> decide(record, about, enrollment, facts))
                        .orElseGet(() -> Decision.notKnown("enrollment " + about.enrollmentId()));
            case Confer confer -> confer(confer, facts.verdicts());
        };
    }

    private static Decision<RecordEvent> decide(
            AcademicRecord record, AboutEnrollment command, EnrollmentFact enrollment, RecordFacts facts) {
        return switch (command) {
            case PostGrade post -> post(record, enrollment, post, facts);
            case ChangeGrade change -> change(record, enrollment, change, facts);
            case RequestReplacement request -> replace(record, enrollment, facts);
            case OptOutOfReplacement out -> optOut(record, enrollment, facts);
            case OptInToReplacement in -> optIn(record, enrollment, facts);
            case RecordIncomplete incomplete -> incomplete(record, enrollment, incomplete, facts);
            case LapseIncomplete lapse -> lapse(record, enrollment, facts);
            case Reconcile reconcile -> reconcile(record, enrollment, facts);
        };
    }

    /** What is earned is conferred, and its courses are used up; a credential that is not earned stands in nobody's way. */
    private static Decision<RecordEvent> confer(Confer command, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return Decision.unchanged();
        }
        List<RecordEvent> events = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict.earned()) {
                events.add(new CreditAllocated(command.learnerId(), verdict.credential(), verdict.courses()));
                events.add(conferred(command, verdict));
            }
        }
        return events.isEmpty()
                ? Decision.refused(
                        "NOT_EARNED",
                        verdicts.stream()
                                .flatMap(verdict -> verdict.lacking().stream())
                                .toList())
                : Decision.accepted(events);
    }

    private static RecordEvent conferred(Confer command, Verdict verdict) {
        return switch (verdict.credential()) {
            case ProgrammeCode degree ->
                new DegreeConferred(
                        command.learnerId(),
                        degree,
                        verdict.printedName(),
                        command.date().at());
            case CertificateId certificate ->
                new CertificateConferred(
                        command.learnerId(),
                        verdict.programme(),
                        certificate,
                        verdict.printedName(),
                        command.date().at());
        };
    }

    private static Decision<RecordEvent> post(
            AcademicRecord record, EnrollmentFact enrollment, PostGrade command, RecordFacts facts) {
        Optional<Entry> present = record.entry(enrollment.enrollmentId()).filter(entry -> entry.mark() == Mark.GRADED);
        if (present.isPresent()) {
            List<Finding> findings = List.of(sameGrade(present.get().grade().orElseThrow(), command.grade()));
            return Finding.allHold(findings)
                    ? Decision.accepted(List.of(), findings)
                    : Decision.conflictFor(
                            "GRADE_POSTED",
                            findings,
                            "/api/v1/enrollments/" + enrollment.enrollmentId() + "/grade-changes");
        }
        List<Finding> findings = List.of(gradesAreOpen(enrollment, facts.now()), enrolmentStands(enrollment));
        String code = findings.stream()
                .filter(finding -> !finding.holds())
                .map(Finding::rule)
                .findFirst()
                .orElse("GRADE_NOT_POSSIBLE");
        return Decision.judged(code, findings, () -> posting(record, enrollment, command.grade(), facts));
    }

    /** The grade, and what it means for the grades of other attempts. */
    private static List<RecordEvent> posting(
            AcademicRecord record, EnrollmentFact enrollment, Grade grade, RecordFacts facts) {
        return settled(
                record,
                new GradePosted(
                        enrollment.enrollmentId(),
                        enrollment.learnerId(),
                        enrollment.offeringId(),
                        enrollment.sessionId(),
                        enrollment.courseCode(),
                        enrollment.creditHours(),
                        grade,
                        grade.points(),
                        enrollment.attempt()),
                enrollment.learnerId(),
                facts);
    }

    private static List<RecordEvent> settled(
            AcademicRecord record, RecordEvent event, LearnerId learner, RecordFacts facts) {
        List<RecordEvent> events = new ArrayList<>();
        events.add(event);
        events.addAll(GradeReplacement.settle(record.evolve(event), learner, facts.repeats()));
        return events;
    }

    private static Decision<RecordEvent> change(
            AcademicRecord record, EnrollmentFact enrollment, ChangeGrade command, RecordFacts facts) {
        Optional<Entry> present = record.entry(enrollment.enrollmentId()).filter(entry -> entry.mark() == Mark.GRADED);
        List<Finding> findings = List.of(isPosted(present.isPresent()));
        if (present.isEmpty()) {
            return Decision.refusedFor("NO_GRADE", findings);
        }
        Grade from = present.get().grade().orElseThrow();
        if (from == command.grade()) {
            return Decision.accepted(List.of(), findings);
        }
        GradeChanged changed = new GradeChanged(
                enrollment.enrollmentId(),
                enrollment.learnerId(),
                enrollment.offeringId(),
                enrollment.sessionId(),
                enrollment.courseCode(),
                enrollment.creditHours(),
                present.get().attempt(),
                from,
                command.grade(),
                command.grade().points(),
                command.reason(),
                command.authority());
        return Decision.accepted(settled(record, changed, enrollment.learnerId(), facts), findings);
    }

    /** Under the policy of 2019: irrevocable, and whatever the new grade is. */
    private static Decision<RecordEvent> replace(AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        Optional<Attempt> prior = GradeReplacement.before(record, facts.repeats(), enrollment.enrollmentId());
        Optional<EnrollmentId> by = prior.flatMap(one -> record.replacement(one.entry()));
        if (by.equals(Optional.of(enrollment.enrollmentId()))) {
            return Decision.unchanged();
        }
        List<Finding> findings = List.of(onRequest(facts.replacement()), priorAttempt(prior, facts.replacement()));
        return Decision.judged(
                "REPLACEMENT_REFUSED", findings, () -> List.of(requested(prior, record, enrollment, facts)));
    }

    private static RecordEvent requested(
            Optional<Attempt> prior, AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        Entry later = record.entry(enrollment.enrollmentId()).orElseThrow();
        return GradeReplacement.replaced(
                prior.orElseThrow(),
                new Attempt(later, later.grade().orElseThrow(), facts.replacement()),
                enrollment.learnerId());
    }

    /** From the enrolment on, so that a replacement need not happen first; the page names no last day for it. */
    private static Decision<RecordEvent> optOut(AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        if (record.optedOut().contains(enrollment.enrollmentId())) {
            return Decision.unchanged();
        }
        return Decision.judged(
                "OPT_OUT_REFUSED",
                List.of(enrolmentStands(enrollment), byItself(facts.replacement())),
                () -> settled(
                        record,
                        new ReplacementOptedOut(
                                enrollment.enrollmentId(),
                                enrollment.learnerId(),
                                enrollment.offeringId(),
                                enrollment.sessionId(),
                                enrollment.courseCode(),
                                facts.replacement().version()),
                        enrollment.learnerId(),
                        facts));
    }

    private static Decision<RecordEvent> optIn(AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        if (!record.optedOut().contains(enrollment.enrollmentId())) {
            return Decision.unchanged();
        }
        return Decision.accepted(settled(
                record,
                new ReplacementOptedIn(
                        enrollment.enrollmentId(),
                        enrollment.learnerId(),
                        enrollment.offeringId(),
                        enrollment.sessionId(),
                        enrollment.courseCode(),
                        facts.replacement().version()),
                enrollment.learnerId(),
                facts));
    }

    private static Decision<RecordEvent> incomplete(
            AcademicRecord record, EnrollmentFact enrollment, RecordIncomplete command, RecordFacts facts) {
        Optional<Entry> present = record.entry(enrollment.enrollmentId()).filter(entry -> entry.mark() != Mark.VOIDED);
        if (present.filter(entry -> entry.mark() == Mark.INCOMPLETE).isPresent()) {
            return Decision.unchanged();
        }
        List<Finding> findings = List.of(
                gradesAreOpen(enrollment, facts.now()), enrolmentStands(enrollment), notGraded(present.isPresent()));
        return Decision.judged(
                "INCOMPLETE_REFUSED",
                findings,
                () -> List.of(new IncompleteRecorded(
                        enrollment.enrollmentId(),
                        enrollment.learnerId(),
                        enrollment.offeringId(),
                        enrollment.sessionId(),
                        enrollment.courseCode(),
                        enrollment.creditHours(),
                        enrollment.attempt(),
                        command.authority(),
                        lapses(enrollment, facts.incomplete()),
                        facts.incomplete().version())));
    }

    private static Decision<RecordEvent> lapse(AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        return record.entry(enrollment.enrollmentId())
                .filter(entry ->
                        entry.mark() == Mark.INCOMPLETE && enrollment.standing() == EnrollmentFact.Standing.ENROLLED)
                .map(entry -> Decision.accepted(posting(record, enrollment, Grade.F, facts)))
                .orElseGet(Decision::unchanged);
    }

    /** A drop, being earlier, wins over a grade; a reversed drop brings the voided grade back; a withdrawal is a W. */
    private static Decision<RecordEvent> reconcile(
            AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        Optional<Entry> entry = record.entry(enrollment.enrollmentId());
        return switch (enrollment.standing()) {
            case DROPPED ->
                entry.filter(present -> present.mark() == Mark.GRADED || present.mark() == Mark.INCOMPLETE)
                        .map(present -> Decision.accepted(
                                settled(record, voided(enrollment, present), enrollment.learnerId(), facts)))
                        .orElseGet(Decision::unchanged);
            case ENROLLED ->
                entry.filter(present -> present.mark() == Mark.VOIDED)
                        .flatMap(Entry::grade)
                        .map(grade -> Decision.accepted(posting(record, enrollment, grade, facts)))
                        .orElseGet(Decision::unchanged);
            case WITHDRAWN ->
                entry.isPresent()
                        ? Decision.unchanged()
                        : Decision.accepted(new WithdrawalRecorded(
                                enrollment.enrollmentId(),
                                enrollment.learnerId(),
                                enrollment.offeringId(),
                                enrollment.sessionId(),
                                enrollment.courseCode(),
                                enrollment.creditHours()));
        };
    }

    /** An I without anything that took its place is an F; it is voided as one. */
    private static GradeVoided voided(EnrollmentFact enrollment, Entry entry) {
        return new GradeVoided(
                enrollment.enrollmentId(),
                enrollment.learnerId(),
                enrollment.offeringId(),
                enrollment.sessionId(),
                enrollment.courseCode(),
                entry.grade().orElse(Grade.F),
                GradeVoidReason.COURSE_DROPPED);
    }
}
