package org.stackway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.local.demo.Grades.Result;
import org.stackway.local.demo.LearnerPlan.Conduct;
import org.stackway.local.demo.LearnerPlan.Fate;

class DemoPlanTest {

    private static final SessionPair SESSIONS = SessionPair.nextFree(Instant.parse("2026-11-22T12:00:00Z"), List.of());

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(DemoPlan.of(7, 50, SESSIONS)).isEqualTo(DemoPlan.of(7, 50, SESSIONS));
        assertThat(DemoPlan.of(8, 50, SESSIONS)).isNotEqualTo(DemoPlan.of(7, 50, SESSIONS));
    }

    @Test
    void tenLearnersMeetEveryFate() {
        Set<Fate> fates = DemoPlan.of(7, 10, SESSIONS).learners().stream()
                .map(LearnerPlan::fate)
                .collect(Collectors.toSet());

        assertThat(fates).containsExactlyInAnyOrder(Fate.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void everybodyIsAccountedForOnce(long seed) {
        Totals totals = Expectation.byTheRules().of(DemoPlan.of(seed, 50, SESSIONS));

        assertThat(totals.admitted()
                        + totals.notDeclared()
                        + totals.averageTooLow()
                        + totals.courseBelowFloor()
                        + totals.incomplete())
                .isEqualTo(50);
        assertThat(totals.admitted()).isPositive();
        assertThat(totals.declined()).isPositive();
    }

    @Test
    void aRuleThatIsReadDifferentlyShowsAsADifference() {
        DemoPlan plan = DemoPlan.of(7, 20, SESSIONS);

        Totals right = Expectation.byTheRules().of(plan);
        Totals wrong = new Expectation(new BigDecimal("2.84")).of(plan);

        assertThat(right.differences(right)).isEmpty();
        assertThat(wrong.differences(right)).singleElement().asString().startsWith("card service fees paid: expected");
    }

    @ParameterizedTest
    @CsvSource({
        "A-,B,B-,B-,AVERAGE_TOO_LOW",
        "A,A,A,C-,COURSE_BELOW_FLOOR",
        "A,A,A,C,PASSED",
        "B,B,B,B,PASSED",
    })
    void theAdmissionRuleIsReadAsPublished(String a, String b, String c, String d, Result result) {
        assertThat(Grades.judge(Course.POWER_ELECTRONICS, List.of(a, b, c, d))).isEqualTo(result);
    }

    @Test
    void tuitionIsExact() {
        assertThat(Course.POWER_ELECTRONICS.stream().map(Course::tuitionCents))
                .containsExactly(53_360L, 66_700L, 80_040L, 66_700L);
    }

    @Test
    void aPairOpensAfterNowAndIsNotTakenYet() {
        SessionPair next = SessionPair.nextFree(
                Instant.parse("2026-11-22T12:00:00Z"),
                List.of(SESSIONS.first().id(), SESSIONS.second().id()));

        assertThat(SESSIONS.first().id()).isEqualTo("2027-SPRING-1");
        assertThat(SESSIONS.first().classesStart()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(next.first().id()).isEqualTo("2027-SUMMER-1");
        assertThat(next.second().enrollmentOpens()).isBefore(next.first().classesEnd());
    }

    @Test
    void onlyWhoIsEnrolledIsGraded() {
        assertThat(DemoPlan.of(7, 50, SESSIONS).learners().stream()
                        .flatMap(learner -> learner.enrollments().stream())
                        .filter(LearnerPlan.EnrollmentPlan::graded))
                .allMatch(enrollment -> enrollment.conduct().enrols())
                .noneMatch(enrollment -> enrollment.conduct() == Conduct.DROPS_IN_TIME);
    }
}
