package org.stackway.transcript.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.policy.PolicyFiles;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;

/** A record that a test writes on, command by command, with the enrolments in one content that are known so far. */
final class Ledger {

    static final PolicyBook POLICIES = PolicyFiles.load(Ledger.class.getClassLoader());

    private static final Duration TERM = Duration.ofDays(56);

    private final RecordDecider decider = new RecordDecider();
    private final List<EnrollmentFact> known = new ArrayList<>();
    private final Instant firstTermEnds;
    private AcademicRecord record = decider.initial();

    Ledger(Instant firstTermEnds) {
        this.firstTermEnds = firstTermEnds;
    }

    /** The n-th attempt, in the n-th term, under this code. */
    EnrollmentFact attempt(int number, String course) {
        EnrollmentFact enrolment =
                Enrolments.of(number, course, firstTermEnds.plus(TERM.multipliedBy(number - 1)), Standing.ENROLLED);
        known.removeIf(one -> one.enrollmentId().equals(enrolment.enrollmentId()));
        known.add(enrolment);
        return enrolment;
    }

    EnrollmentFact attempt(int number) {
        return attempt(number, "ECEA-5700");
    }

    List<RecordEvent> post(int number, String grade) {
        return write(new RecordCommand.PostGrade(attempt(number).enrollmentId(), Grade.parse(grade)));
    }

    List<RecordEvent> change(int number, String grade) {
        return write(new RecordCommand.ChangeGrade(
                Enrolments.of(number, "ECEA-5700", firstTermEnds, Standing.ENROLLED)
                        .enrollmentId(),
                Grade.parse(grade),
                "regraded",
                "staff:fay"));
    }

    /** What enrollment-service says of it now; the record follows. */
    List<RecordEvent> stands(int number, Standing standing) {
        EnrollmentFact before = attempt(number);
        known.remove(before);
        EnrollmentFact now = Enrolments.of(number, "ECEA-5700", before.classesEnd(), standing);
        known.add(now);
        return write(new RecordCommand.Reconcile(now.enrollmentId()));
    }

    List<RecordEvent> write(RecordCommand.AboutEnrollment command) {
        return switch (decide(command, now())) {
            case Decision.Accepted<RecordEvent> accepted -> {
                for (RecordEvent event : accepted.events()) {
                    record = decider.evolve(record, event);
                }
                yield accepted.events();
            }
            case Decision.Refused<RecordEvent> refused -> throw new AssertionError("refused: " + refused.violations());
            case Decision.NotKnown<RecordEvent> unknown -> throw new AssertionError("not known: " + unknown.what());
        };
    }

    List<String> refused(RecordCommand.AboutEnrollment command) {
        return refused(command, now());
    }

    List<String> refused(RecordCommand.AboutEnrollment command, Instant at) {
        return switch (decide(command, at)) {
            case Decision.Refused<RecordEvent> refused ->
                refused.violations().stream().map(Violation::rule).toList();
            case Decision.Accepted<RecordEvent> accepted -> throw new AssertionError("accepted: " + accepted.events());
            case Decision.NotKnown<RecordEvent> unknown -> throw new AssertionError("not known: " + unknown.what());
        };
    }

    private Decision<RecordEvent> decide(RecordCommand.AboutEnrollment command, Instant at) {
        Optional<EnrollmentFact> enrolment = known.stream()
                .filter(one -> one.enrollmentId().equals(command.enrollmentId()))
                .findFirst();
        return decider.decide(record, command, RecordFacts.of(enrolment, known, at, POLICIES));
    }

    private Instant now() {
        return firstTermEnds.plus(TERM.multipliedBy(20));
    }

    AcademicRecord record() {
        return record;
    }

    /** The attempts that count in the average, by number. */
    List<Integer> counting() {
        return record.shown().stream()
                .filter(record::counts)
                .map(AcademicRecord.Entry::attempt)
                .sorted()
                .toList();
    }

    String gpa() {
        return record.gpa().orElseThrow().wire();
    }
}
