package org.stackway.admission.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.pathway.Graded.attempt;
import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.pathway.Graded.marked;
import static org.stackway.admission.pathway.Graded.replaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.admission.pathway.Attempt.Mark;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.AdmissionCriterion.CumulativeGpaAndFloor;
import org.stackway.events.admission.AdmissionCriterion.MinGradeEach;
import org.stackway.events.admission.AdmissionCriterion.Unknown;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;

class PathwayStandingTest {

    private static final AdmissionCriterion AVERAGE_AND_FLOOR =
            new CumulativeGpaAndFloor(GradePoints.parse("3.0"), GradePoints.parse("2.0"));
    private static final AdmissionCriterion B_IN_EACH = new MinGradeEach(GradePoints.parse("3.0"));
    private static final Pathway POWER_ELECTRONICS =
            pathway("power-electronics", "ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703");
    private static final Pathway ONE_COURSE = pathway("one-course", "ECEA-5700");

    @Nested
    class AverageAndFloor {

        @Test
        @Rule({"AD-04", "3.24"})
        void creditWeightingDecidesWhereThePlainMeanWouldWronglyAdmit() {
            PathwayStanding standing = power("A-", "B", "B-", "B-");

            assertThat(standing.gpa()).hasToString("Optional[2.975]");
            assertThat(standing.complete()).isFalse();
            assertThat(rules(standing)).containsExactly("AD-04");
            assertThat(standing.unmet().getFirst().observed()).isEqualTo("2.975");
            assertThat(standing.unmet().getFirst().required()).isEqualTo("3.0");
        }

        @Test
        @Rule("AD-05")
        void oneCourseBelowTheFloorFailsThePathwayWhateverTheAverage() {
            PathwayStanding standing = power("A", "A", "A", "C-");

            assertThat(standing.gpa()).hasToString("Optional[3.425]");
            assertThat(rules(standing)).containsExactly("AD-05");
            assertThat(standing.missing()).containsExactly(CourseCode.parse("ECEA-5703"));
        }

        @Test
        @Rule({"AD-05", "AD-06"})
        void theFloorItselfIsGoodEnough() {
            PathwayStanding standing = power("A", "A", "A", "C");

            assertThat(standing.gpa()).hasToString("Optional[3.500]");
            assertThat(standing.complete()).isTrue();
        }

        @Test
        @Rule("AD-04")
        void exactlyThreePointZeroIsEnough() {
            PathwayStanding standing = power("B", "B", "B", "B");

            assertThat(standing.complete()).isTrue();
            assertThat(standing.gpa()).hasToString("Optional[3.000]");
        }

        @Test
        @Rule("3.24")
        void anAverageThatWouldRoundUpToTheMinimumIsNotEnough() {
            // 1.0 x 3.0 + 0.01 x 2.7 over 1.01 credit hours is 2.997…, shown cut and never as 3.000
            Pathway two = pathway("two", "ECEA-5700", "ECEA-5701");

            PathwayStanding standing =
                    judge(two, AVERAGE_AND_FLOOR, in("ECEA-5700", "30.0", "B"), in("ECEA-5701", "0.01", "B-"));

            assertThat(standing.gpa()).hasToString("Optional[2.999]");
            assertThat(rules(standing)).containsExactly("AD-04");
        }

        @Test
        @Rule("AD-03")
        void everyCourseOfTheListIsNeededNotASumOfCredits() {
            PathwayStanding standing = judge(
                    POWER_ELECTRONICS,
                    AVERAGE_AND_FLOOR,
                    in("ECEA-5700", "0.8", "A"),
                    in("ECEA-5701", "1.0", "A"),
                    in("ECEA-5702", "3.0", "A"),
                    in("ECEA-5340", "3.0", "A"));

            assertThat(rules(standing)).containsExactly("AD-03");
            assertThat(standing.missing()).containsExactly(CourseCode.parse("ECEA-5703"));
            assertThat(standing.completed()).hasSize(3);
        }

