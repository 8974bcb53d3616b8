package org.stackway.transcript.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.policy.PolicyFiles;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.record.RecordCommand.ChangeGrade;
import org.stackway.transcript.record.RecordCommand.PostGrade;
import org.stackway.transcript.record.RecordCommand.Reconcile;

class RecordDeciderTest {

    private static final PolicyBook POLICIES = PolicyFiles.load(RecordDeciderTest.class.getClassLoader());
    private static final Instant CLASSES_END = Instant.parse("2026-10-17T05:59:59.999Z");
    private static final Instant AFTER = CLASSES_END.plusMillis(1);

    private final RecordDecider decider = new RecordDecider();
    private final List<RecordEvent> history = new ArrayList<>();
    private final List<EnrollmentFact> known = new ArrayList<>();

    @Nested
    class PostingAGrade {

        @Test
        @Rule("TR-GRADES-OPEN")
        void isRefusedUpToTheLastMillisecondOfClasses() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);

            assertThat(violated(when(post(enrolment, Grade.A), enrolment, CLASSES_END.minusMillis(1))))
                    .containsExactly("TR-GRADES-OPEN");
            assertThat(events(when(post(enrolment, Grade.A), enrolment, CLASSES_END)))
                    .hasSize(1);
        }

        @Test
        @Rule({"TR-04", "TR-GRADES-OPEN", "EN-25"})
        void namesEveryRuleThatStandsAgainstIt() {
            EnrollmentFact dropped = enrolment(1, Standing.DROPPED);

            assertThat(violated(when(post(dropped, Grade.A), dropped, CLASSES_END.minusMillis(1))))
                    .containsExactly("TR-GRADES-OPEN", "TR-04");
        }

        @Test
        @Rule("TR-04")
        void carriesCreditHoursAndPointsOfTheEnrolment() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);

            assertThat(events(when(post(enrolment, Grade.A_MINUS), enrolment, AFTER)))
                    .singleElement()
                    .isInstanceOfSatisfying(GradePosted.class, posted -> {
                        assertThat(posted.gradePoints().wire()).isEqualTo("3.7");
                        assertThat(posted.creditHours().wire()).isEqualTo("0.8");
                        assertThat(posted.learnerId()).isEqualTo(Enrolments.LEARNER);
                    });
        }

        @Test
        void twiceWithTheSameGradeChangesNothing() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
            given(post(enrolment, Grade.B), enrolment);

            assertThat(events(when(post(enrolment, Grade.B), enrolment, AFTER))).isEmpty();
        }

        @Test
        void withAnotherGradeIsAConflictThatPointsToGradeChanges() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
            given(post(enrolment, Grade.B), enrolment);

            assertThat(when(post(enrolment, Grade.A), enrolment, AFTER))
                    .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(Decision.Kind.CONFLICT);
                        assertThat(refused.existing().toString()).contains("grade-changes");
                    });
        }

        @Test
        void forAnEnrolmentNobodyToldUsOfIsNotKnown() {
            Decision<RecordEvent> decision = decider.decide(
                    record(),
                    new PostGrade(new EnrollmentId(UUID.randomUUID()), Grade.A),
                    RecordFacts.of(Optional.empty(), List.of(), AFTER, POLICIES));

            assertThat(decision).isInstanceOf(Decision.NotKnown.class);
        }
    }

    @Nested
    class RepeatingACourse {

        @ParameterizedTest
        @CsvSource({"C+, B-, true", "C+, C, false", "C+, C+, true", "B-, A, false", "F, D-, true", "D, F, false"})
        @Rule({"P-25", "P-26", "P-27"})
        void replacesAGradeOfCPlusOrLowerByTheSameOrABetterOne(String prior, String repeated, boolean replaces) {
            EnrollmentFact first = enrolment(1, Standing.ENROLLED);
            EnrollmentFact second = enrolment(2, Standing.ENROLLED);
            given(post(first, Grade.parse(prior)), first);

            List<RecordEvent> events = events(when(post(second, Grade.parse(repeated)), second, AFTER));

            assertThat(events.stream().anyMatch(GradeReplaced.class::isInstance))
                    .isEqualTo(replaces);
        }

        @Test
        @Rule({"P-28", "3.24"})
        void countsOnlyTheNewGradeOnceReplaced() {
            EnrollmentFact first = enrolment(1, Standing.ENROLLED);
            EnrollmentFact second = enrolment(2, Standing.ENROLLED);
            given(post(first, Grade.C_PLUS), first);
            given(post(second, Grade.B_MINUS), second);

            assertThat(record().gpa().orElseThrow().wire()).isEqualTo("2.700");
            assertThat(record().shown()).hasSize(2);
        }

        @Test
        @Rule("P-25")
        void countsBothGradesWhenTheFirstIsNotEligible() {
            EnrollmentFact first = enrolment(1, Standing.ENROLLED);
            EnrollmentFact second = enrolment(2, Standing.ENROLLED);
            given(post(first, Grade.B_MINUS), first);
            given(post(second, Grade.A), second);

            assertThat(record().gpa().orElseThrow().wire()).isEqualTo("3.350");
        }

        @Test
        @Rule("P-29")
        void passesOverAWithdrawal() {
            EnrollmentFact first = enrolment(1, Standing.ENROLLED);
            EnrollmentFact withdrawn = enrolment(2, Standing.WITHDRAWN);
            EnrollmentFact third = enrolment(3, Standing.ENROLLED);
            given(post(first, Grade.D), first);
            given(new Reconcile(withdrawn.enrollmentId()), withdrawn);
            given(post(third, Grade.A), third);

            assertThat(record().gpa().orElseThrow().wire()).isEqualTo("4.000");
        }
    }

    @Nested
    class ADropAfterTheGrade {

        @Test
        @Rule("EN-25")
        void voidsTheGradeAndLeavesTheRecord() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
            given(post(enrolment, Grade.A), enrolment);
            EnrollmentFact dropped = enrolment(1, Standing.DROPPED);

            List<RecordEvent> events = events(when(new Reconcile(dropped.enrollmentId()), dropped, AFTER));

            assertThat(events).singleElement().isInstanceOf(GradeVoided.class);
            history.addAll(events);
            assertThat(record().shown()).isEmpty();
            assertThat(record().gpa()).isEmpty();
        }

        @Test
        void isForgottenWhenTheDropIsReversed() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
            given(post(enrolment, Grade.A), enrolment);
            given(new Reconcile(enrolment.enrollmentId()), enrolment(1, Standing.DROPPED));

            assertThat(events(when(new Reconcile(enrolment.enrollmentId()), enrolment, AFTER)))
                    .singleElement()
                    .isInstanceOfSatisfying(GradePosted.class, posted -> assertThat(posted.grade())
                            .isEqualTo(Grade.A));
        }

        @Test
        void twiceChangesNothing() {
            EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
            EnrollmentFact dropped = enrolment(1, Standing.DROPPED);
            given(post(enrolment, Grade.A), enrolment);
            given(new Reconcile(dropped.enrollmentId()), dropped);

            assertThat(events(when(new Reconcile(dropped.enrollmentId()), dropped, AFTER)))
                    .isEmpty();
        }
    }

    @Test
    @Rule("P-04")
    void aWithdrawalIsRecordedOnceAndCountsInNoAverage() {
        EnrollmentFact withdrawn = enrolment(1, Standing.WITHDRAWN);
        given(new Reconcile(withdrawn.enrollmentId()), withdrawn);

        assertThat(history).singleElement().isInstanceOf(WithdrawalRecorded.class);
        assertThat(events(when(new Reconcile(withdrawn.enrollmentId()), withdrawn, AFTER)))
                .isEmpty();
        assertThat(record().gpa()).isEmpty();
    }

    @Test
    void aChangeNamesOldAndNewGradeReasonAndAuthority() {
        EnrollmentFact enrolment = enrolment(1, Standing.ENROLLED);
        given(post(enrolment, Grade.B), enrolment);

        assertThat(events(when(
                        new ChangeGrade(enrolment.enrollmentId(), Grade.A, "regraded", "staff:fay"), enrolment, AFTER)))
                .singleElement()
                .isInstanceOfSatisfying(GradeChanged.class, changed -> {
                    assertThat(changed.from()).isEqualTo(Grade.B);
                    assertThat(changed.to()).isEqualTo(Grade.A);
                    assertThat(changed.authority()).isEqualTo("staff:fay");
                });
    }

    private void given(RecordCommand command, EnrollmentFact enrolment) {
        history.addAll(events(when(command, enrolment, AFTER)));
    }

    private Decision<RecordEvent> when(RecordCommand command, EnrollmentFact enrolment, Instant now) {
        known.removeIf(one -> one.enrollmentId().equals(enrolment.enrollmentId()));
        known.add(enrolment);
        return decider.decide(record(), command, RecordFacts.of(Optional.of(enrolment), known, now, POLICIES));
    }

    private AcademicRecord record() {
        AcademicRecord record = decider.initial();
        for (RecordEvent event : history) {
            record = decider.evolve(record, event);
        }
        return record;
    }

    private static List<RecordEvent> events(Decision<RecordEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<RecordEvent> accepted -> accepted.events();
            case Decision.Refused<RecordEvent> refused -> throw new AssertionError("refused: " + refused.violations());
            case Decision.NotKnown<RecordEvent> unknown -> throw new AssertionError("not known: " + unknown.what());
        };
    }

    private static List<String> violated(Decision<RecordEvent> decision) {
        return switch (decision) {
            case Decision.Refused<RecordEvent> refused ->
                refused.violations().stream().map(Violation::rule).toList();
            case Decision.Accepted<RecordEvent> accepted -> throw new AssertionError("accepted: " + accepted.events());
            case Decision.NotKnown<RecordEvent> unknown -> throw new AssertionError("not known: " + unknown.what());
        };
    }

    private static PostGrade post(EnrollmentFact enrolment, Grade grade) {
        return new PostGrade(enrolment.enrollmentId(), grade);
    }

    private static EnrollmentFact enrolment(int attempt, Standing standing) {
        return Enrolments.of(attempt, "ECEA-5700", CLASSES_END, standing);
    }
}
