package org.stackway.transcript.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.transcript.audit.DegreeAudit;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.fact.ProgrammeStanding;
import org.stackway.transcript.history.History.Seat;
import org.stackway.transcript.history.History.Step;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.RecordCommand;
import org.stackway.transcript.record.RecordDecider;
import org.stackway.transcript.record.RecordFacts;
import org.stackway.transcript.record.RecordView;

/** A history under the production decider, view and audit; it knows of policies and enrolments, and of no service. */
final class Production {

    private static final LearnerId LEARNER = new LearnerId(new UUID(7, 7));
    private static final SessionId SESSION = SessionId.parse("2026-FALL-1");
    private static final ProgrammeCode PROGRAMME = ProgrammeCode.parse(Courses.OWN);
    private static final SpecializationId PATHWAY = SpecializationId.parse("power-electronics");

    private final History history;
    private final PolicyBook policies;
    private final String sisterCap;
    private final RecordDecider decider = new RecordDecider();
    private final Map<Integer, EnrollmentFact> known = new HashMap<>();
    private AcademicRecord record = decider.initial();

    Production(History history, PolicyBook policies, String sisterCap) {
        this.history = history;
        this.policies = policies;
        this.sisterCap = sisterCap;
        history.seats().forEach(seat -> known.put(seat.number(), fact(seat, Standing.ENROLLED)));
    }

    void take(Step step) {
        Seat seat = history.seats().get(step.seat());
        EnrollmentFact fact = fact(seat.number());
        EnrollmentId id = fact.enrollmentId();
        switch (step.deed()) {
            case POST -> decide(new RecordCommand.PostGrade(id, Grade.parse(step.grade())));
            case CHANGE ->
                decide(new RecordCommand.ChangeGrade(id, Grade.parse(step.grade()), "regraded", "staff:fay"));
            case DROP -> {
                if (fact.standing() != Standing.WITHDRAWN) {
                    stands(seat, Standing.DROPPED);
                }
            }
            case UNDROP -> {
                if (fact.standing() == Standing.DROPPED) {
                    stands(seat, Standing.ENROLLED);
                }
            }
            case WITHDRAW -> {
                // who has a grade does not withdraw (P-01)
                boolean graded = record.entry(id)
                        .filter(entry -> entry.mark() == AcademicRecord.Mark.GRADED)
                        .isPresent();
                if (fact.standing() == Standing.ENROLLED && !graded) {
                    stands(seat, Standing.WITHDRAWN);
                }
            }
            case INCOMPLETE -> decide(new RecordCommand.RecordIncomplete(id, "staff:rita"));
            case LAPSE -> decide(new RecordCommand.LapseIncomplete(id));
            case REQUEST -> decide(new RecordCommand.RequestReplacement(id));
            case OPT_OUT -> decide(new RecordCommand.OptOutOfReplacement(id));
            case OPT_IN -> decide(new RecordCommand.OptInToReplacement(id));
        }
    }

    private void stands(Seat seat, Standing standing) {
        known.put(seat.number(), fact(seat, standing));
        decide(new RecordCommand.Reconcile(fact(seat.number()).enrollmentId()));
    }

    private EnrollmentFact fact(int seat) {
        return Optional.ofNullable(known.get(seat)).orElseThrow();
    }

    private void decide(RecordCommand.AboutEnrollment command) {
        Optional<EnrollmentFact> enrolment = known.values().stream()
                .filter(one -> one.enrollmentId().equals(command.enrollmentId()))
                .findFirst();
        String content = Courses.content(enrolment.orElseThrow().courseCode().wire());
        List<EnrollmentFact> same = known.values().stream()
                .filter(one -> Courses.content(one.courseCode().wire()).equals(content))
                .toList();
        if (decider.decide(record, command, RecordFacts.of(enrolment, same, history.at(), policies))
                instanceof Decision.Accepted<RecordEvent> accepted) {
            for (RecordEvent event : accepted.events()) {
                record = decider.evolve(record, event);
            }
        }
    }

    Shown shown(boolean pathwayComplete) {
        RecordView view = RecordView.of(
                LEARNER, history.at(), record, List.of(), policies.inForce("academic-standing", history.at()));
        DegreeAudit audit = audit(pathwayComplete);
        SortedSet<Integer> counting = known.keySet().stream()
                .filter(seat -> record.entry(fact(seat).enrollmentId())
                        .filter(record::counts)
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> lacking = audit.requirements().stream()
                .filter(requirement -> !requirement.met())
                .map(DegreeAudit.Requirement::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Shown(
                counting,
                view.gpa() == null ? "none" : view.gpa().wire(),
                view.standing() == null ? "none" : view.standing().status(),
                view.attemptedCredits(),
                view.earnedCredits(),
                lacking,
                // where there is enough, not more is put to the degree than it needs
                !lacking.contains("TR-03")
                        ? ""
                        : audit.appliedCredits().setScale(1).toPlainString());
    }

    DegreeAudit audit(boolean pathwayComplete) {
        Optional<Instant> declared = history.declared() ? Optional.of(Instant.EPOCH) : Optional.empty();
        ProgrammeStanding standing = new ProgrammeStanding(
                declared,
                declared.filter(at -> pathwayComplete),
                Optional.empty(),
                pathwayComplete ? Set.of(PATHWAY) : Set.of(),
                Map.of());
        Map<EnrollmentId, EnrollmentFact> enrolments = new HashMap<>();
        known.values().forEach(fact -> enrolments.put(fact.enrollmentId(), fact));
        return DegreeAudit.of(
                        PROGRAMME,
                        new DegreeAudit.Facts(
                                record,
                                enrolments,
                                standing,
                                List.of(rules(sisterCap)),
                                policies.inForce("degree-standards", history.at()),
                                history.at()))
                .orElseThrow();
    }

    private static ProgrammeDefined rules(String sisterCap) {
        return new ProgrammeDefined(
                PROGRAMME,
                1,
                Instant.EPOCH,
                List.of(new ProgrammeName("a degree", Instant.EPOCH)),
                CreditHours.parse("30.0"),
                null,
                null,
                null,
                List.of(new Pathway(
                        PATHWAY, Courses.PATHWAY.stream().map(CourseCode::parse).toList())),
                List.of(),
                new AdmissionCriterion.CumulativeGpaAndFloor(GradePoints.parse("3.0"), GradePoints.parse("2.0")),
                List.of(ProgrammeCode.parse("MS-CS"), ProgrammeCode.parse("MS-DS"), ProgrammeCode.parse("ME-EM")),
                CreditHours.parse(sisterCap),
                Courses.SAME.stream()
                        .map(codes -> new CrossListGroup(
                                "content", codes.stream().map(CourseCode::parse).toList()))
                        .toList(),
                null);
    }

    private static EnrollmentFact fact(Seat seat, Standing standing) {
        CourseCode course = CourseCode.parse(seat.course().code());
        return new EnrollmentFact(
                new EnrollmentId(new UUID(0x019f_ec4b_6000_7000L, 0x9000_0000_0000_0000L + seat.number())),
                LEARNER,
                new OfferingId(SESSION, course),
                SESSION,
                course,
                "Course " + seat.course().code(),
                CreditHours.parse(seat.course().hours().toPlainString()),
                seat.attempt(),
                ProgrammeCode.parse(seat.course().owner()),
                seat.classesEnd().minus(Duration.ofDays(60)),
                seat.classesEnd(),
                standing);
    }
}