        @Test
        @Rule({"AD-03", "AD-04", "AD-05"})
        void everythingThatIsMissingIsNamedAtOnce() {
            PathwayStanding standing = judge(
                    POWER_ELECTRONICS, AVERAGE_AND_FLOOR, in("ECEA-5700", "0.8", "C-"), in("ECEA-5701", "1.0", "C"));

            assertThat(rules(standing)).containsExactly("AD-05", "AD-03", "AD-03", "AD-04");
        }

        @Test
        void withoutAnyGradeThereIsNoAverageToComplainAbout() {
            PathwayStanding standing = judge(ONE_COURSE, AVERAGE_AND_FLOOR);

            assertThat(standing.gpa()).isEmpty();
            assertThat(rules(standing)).containsExactly("AD-03");
        }

        @Test
        @Rule("AD-03")
        void aPathwayWhoseCoursesAreNotKnownIsNeverComplete() {
            assertThat(rules(judge(pathway("unknown-courses"), AVERAGE_AND_FLOOR)))
                    .containsExactly("AD-03");
        }

        private PathwayStanding power(String first, String second, String third, String fourth) {
            return judge(
                    POWER_ELECTRONICS,
                    AVERAGE_AND_FLOOR,
                    in("ECEA-5700", "0.8", first),
                    in("ECEA-5701", "1.0", second),
                    in("ECEA-5702", "1.2", third),
                    in("ECEA-5703", "1.0", fourth));
        }
    }

    @Nested
    class OtherCriteria {

        @ParameterizedTest
        @CsvSource({"A, true", "B, true", "B-, false", "C, false"})
        @Rule({"P-43", "3.15"})
        void aLeastGradeInEachCourseAsksForNoAverage(String grade, boolean complete) {
            PathwayStanding standing = judge(ONE_COURSE, B_IN_EACH, in("ECEA-5700", "1.0", grade));

            assertThat(standing.complete()).isEqualTo(complete);
            assertThat(rules(standing)).isEqualTo(complete ? List.of() : List.of("P-43"));
        }

        @Test
        @Rule({"P-43", "AD-05"})
        void whatOneProgrammeAcceptsAnotherRejects() {
            Attempt[] grades = {in("ECEA-5700", "1.0", "A"), in("ECEA-5701", "1.0", "C")};
            Pathway two = pathway("two", "ECEA-5700", "ECEA-5701");

            assertThat(judge(two, AVERAGE_AND_FLOOR, grades).complete()).isTrue();
            assertThat(judge(two, B_IN_EACH, grades).complete()).isFalse();
        }

        @Test
        @Rule("3.15")
        void anUnknownCriterionCompletesNothingAndSaysSo() {
            PathwayStanding standing = judge(ONE_COURSE, new Unknown(), in("ECEA-5700", "1.0", "A"));

            assertThat(standing.completed()).containsExactly(CourseCode.parse("ECEA-5700"));
            assertThat(standing.complete()).isFalse();
            assertThat(rules(standing)).containsExactly("3.15");
        }
    }

    @Nested
    class SeveralAttempts {

        @Test
        @Rule({"P-25", "P-26", "P-28"})
        void aReplacedGradeLeavesTheAverage() {
            Attempt better = attempt("ECEA-5700", "1.0", "B-", 2);
            Attempt replaced = replaced(attempt("ECEA-5700", "1.0", "C+", 1), better);

            PathwayStanding standing = judge(ONE_COURSE, AVERAGE_AND_FLOOR, replaced, better);

            assertThat(standing.gpa()).hasToString("Optional[2.700]");
            assertThat(standing.inputs()).singleElement().satisfies(input -> assertThat(input.attempt())
                    .isEqualTo(2));
        }

