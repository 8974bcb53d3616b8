package org.stackway.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.stackway.local.demo.Grades.Result;
import org.stackway.local.demo.LearnerPlan.CheckoutPlan;
import org.stackway.local.demo.LearnerPlan.Conduct;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.LearnerPlan.EnrollmentPlan;
import org.stackway.local.demo.LearnerPlan.Fate;

/** Who does what in one demo: a function of the seed, the number of learners and the sessions. */
record DemoPlan(SessionPair sessions, List<LearnerPlan> learners) {

    /** Out of ten learners; every fate appears as soon as there are ten. */
    private static final List<Fate> MIX = List.of(
            Fate.PASSES,
            Fate.NEVER_PAYS,
            Fate.MISSES_AVERAGE,
            Fate.PAYS_TOO_LATE,
            Fate.PASSES,
            Fate.DROPS_IN_TIME,
            Fate.MISSES_FLOOR,
            Fate.DROPS_TOO_LATE,
            Fate.PASSES,
            Fate.PASSES);

    private static final List<String> GIVEN =
            List.of("Ada", "Grace", "Nikola", "Hedy", "Claude", "Edith", "Alan", "Mary");
    private static final List<String> FAMILY =
            List.of("Ohm", "Volt", "Hertz", "Tesla", "Farad", "Henry", "Joule", "Watt");

    static DemoPlan of(long seed, int learners, SessionPair sessions) {
        SplittableRandom random =
                new SplittableRandom(seed * 31 + sessions.first().id().hashCode());
        List<LearnerPlan> plans = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            plans.add(learner(i, MIX.get(i % MIX.size()), sessions, random));
        }
        return new DemoPlan(sessions, plans);
    }

    private static LearnerPlan learner(int index, Fate fate, SessionPair sessions, SplittableRandom random) {
        List<EnrollmentPlan> enrollments = enrollments(fate, sessions, random);
        return new LearnerPlan(
                id(random),
                GIVEN.get(random.nextInt(GIVEN.size())),
                FAMILY.get(random.nextInt(FAMILY.size())) + " " + (index + 1),
                fate,
                random.nextInt(3) == 0 ? "ECHECK" : "CARD",
                declares(index, fate),
                enrollments,
                checkouts(enrollments, sessions, random));
    }

    /** Of those who pass, some declare late and some never; the others mostly before. */
    private static Declares declares(int index, Fate fate) {
        if (fate == Fate.PASSES) {
            return switch (index % 10) {
                case 4 -> Declares.LATE;
                case 8 -> Declares.NEVER;
                default -> Declares.BEFORE;
            };
        }
        return index % 20 < 10 ? Declares.BEFORE : Declares.LATE;
    }

    private static List<EnrollmentPlan> enrollments(Fate fate, SessionPair sessions, SplittableRandom random) {
        List<Course> all = Course.POWER_ELECTRONICS;
        return switch (fate) {
            case PASSES -> pathway(sessions, Conduct.STUDIES, Grades.drawn(all, Result.PASSED, random), random);
            case MISSES_AVERAGE ->
                pathway(sessions, Conduct.STUDIES, Grades.drawn(all, Result.AVERAGE_TOO_LOW, random), random);
            case MISSES_FLOOR ->
                pathway(sessions, Conduct.STUDIES, Grades.drawn(all, Result.COURSE_BELOW_FLOOR, random), random);
            case DROPS_TOO_LATE ->
                pathway(sessions, Conduct.DROPS_TOO_LATE, Grades.drawn(all, Result.PASSED, random), random);
            case NEVER_PAYS -> List.of(one(0, sessions, Conduct.NEVER_PAYS, random));
            case PAYS_TOO_LATE -> List.of(one(random.nextInt(2), sessions, Conduct.PAYS_TOO_LATE, random));
            case DROPS_IN_TIME ->
                List.of(one(0, sessions, Conduct.DROPS_IN_TIME, random), one(1, sessions, Conduct.STUDIES, random));
        };
    }

    private static EnrollmentPlan one(int course, SessionPair sessions, Conduct conduct, SplittableRandom random) {
        return new EnrollmentPlan(id(random), Course.POWER_ELECTRONICS.get(course), sessions.first(), conduct, "B+");
    }

    /** Two courses in each session; {@code firstConduct} is what happens to the very first of them. */
    private static List<EnrollmentPlan> pathway(
            SessionPair sessions, Conduct firstConduct, List<String> grades, SplittableRandom random) {
        List<EnrollmentPlan> plans = new ArrayList<>();
        for (int i = 0; i < Course.POWER_ELECTRONICS.size(); i++) {
            plans.add(new EnrollmentPlan(
                    id(random),
                    Course.POWER_ELECTRONICS.get(i),
                    i < 2 ? sessions.first() : sessions.second(),
                    i == 0 ? firstConduct : Conduct.STUDIES,
                    grades.get(i)));
        }
        return plans;
    }

    /** Per session either one checkout for all courses or one for each; who never pays opens none. */
    private static List<CheckoutPlan> checkouts(
            List<EnrollmentPlan> enrollments, SessionPair sessions, SplittableRandom random) {
        List<CheckoutPlan> plans = new ArrayList<>();
        for (SessionPair.Session session : sessions.sessions()) {
            List<EnrollmentPlan> paying = enrollments.stream()
                    .filter(e -> e.session().equals(session) && e.conduct() != Conduct.NEVER_PAYS)
                    .toList();
            if (paying.isEmpty()) {
                continue;
            }
            if (random.nextBoolean()) {
                plans.add(new CheckoutPlan(id(random), session, paying));
            } else {
                paying.forEach(e -> plans.add(new CheckoutPlan(id(random), session, List.of(e))));
            }
        }
        return plans;
    }

    /** A random UUID of version 4, from the seed. */
    private static String id(SplittableRandom random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
