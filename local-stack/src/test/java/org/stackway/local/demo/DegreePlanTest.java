package org.stackway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.local.catalogue.Catalogue;
import org.stackway.local.demo.StudentPlan.Aim;

class DegreePlanTest {

    private static final Curriculum CURRICULUM = Curriculum.of(Catalogue.read());

    @Test
    void hoursAreAssumedByTheSizeOfTheSpecializationAndOnlyWhereNoneAreStated() {
        assertThat(CURRICULUM.specialization("optical-engineering").creditHours())
                .isEqualByComparingTo("3.0");
        assertThat(CURRICULUM.specialization("fpga-design-for-embedded-systems").creditHours())
                .isEqualByComparingTo("3.2");
        assertThat(CURRICULUM
                        .specialization("algorithms-for-battery-management-systems")
                        .creditHours())
                .isEqualByComparingTo("3.0");
        assertThat(CURRICULUM.specialization("power-electronics").creditHours()).isEqualByComparingTo("4.0");
        assertThat(CURRICULUM.assumed()).hasSize(18).doesNotContainKey("ECEA-5700");
        assertThat(CURRICULUM.assumed().values())
                .allSatisfy(
                        entry -> assertThat(entry.path("assumed").asBoolean()).isTrue());
    }

    @Test
    void everyPathwayOfTheProgrammeLeadsIntoItAndOneIsAssumed() {
        assertThat(CURRICULUM.pathways())
                .containsExactly(
                        "power-electronics",
                        "embedding-sensors-and-motors",
                        "fpga-design-for-embedded-systems",
                        "optical-engineering",
                        "semiconductor-devices",
                        "control-systems");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void mostLearnersGraduateAndEveryOtherReasonAppears(long seed) {
        DegreePlan plan = plan(seed, 200);
        DegreeExpectation expectation = new DegreeExpectation(CURRICULUM);
        Map<String, Long> rows = plan.students().stream()
                .collect(
                        Collectors.groupingBy(student -> expectation.of(student).row(), Collectors.counting()));

        assertThat(rows.getOrDefault("degree conferred", 0L)).isGreaterThanOrEqualTo(120);
        assertThat(rows.keySet())
                .containsExactlyInAnyOrder(
                        "degree conferred",
                        "no degree: TR-03",
                        "no degree: TR-GPA",
                        "no degree: AD-06, AD-10",
                        "no degree: AD-06, AD-07, TR-03");
        assertThat(plan.students())
                .filteredOn(student -> student.aim() == Aim.REPEATS || student.aim() == Aim.STACKS)
                .allSatisfy(student ->
                        assertThat(expectation.of(student).conferred()).isTrue());
    }

    @Test
    void nobodyTakesMoreThanTheSessionsHoldNorACourseTwiceButWhoFailedIt() {
        for (StudentPlan student : plan(7, 60).students()) {
            List<Course> courses = new ArrayList<>();
            student.terms().forEach(term -> {
                assertThat(term.seats()).hasSizeLessThanOrEqualTo(DegreePlan.COURSES_A_SESSION);
                term.seats().forEach(seat -> courses.add(seat.course()));
            });
            Set<Course> different = new HashSet<>(courses);
            assertThat(courses.size() - different.size()).isEqualTo(student.aim() == Aim.REPEATS ? 1 : 0);
            BigDecimal credits = different.stream().map(Course::creditHours).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(credits.compareTo(new BigDecimal("30")) >= 0).isEqualTo(student.aim() != Aim.STOPS_EARLY);
        }
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(plan(7, 20)).isEqualTo(plan(7, 20));
        assertThat(plan(8, 20)).isNotEqualTo(plan(7, 20));
    }

    private static DegreePlan plan(long seed, int learners) {
        List<SessionPair> pairs = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        Instant after = Instant.parse("2026-11-22T12:00:00Z");
        for (int i = 0; i < 6; i++) {
            SessionPair pair = SessionPair.nextFree(after, taken);
            pairs.add(pair);
            pair.sessions().forEach(session -> taken.add(session.id()));
        }
        return DegreePlan.of(seed, learners, pairs, CURRICULUM);
    }
}
