package org.stackway.admission.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.pathway.Graded.attempt;
import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.pathway.Graded.replaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.AdmissionCriterion.CumulativeGpaAndFloor;
import org.stackway.events.admission.AdmissionCriterion.MinGradeEach;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;

/** The status card says which grade would complete a pathway: the least one, and one that is really enough. */
class GradeThatWouldDoTest {

    private static final AdmissionCriterion AVERAGE_AND_FLOOR =
            new CumulativeGpaAndFloor(GradePoints.parse("3.0"), GradePoints.parse("2.0"));
    private static final Map<String, String> HOURS =
            Map.of("ECEA-5700", "0.8", "ECEA-5701", "1.0", "ECEA-5702", "1.2", "ECEA-5703", "1.0");
    private static final List<Grade> LETTERS = List.of(Grade.values());
    private static final Pathway POWER_ELECTRONICS = new Pathway(
            SpecializationId.parse("power-electronics"),
            HOURS.keySet().stream().sorted().map(CourseCode::parse).toList());

    @Test
    @Rule({"AD-03", "AD-04"})
    void inEveryOpenCourseTheSameGradeThatLiftsTheAverageToThree() {
        assertThat(wouldDo(in("ECEA-5700", "0.8", "C"), in("ECEA-5701", "1.0", "B")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ECEA-5702", "A-", "ECEA-5703", "A-"));
    }

    @Test
    @Rule("AD-05")
    void theFloorItselfWhereTheAverageIsHighEnoughAnyway() {
        assertThat(wouldDo(
                        in("ECEA-5700", "0.8", "A"),
                        in("ECEA-5701", "1.0", "A"),
                        in("ECEA-5702", "1.2", "A"),
                        in("ECEA-5703", "1.0", "C-")))
                .containsExactly(Map.entry("ECEA-5703", "C"));
    }

    @Test
    @Rule({"AD-04", "P-25"})
    void aRepeatOfAnyCourseWhenOnlyTheAverageIsTooLow() {
        // 2.975: none of the grades may be replaced, so every repeat counts beside it
        assertThat(wouldDo(
                        in("ECEA-5700", "0.8", "A-"),
                        in("ECEA-5701", "1.0", "B"),
                        in("ECEA-5702", "1.2", "B-"),
                        in("ECEA-5703", "1.0", "B-")))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("ECEA-5700", "B+", "ECEA-5701", "B+", "ECEA-5702", "B+", "ECEA-5703", "B+"));
    }

    @Test
    @Rule("P-26")
    void aGradeThatARepeatReplacesLeavesTheAverage() {
        assertThat(wouldDo(
                        in("ECEA-5700", "0.8", "C+"),
                        in("ECEA-5701", "1.0", "B"),
                        in("ECEA-5702", "1.2", "B"),
                        in("ECEA-5703", "1.0", "B")))
                .containsEntry("ECEA-5700", "B");
    }

    @Test
    void nothingIsToldOfACompletePathwayOrOfAnUnknownCriterionOrUnknownHours() {
        Attempt[] all = {
            in("ECEA-5700", "0.8", "B"),
            in("ECEA-5701", "1.0", "B"),
            in("ECEA-5702", "1.2", "B"),
            in("ECEA-5703", "1.0", "B")
        };
        assertThat(wouldDo(all)).isEmpty();
        assertThat(PathwayStanding.wouldDo(
                        POWER_ELECTRONICS, new AdmissionCriterion.Unknown(), Attempts.of(List.of()), hours()))
                .isEmpty();
        assertThat(PathwayStanding.wouldDo(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(List.of()), Map.of()))
                .isEmpty();
    }

    @Test
    @Rule("P-43")
    void whereEachCourseAsksForABItIsB() {
        assertThat(PathwayStanding.wouldDo(
                        POWER_ELECTRONICS,
                        new MinGradeEach(GradePoints.parse("3.0")),
                        Attempts.of(List.of(in("ECEA-5700", "0.8", "B"), in("ECEA-5701", "1.0", "B-"))),
                        Map.of()))
                .containsOnlyKeys(
                        CourseCode.parse("ECEA-5701"), CourseCode.parse("ECEA-5702"), CourseCode.parse("ECEA-5703"))
                .containsValue(Grade.B);
    }

    /** Told grades are tried out: with them the pathway is complete, with the next lower one it is not. */
    @Test
    @Rule({"AD-03", "AD-04", "AD-05"})
    void whatIsToldIsEnoughAndTheLeastThatIs() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Attempt> attempts = new ArrayList<>();
            for (CourseCode course : POWER_ELECTRONICS.courses()) {
                if (random.nextInt(3) > 0) {
                    attempts.add(in(
                            course.wire(),
                            hoursOf(course),
                            LETTERS.get(random.nextInt(9)).wire()));
                }
            }
            Map<CourseCode, Grade> told =
                    PathwayStanding.wouldDo(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(attempts), hours());
            PathwayStanding standing = PathwayStanding.of(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(attempts));
            List<List<CourseCode>> together = standing.missing().isEmpty()
                    ? told.keySet().stream().map(List::of).toList()
                    : told.isEmpty() ? List.of() : List.of(standing.missing());
            for (List<CourseCode> open : together) {
                Grade grade = Objects.requireNonNull(told.get(open.getFirst()));
                assertThat(completeWith(attempts, open, grade))
                        .as("seed " + seed)
                        .isTrue();
                Grade lower = LETTERS.get(Math.min(LETTERS.indexOf(grade) + 1, LETTERS.size() - 1));
                assertThat(completeWith(attempts, open, lower))
                        .as("seed " + seed)
                        .isFalse();
            }
        }
    }

    private static boolean completeWith(List<Attempt> attempts, List<CourseCode> open, Grade grade) {
        List<Attempt> after = new ArrayList<>(attempts);
        for (CourseCode course : open) {
            Attempt next = attempt(course.wire(), hoursOf(course), grade.wire(), 2);
            after.replaceAll(one -> one.courseCode().equals(course)
                            && one.gradePoints().compareTo(GradePoints.parse("2.3")) <= 0
                            && grade.atLeast(one.grade())
                    ? replaced(one, next)
                    : one);
            after.add(next);
        }
        return PathwayStanding.of(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(after))
                .complete();
    }

    private static Map<String, String> wouldDo(Attempt... attempts) {
        Map<String, String> told = new HashMap<>();
        PathwayStanding.wouldDo(POWER_ELECTRONICS, AVERAGE_AND_FLOOR, Attempts.of(Arrays.asList(attempts)), hours())
                .forEach((course, grade) -> told.put(course.wire(), grade.wire()));
        return told;
    }

    private static String hoursOf(CourseCode course) {
        return HOURS.getOrDefault(course.wire(), "1.0");
    }

    private static Map<CourseCode, CreditHours> hours() {
        Map<CourseCode, CreditHours> hours = new HashMap<>();
        HOURS.forEach((course, credit) -> hours.put(CourseCode.parse(course), CreditHours.parse(credit)));
        return hours;
    }
}
