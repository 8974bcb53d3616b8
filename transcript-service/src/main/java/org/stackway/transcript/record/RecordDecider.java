package org.stackway.transcript.record;

import static org.stackway.transcript.record.RecordRules.enrolmentStands;
import static org.stackway.transcript.record.RecordRules.gradesAreOpen;
import static org.stackway.transcript.record.RecordRules.isPosted;
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
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradeVoidReason;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.record.AcademicRecord.Entry;
import org.stackway.transcript.record.AcademicRecord.Mark;
import org.stackway.transcript.record.RecordCommand.AboutEnrollment;
import org.stackway.transcript.record.RecordCommand.ChangeGrade;
import org.stackway.transcript.record.RecordCommand.Confer;
import org.stackway.transcript.record.RecordCommand.PostGrade;
import org.stackway.transcript.record.RecordCommand.Reconcile;

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
            case ChangeGrade change -> change(record, enrollment, change);
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
        return Decision.judged(code, findings, () -> posting(record, enrollment, command.grade(), facts.replacement()));
    }

    /** The grade, and the replacement of an earlier attempt's grade where the policy of its term says so. */
    private static List<RecordEvent> posting(
            AcademicRecord record, EnrollmentFact enrollment, Grade grade, Policy replacement) {
        List<RecordEvent> events = new ArrayList<>();
        events.add(new GradePosted(
                enrollment.enrollmentId(),
                enrollment.learnerId(),
                enrollment.offeringId(),
                enrollment.sessionId(),
                enrollment.courseCode(),
                enrollment.creditHours(),
                grade,
                grade.points(),
                enrollment.attempt()));
        List<Entry> prior = record.attempts(enrollment.courseCode()).stream()
                .filter(entry -> entry.attempt() < enrollment.attempt())
                .toList();
        GradeReplacement.replaced(prior, grade, replacement)
                .ifPresent(replaced -> events.add(new GradeReplaced(
                        enrollment.enrollmentId(),
                        enrollment.learnerId(),
                        enrollment.offeringId(),
                        enrollment.sessionId(),
                        enrollment.courseCode(),
                        enrollment.creditHours(),
                        grade,
                        grade.points(),
                        enrollment.attempt(),
                        replaced.enrollmentId(),
                        replacement.version())));
        return events;
    }

    private static Decision<RecordEvent> change(AcademicRecord record, EnrollmentFact enrollment, ChangeGrade command) {
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
        return Decision.accepted(List.of(changed), findings);
    }

    /** A drop, being earlier, wins over a grade; a reversed drop brings the voided grade back; a withdrawal is a W. */
    private static Decision<RecordEvent> reconcile(
            AcademicRecord record, EnrollmentFact enrollment, RecordFacts facts) {
        Optional<Entry> entry = record.entry(enrollment.enrollmentId());
        return switch (enrollment.standing()) {
            case DROPPED ->
                entry.filter(present -> present.mark() == Mark.GRADED)
                        .map(present -> Decision.<RecordEvent>accepted(new GradeVoided(
                                enrollment.enrollmentId(),
                                enrollment.learnerId(),
                                enrollment.offeringId(),
                                enrollment.sessionId(),
                                enrollment.courseCode(),
                                present.grade().orElseThrow(),
                                GradeVoidReason.COURSE_DROPPED)))
                        .orElseGet(Decision::unchanged);
            case ENROLLED ->
                entry.filter(present -> present.mark() == Mark.VOIDED)
                        .map(present -> Decision.accepted(
                                posting(record, enrollment, present.grade().orElseThrow(), facts.replacement())))
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
}