        @Test
        @Rule({"P-27", "3.24"})
        void anAttemptThatReplacesNothingCountsBesideTheOther() {
            PathwayStanding lower = judge(
                    ONE_COURSE,
                    AVERAGE_AND_FLOOR,
                    attempt("ECEA-5700", "1.0", "C+", 1),
                    attempt("ECEA-5700", "1.0", "C", 2));
            PathwayStanding tooGoodToReplace = judge(
                    ONE_COURSE,
                    AVERAGE_AND_FLOOR,
                    attempt("ECEA-5700", "1.0", "B-", 1),
                    attempt("ECEA-5700", "1.0", "A", 2));

            assertThat(lower.gpa()).hasToString("Optional[2.150]");
            assertThat(tooGoodToReplace.gpa()).hasToString("Optional[3.350]");
        }

        @Test
        @Rule("P-29")
        void aWithdrawnAttemptBetweenTwoGradesIsIgnored() {
            Attempt last = attempt("ECEA-5700", "1.0", "A", 3);
            Attempt first = replaced(attempt("ECEA-5700", "1.0", "D", 1), last);
            Attempt withdrawn = marked(attempt("ECEA-5700", "1.0", "F", 2), Mark.WITHDRAWN);

            assertThat(judge(ONE_COURSE, AVERAGE_AND_FLOOR, first, withdrawn, last)
                            .gpa())
                    .hasToString("Optional[4.000]");
        }

        @ParameterizedTest
        @CsvSource({"DROPPED", "VOIDED", "WITHDRAWN"})
        @Rule({"EN-25", "P-29"})
        void whatReplacedAGradeAndFellAwayLetsTheOriginalCountAgain(Mark mark) {
            Attempt repeat = attempt("ECEA-5700", "1.0", "A", 2);
            Attempt original = replaced(attempt("ECEA-5700", "1.0", "C", 1), repeat);

            assertThat(judge(ONE_COURSE, AVERAGE_AND_FLOOR, original, marked(repeat, mark))
                            .gpa())
                    .hasToString("Optional[2.000]");
        }

        @Test
        @Rule("3.24")
        void theFloorTakesTheBestAttemptAndTheAverageTakesAll() {
            PathwayStanding standing = judge(
                    ONE_COURSE,
                    AVERAGE_AND_FLOOR,
                    attempt("ECEA-5700", "1.0", "C-", 1),
                    attempt("ECEA-5700", "1.0", "A", 2));

            assertThat(standing.gpa()).hasToString("Optional[2.850]");
            assertThat(standing.completed()).containsExactly(CourseCode.parse("ECEA-5700"));
            assertThat(rules(standing)).containsExactly("AD-04");
        }

        @Test
        void theOrderInWhichAttemptsBecameKnownChangesNothing() {
            Attempt last = attempt("ECEA-5702", "1.2", "B", 3);
            List<Attempt> attempts = new ArrayList<>(List.of(
                    in("ECEA-5700", "0.8", "A-"),
                    in("ECEA-5701", "1.0", "B+"),
                    replaced(attempt("ECEA-5702", "1.2", "D", 1), last),
                    marked(attempt("ECEA-5702", "1.2", "A", 2), Mark.DROPPED),
                    last,
                    in("ECEA-5703", "1.0", "C+")));
            PathwayStanding expected = PathwayStanding.of(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(attempts));

            for (int seed = 0; seed < 200; seed++) {
                Collections.shuffle(attempts, new Random(seed));
                assertThat(PathwayStanding.of(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(attempts)))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    private static PathwayStanding judge(Pathway pathway, AdmissionCriterion criterion, Attempt... attempts) {
        return PathwayStanding.of(pathway, criterion, Attempts.of(Arrays.asList(attempts)));
    }

    private static Pathway pathway(String specialization, String... courses) {
        return new Pathway(
                SpecializationId.parse(specialization),
                Arrays.stream(courses).map(CourseCode::parse).toList());
    }

    private static List<String> rules(PathwayStanding standing) {
        return standing.unmet().stream().map(Requirement::rule).toList();
    }
}
