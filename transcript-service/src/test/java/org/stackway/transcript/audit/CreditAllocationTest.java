package org.stackway.transcript.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;

/** The allocation against every assignment there is, on small cases that a seed gives. */
class CreditAllocationTest {

    private static final ProgrammeCode ONE = ProgrammeCode.parse("MS-ECE");
    private static final ProgrammeCode TWO = ProgrammeCode.parse("MS-CS");
    private static final ProgrammeCode THREE = ProgrammeCode.parse("ME-EM");
    private static final List<String> CREDITS = List.of("0.6", "0.8", "1.0", "1.2");
    private static final List<Grade> GRADES = List.of(Grade.A, Grade.B, Grade.C);

    @Test
    @Rule({"TR-03", "TR-08", "TR-09", "TR-11", "P-44", "3.22"})
    void anAllocationIsFoundExactlyWhenThereIsOne() {
        compare(1_000, 20_261_122);
    }

    @Test
    @Tag("full")
    @Rule({"TR-03", "TR-08", "TR-09", "TR-11", "P-44", "3.22"})
    void anAllocationIsFoundExactlyWhenThereIsOneInManyCases() {
        compare(20_000, 1);
    }

    private static void compare(int cases, long firstSeed) {
        int possible = 0;
        for (long seed = firstSeed; seed < firstSeed + cases; seed++) {
            Case one = Case.of(seed);
            Optional<List<List<EarnedCourse>>> found = one.allocation().whole();

            assertThat(found.isPresent()).as("seed %s: %s", seed, one).isEqualTo(one.possible());
            if (found.isPresent()) {
                possible++;
                assertThat(one.valid(found.get()))
                        .as("seed %s gives %s", seed, found)
                        .isTrue();
            }
        }
        assertThat(possible).as("both outcomes are tried").isBetween(cases / 10, cases * 9 / 10);
    }

    @Test
    @Rule("TR-08")
    void sixtyCoursesOfWhichSumsJustMissAreAuditedInAMoment() {
        List<EarnedCourse> courses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            courses.add(course(i, "ECEA-%04d".formatted(i), i < 30 ? ONE : THREE, i < 30 ? "0.7" : "0.8", Grade.B));
        }
        DegreeDemand demand = new DegreeDemand(
                ONE, CreditHours.parse("29.99"), List.of(Set.of()), Set.of(THREE), CreditHours.parse("9.0"), null);

