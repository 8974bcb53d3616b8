package org.stackway.transcript.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.record.RecordCommand.OptInToReplacement;
import org.stackway.transcript.record.RecordCommand.OptOutOfReplacement;
import org.stackway.transcript.record.RecordCommand.PostGrade;
import org.stackway.transcript.record.RecordCommand.RequestReplacement;

/** A course that is taken again: which grades count, whatever happens to them and in whichever order (P-25 to P-31, 3.17). */
class RepeatedCourseTest {

    /** The last term under the policy of 2019 ends a millisecond before that of 2022 begins. */
    private static final Instant REVISED = Instant.parse("2022-02-11T07:00:00Z");

    private static final Instant FALL = Instant.parse("2026-10-17T05:59:59.999Z");

    private final Ledger ledger = new Ledger(FALL);

    /** The worked numbers: attempts, what counts, and the average. */
    @ParameterizedTest
    @CsvSource({
        "C+ B-,     2,   2.700",
        "C+ C,      1 2, 2.150",
        "B- A,      1 2, 3.350",
        "D W A,     3,   4.000",
        "D C A,     3,   4.000",
        "D D- A,    1 3, 2.500",
        "F F F,     3,   0.000"
    })
    @Rule({"P-25", "P-26", "P-27", "P-28", "P-29"})
    void theWorkedNumbersOfRepeats(String attempts, String counting, String average) {
        List<String> grades = List.of(attempts.split(" "));
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i).equals("W")) {
                ledger.stands(i + 1, Standing.WITHDRAWN);
            } else {
                ledger.post(i + 1, grades.get(i));
            }
        }

        assertThat(ledger.counting())
                .isEqualTo(List.of(counting.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
        assertThat(ledger.gpa()).isEqualTo(average);
    }

    @Nested
    class WhenAGradeChanges {

        @Test
        @Rule("P-27")
        void downwardsTheEarlierGradeCountsAgain() {
            ledger.post(1, "C");
            ledger.post(2, "B");

            List<RecordEvent> events = ledger.change(2, "C-");

            assertThat(events).last().isInstanceOfSatisfying(GradeRestored.class, restored -> assertThat(
                            restored.attempt())
                    .isEqualTo(1));
            assertThat(ledger.counting()).containsExactly(1, 2);
        }

        @Test
        @Rule("P-26")
        void upwardsTheEarlierGradeIsReplaced() {
            ledger.post(1, "C");
            ledger.post(2, "D");
            assertThat(ledger.counting()).containsExactly(1, 2);

            assertThat(ledger.change(2, "C")).last().isInstanceOf(GradeReplaced.class);

            assertThat(ledger.counting()).containsExactly(2);
        }

        @Test
        @Rule("P-25")
        void toMoreThanCPlusTheReplacedGradeItselfCountsAgain() {
            ledger.post(1, "C+");
            ledger.post(2, "A");

            ledger.change(1, "B-");

            assertThat(ledger.counting()).containsExactly(1, 2);
        }

        @Test
        void betweenTwoOthersBothPairsAreLookedAtAgain() {
            ledger.post(1, "D");
            ledger.post(2, "C");
            ledger.post(3, "B");
            assertThat(ledger.counting()).containsExactly(3);

            ledger.change(2, "D-");

            assertThat(ledger.counting()).containsExactly(1, 3);
        }

        @Test
        void andBackAgainTheRecordIsWhatItWas() {
            ledger.post(1, "C");
            ledger.post(2, "B");
            AcademicRecord before = ledger.record();

            ledger.change(2, "F");
            ledger.change(2, "B");

            assertThat(ledger.record()).isEqualTo(before);
        }
    }

    @Nested
    class WhenAGradeGoesOrComesLate {

        @Test
        @Rule("P-29")
        void aDropOfTheAttemptBetweenLetsTheNextOneReplace() {
            ledger.post(1, "D");
            ledger.post(2, "C");
            ledger.post(3, "B-");

            List<RecordEvent> events = ledger.stands(2, Standing.DROPPED);

            assertThat(events).last().isInstanceOf(GradeReplaced.class);
            assertThat(ledger.counting()).containsExactly(3);
        }

        @Test
        @Rule("P-29")
        void aReversedDropIsAsIfItHadNeverBeen() {
            ledger.post(1, "C");
            ledger.post(2, "D");
            ledger.post(3, "C+");
            List<Integer> before = ledger.counting();

            ledger.stands(2, Standing.DROPPED);
            assertThat(ledger.counting()).containsExactly(3);
            ledger.stands(2, Standing.ENROLLED);

            assertThat(ledger.counting()).isEqualTo(before).containsExactly(1, 3);
        }

        @Test
        @Rule("P-26")
        void anEarlierGradePostedAfterTheLaterOneIsReplacedByIt() {
            ledger.attempt(1);
            ledger.post(2, "B");

            ledger.post(1, "C");

            assertThat(ledger.counting()).containsExactly(2);
        }
    }

    @Nested
    class WhenTheLearnerOptsOut {

        @Test
        @Rule("P-26")
        void theEarlierGradeCountsAgainAndOptingInReplacesItAgain() {
            ledger.post(1, "C");
            ledger.post(2, "B");

            assertThat(ledger.write(optOut(2)))
                    .hasExactlyElementsOfTypes(ReplacementOptedOut.class, GradeRestored.class);
            assertThat(ledger.counting()).containsExactly(1, 2);
            assertThat(ledger.gpa()).isEqualTo("2.500");

            assertThat(ledger.write(optIn(2))).hasExactlyElementsOfTypes(ReplacementOptedIn.class, GradeReplaced.class);
            assertThat(ledger.counting()).containsExactly(2);
        }

        @Test
        @Rule("P-26")
        void beforeTheGradeIsPostedNothingIsEverReplaced() {
            ledger.post(1, "C");
            ledger.attempt(2);

            assertThat(ledger.write(optOut(2))).hasExactlyElementsOfTypes(ReplacementOptedOut.class);
            assertThat(ledger.post(2, "A")).hasExactlyElementsOfTypes(GradePosted.class);

            assertThat(ledger.counting()).containsExactly(1, 2);
        }

        @Test
        @Rule("P-26")
        void askedTwiceTheSameIsNothingNew() {
            ledger.post(1, "C");
            ledger.post(2, "B");

            assertThat(ledger.write(optIn(2))).isEmpty();
            ledger.write(optOut(2));
            assertThat(ledger.write(optOut(2))).isEmpty();
            ledger.write(optIn(2));
            assertThat(ledger.write(optIn(2))).isEmpty();
        }

        @Test
        @Rule("P-26")
        void itHoldsForThisPairOfAttemptsOnly() {
            ledger.post(1, "D");
            ledger.post(2, "C");
            ledger.post(3, "B");

            ledger.write(optOut(2));
            assertThat(ledger.counting()).containsExactly(1, 3);
            ledger.write(optOut(3));
            assertThat(ledger.counting()).containsExactly(1, 2, 3);
        }

        @Test
        @Rule({"P-26", "P-29"})
        void itOutlivesAChangeOfTheGradeAndADropThatIsReversed() {
            ledger.post(1, "C");
            ledger.post(2, "D");
            ledger.write(optOut(2));

            ledger.change(2, "A");
            assertThat(ledger.counting()).containsExactly(1, 2);
            ledger.stands(2, Standing.DROPPED);
            ledger.stands(2, Standing.ENROLLED);
            assertThat(ledger.counting()).containsExactly(1, 2);
        }

        @Test
        @Rule({"P-26", "3.17", "TR-04"})
        void whatDoesNotStandOrIsReplacedOnRequestOnlyHasNothingToOptOutOf() {
            ledger.stands(1, Standing.DROPPED);
            assertThat(ledger.refused(optOut(1))).containsExactly("TR-04");

            Ledger then = new Ledger(REVISED.minusMillis(1));
            then.attempt(1);
            assertThat(then.refused(optOut(1))).containsExactly("3.17");
            assertThat(then.write(optIn(1))).isEmpty();
        }

        private OptOutOfReplacement optOut(int attempt) {
            return new OptOutOfReplacement(id(attempt));
        }

        private OptInToReplacement optIn(int attempt) {
            return new OptInToReplacement(id(attempt));
        }
    }

    private static EnrollmentId id(int attempt) {
        return Enrolments.of(attempt, "ECEA-5700", FALL, Standing.ENROLLED).enrollmentId();
    }

    @Nested
    class UnderAnotherCode {

        @Test
        @Rule("P-31")
        void theSameContentIsARepeatWhicheverNumberItsAttemptHas() {
            EnrollmentFact science = ledger.attempt(1, "CSCA-5622");
            EnrollmentFact data = ledger.attempt(2, "DTSA-5509");
            ledger.write(new PostGrade(science.enrollmentId(), Grade.C));

            List<RecordEvent> events = ledger.write(new PostGrade(data.enrollmentId(), Grade.B));

            assertThat(events).last().isInstanceOf(GradeReplaced.class);
            assertThat(ledger.gpa()).isEqualTo("3.000");
        }
    }

    @Nested
    class UnderThePolicyOf2019 {

        private final Ledger then = new Ledger(REVISED.minusMillis(1).minus(java.time.Duration.ofDays(56)));

        @Test
        @Rule("3.17")
        void nothingIsReplacedByItselfUpToTheLastMillisecond() {
            then.post(1, "D");
            then.post(2, "A");
            assertThat(then.counting()).containsExactly(1, 2);

            Ledger revised = new Ledger(REVISED.minus(java.time.Duration.ofDays(56)));
            revised.post(1, "D");
            revised.post(2, "A");
            assertThat(revised.counting()).containsExactly(2);
        }

        @Test
        @Rule("3.17")
        void onRequestTheLatestGradeReplacesEvenALowerOneAndForGood() {
            then.post(1, "C");
            then.post(2, "D");

            List<RecordEvent> events = then.write(request(2));

            assertThat(events).singleElement().isInstanceOfSatisfying(GradeReplaced.class, replaced -> assertThat(
                            replaced.policyVersion())
                    .isEqualTo(1));
            assertThat(then.counting()).containsExactly(2);
            assertThat(then.write(request(2))).isEmpty();
            then.change(2, "F");
            assertThat(then.counting()).containsExactly(2);
        }

        @Test
        @Rule({"3.17", "P-25"})
        void aRequestNeedsAnEligibleGradeBeforeIt() {
            then.post(1, "B-");
            then.post(2, "A");

            assertThat(then.refused(request(1))).containsExactly("P-25");
            assertThat(then.refused(request(2))).containsExactly("P-25");
        }

        @Test
        @Rule({"3.17", "P-25"})
        void sinceTheRevisionNothingIsReplacedOnRequest() {
            ledger.post(1, "B-");
            ledger.post(2, "A");

            assertThat(ledger.refused(request(2))).containsExactly("3.17", "P-25");
        }

        private RequestReplacement request(int attempt) {
            return new RequestReplacement(id(attempt));
        }
    }
}