        long begun = System.nanoTime();
        Optional<List<List<EarnedCourse>>> found =
                new CreditAllocation(List.of(demand), List.of(courses), new CourseContents(List.of())).whole();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(found).as("21.0 of its own and 8.8 of sisters are 29.8").isEmpty();
        assertThat(taken).isLessThan(Duration.ofMillis(500));
    }

    @Test
    @Tag("full")
    @Rule({"TR-09", "TR-11"})
    void twoDegreesOfSixtyCoursesTakeLessThanASecond() {
        SplittableRandom random = new SplittableRandom(3);
        List<EarnedCourse> courses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ProgrammeCode owner = List.of(ONE, TWO, THREE).get(random.nextInt(3));
            courses.add(course(i, "ECEA-%04d".formatted(i), owner, CREDITS.get(random.nextInt(4)), Grade.B));
        }
        List<DegreeDemand> demands = List.of(
                new DegreeDemand(
                        ONE,
                        CreditHours.parse("27.4"),
                        List.of(Set.of()),
                        Set.of(TWO, THREE),
                        CreditHours.parse("9.0"),
                        null),
                new DegreeDemand(
                        TWO,
                        CreditHours.parse("27.4"),
                        List.of(Set.of()),
                        Set.of(ONE, THREE),
                        CreditHours.parse("9.0"),
                        null));
        List<EarnedCourse> half = courses.subList(0, 30);
        new CreditAllocation(demands, List.of(half, half), new CourseContents(List.of())).whole();

        long begun = System.nanoTime();
        new CreditAllocation(demands, List.of(courses, courses), new CourseContents(List.of())).whole();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private static EarnedCourse course(int number, String code, ProgrammeCode owner, String credits, Grade grade) {
        return new EarnedCourse(
                new EnrollmentId(new UUID(2, number)),
                CourseCode.parse(code),
                owner,
                CreditHours.parse(credits),
                grade,
                Instant.EPOCH.plusSeconds(number));
    }

    /** A few courses and one degree or two. */
    private record Case(List<DegreeDemand> demands, List<EarnedCourse> courses, List<CrossListGroup> groups) {

        static Case of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int number = 3 + random.nextInt(6);
            List<EarnedCourse> courses = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int code = random.nextInt(8) == 0 && i > 0 ? i - 1 : i;
                courses.add(course(
                        i,
                        "ECEA-%04d".formatted(code),
                        code == i
                                ? List.of(ONE, TWO, THREE).get(random.nextInt(3))
                                : courses.get(code).owner(),
                        CREDITS.get(random.nextInt(4)),
                        GRADES.get(random.nextInt(3))));
            }
            List<CrossListGroup> groups = random.nextInt(3) == 0
                    ? List.of(new CrossListGroup(
                            "content", List.of(CourseCode.parse("ECEA-0000"), CourseCode.parse("ECEA-0002"))))
                    : List.of();
            List<DegreeDemand> demands = new ArrayList<>();
            demands.add(demand(random, ONE, Set.of(TWO, THREE), courses));
            if (random.nextBoolean()) {
                demands.add(demand(random, TWO, Set.of(ONE, THREE), courses));
            }
            return new Case(demands, courses, groups);
        }

        private static DegreeDemand demand(
                SplittableRandom random, ProgrammeCode programme, Set<ProgrammeCode> sisters, List<EarnedCourse> all) {
            List<Set<CourseCode>> pathways = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                pathways.add(
                        random.nextInt(3) == 0
                                ? Set.of()
                                : Set.of(all.get(random.nextInt(all.size())).courseCode()));
            }
            return new DegreeDemand(
                    programme,
                    CreditHours.parse("%d.%d".formatted(1 + random.nextInt(3), 2 * random.nextInt(5))),
                    pathways,
                    sisters,
                    CreditHours.parse("1.%d".formatted(random.nextInt(10))),
                    random.nextInt(3) == 0
                            ? new DegreeDemand.Breadth(
                                    random.ints(2, 0, all.size())
                                            .mapToObj(which -> all.get(which).courseCode())
                                            .collect(Collectors.toSet()),
                                    CreditHours.parse("0.8"),
                                    Grade.B)
                            : null);
        }

        CreditAllocation allocation() {
            return new CreditAllocation(
                    demands, demands.stream().map(demand -> courses).toList(), new CourseContents(groups));
        }

        /** Tries each course with each degree and with none. */
        boolean possible() {
            int ways = 1 + demands.size();
            long all = Math.round(Math.pow(ways, courses.size()));
            for (long way = 0; way < all; way++) {
                List<List<EarnedCourse>> assigned = IntStream.range(0, demands.size())
                        .<List<EarnedCourse>>mapToObj(i -> new ArrayList<>())
                        .toList();
                long rest = way;
                for (EarnedCourse course : courses) {
                    int which = (int) (rest % ways);
                    rest /= ways;
                    if (which > 0) {
                        assigned.get(which - 1).add(course);
                    }
                }
                if (valid(assigned)) {
                    return true;
                }
            }
            return false;
        }

        /** The rules once more, word by word. */
        boolean valid(List<List<EarnedCourse>> assigned) {
            Map<String, Integer> uses = new HashMap<>();
            assigned.forEach(courses -> courses.forEach(course -> uses.merge(content(course), 1, Integer::sum)));
            if (uses.values().stream().anyMatch(times -> times > 1)) {
                return false;
            }
            for (int i = 0; i < demands.size(); i++) {
                DegreeDemand demand = demands.get(i);
                List<EarnedCourse> courses = assigned.get(i);
                Set<CourseCode> codes = new HashSet<>();
                BigDecimal total = BigDecimal.ZERO;
                BigDecimal sisters = BigDecimal.ZERO;
                BigDecimal breadth = BigDecimal.ZERO;
                for (EarnedCourse course : courses) {
                    codes.add(course.courseCode());
                    BigDecimal credits = course.creditHours().value();
                    total = total.add(credits);
                    if (!course.owner().equals(demand.programme())) {
                        if (!demand.sisters().contains(course.owner())) {
                            return false;
                        }
                        sisters = sisters.add(credits);
                    }
                    if (demand.breadth() != null
                            && demand.breadth().courses().contains(course.courseCode())
                            && course.grade().atLeast(demand.breadth().minGrade())) {
                        breadth = breadth.add(credits);
                    }
                }
                boolean met = total.compareTo(demand.credits().value()) >= 0
                        && demand.sisterCap() != null
                        && sisters.compareTo(demand.sisterCap().value()) <= 0
                        && (demand.breadth() == null
                                || breadth.compareTo(demand.breadth().credits().value()) >= 0)
                        && demand.pathways().stream().anyMatch(codes::containsAll);
                if (!met) {
                    return false;
                }
            }
            return true;
        }

        private String content(EarnedCourse course) {
            return groups.stream()
                    .filter(group -> group.courses().contains(course.courseCode()))
                    .map(CrossListGroup::content)
                    .findFirst()
                    .orElse(course.courseCode().wire());
        }
    }
}
