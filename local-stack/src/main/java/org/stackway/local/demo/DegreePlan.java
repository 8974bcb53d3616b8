package org.stackway.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.StudentPlan.Aim;
import org.stackway.local.demo.StudentPlan.Seat;
import org.stackway.local.demo.StudentPlan.Term;

/** Who studies what in a degrees demo: a function of the seed, the number of learners, the sessions and the curriculum. */
record DegreePlan(Curriculum curriculum, List<SessionPair> pairs, List<StudentPlan> students) {

    static final int COURSES_A_SESSION = 3;

    private static final BigDecimal DEGREE = new BigDecimal("30");

    /** Out of ten; the last place alternates. */
    private static final List<Aim> MIX = List.of(
            Aim.GRADUATES,
            Aim.STACKS,
            Aim.GRADUATES,
            Aim.MISSES_AVERAGE,
            Aim.REPEATS,
            Aim.GRADUATES,
            Aim.STOPS_EARLY,
            Aim.STACKS,
            Aim.GRADUATES,
            Aim.NEVER_DECLARES);

    private static final List<String> GOOD = List.of("A", "A-", "B+", "A", "B", "A-", "B+");
    private static final List<String> LOW = List.of("C+", "C", "B-", "C+");
    private static final List<String> GIVEN =
            List.of("Ada", "Grace", "Nikola", "Hedy", "Claude", "Edith", "Alan", "Mary");
    private static final List<String> FAMILY =
            List.of("Ohm", "Volt", "Hertz", "Tesla", "Farad", "Henry", "Joule", "Watt");

    DegreePlan {
        pairs = List.copyOf(pairs);
        students = List.copyOf(students);
    }

    static DegreePlan of(long seed, int learners, List<SessionPair> pairs, Curriculum curriculum) {
        Random random = new Random(seed * 31 + pairs.getFirst().first().id().hashCode());
        List<StudentPlan> students = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            Aim planned = MIX.get(i % MIX.size());
            Aim aim = planned == Aim.NEVER_DECLARES && i / MIX.size() % 2 == 1 ? Aim.MISSES_PATHWAYS : planned;
            students.add(student(i, aim, pairs, curriculum, random));
        }
        return new DegreePlan(curriculum, pairs, students);
    }

    List<SessionPair.Session> sessions() {
        return pairs.stream().flatMap(pair -> pair.sessions().stream()).toList();
    }

    private static StudentPlan student(
            int index, Aim aim, List<SessionPair> pairs, Curriculum curriculum, Random random) {
        List<Seat> seats = seats(aim, curriculum, random);
        List<Term> terms = new ArrayList<>();
        List<SessionPair.Session> sessions =
                pairs.stream().flatMap(pair -> pair.sessions().stream()).toList();
        for (int i = 0; i < sessions.size() && i * COURSES_A_SESSION < seats.size(); i++) {
            int from = i * COURSES_A_SESSION;
            terms.add(new Term(
                    sessions.get(i),
                    id(random),
                    seats.subList(from, Math.min(seats.size(), from + COURSES_A_SESSION))));
        }
        return new StudentPlan(
                new Campus.Person(
                        id(random),
                        GIVEN.get(random.nextInt(GIVEN.size())),
                        FAMILY.get(random.nextInt(FAMILY.size())) + " " + (index + 1)),
                aim,
                random.nextInt(3) == 0 ? "ECHECK" : "CARD",
                aim == Aim.NEVER_DECLARES ? Declares.NEVER : index % 3 == 2 ? Declares.LATE : Declares.BEFORE,
                aim == Aim.STACKS,
                terms);
    }

    /** Both pathways first; then whole specializations until there are thirty credits and a little more. */
    private static List<Seat> seats(Aim aim, Curriculum curriculum, Random random) {
        List<Course> courses = new ArrayList<>(curriculum.certificate());
        BigDecimal credits = sum(courses);
        List<Curriculum.Specialization> others = others(curriculum, random);
        for (Curriculum.Specialization other : others) {
            if (credits.compareTo(DEGREE) < 0) {
                courses.addAll(other.courses());
                credits = credits.add(other.creditHours());
            }
        }
        if (aim == Aim.STOPS_EARLY) {
            while (sum(courses).compareTo(DEGREE) >= 0) {
                courses.removeLast();
            }
        }
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            boolean spoilt = aim == Aim.MISSES_PATHWAYS && spoils(curriculum, courses.get(i));
            seats.add(new Seat(id(random), courses.get(i), spoilt ? "C-" : grade(aim, i, random)));
        }
        if (aim == Aim.REPEATS) {
            // of the second session, taken again in the fourth: the third one opens before the second one's classes end
            seats.add(3 * COURSES_A_SESSION, new Seat(id(random), courses.get(3), "B"));
        }
        return seats;
    }

    /** All specializations of three courses and two of four: there are only so many places in two years. */
    private static List<Curriculum.Specialization> others(Curriculum curriculum, Random random) {
        List<Curriculum.Specialization> all = new ArrayList<>(curriculum.own().stream()
                .filter(one -> !one.id().equals(Curriculum.PATHWAY) && !one.id().equals(Curriculum.SECOND_PATHWAY))
                .toList());
        all.addAll(curriculum.sisters());
        Collections.shuffle(all, random);
        List<Curriculum.Specialization> chosen = new ArrayList<>(
                all.stream().filter(one -> one.courses().size() == 3).toList());
        all.stream().filter(one -> one.courses().size() == 4).limit(2).forEach(chosen::add);
        Collections.shuffle(chosen, random);
        return chosen;
    }

    private static String grade(Aim aim, int index, Random random) {
        boolean inPathways = index < 7;
        return switch (aim) {
            case GRADUATES, STACKS, STOPS_EARLY, MISSES_PATHWAYS, NEVER_DECLARES ->
                GOOD.get(random.nextInt(GOOD.size()));
            case REPEATS -> index == 3 ? "D" : GOOD.get(random.nextInt(GOOD.size()));
            case MISSES_AVERAGE -> inPathways ? "B" : LOW.get(random.nextInt(LOW.size()));
        };
    }

    /** One course of each pathway, so that none is completed. */
    private static boolean spoils(Curriculum curriculum, Course course) {
        return curriculum.pathways().stream()
                .anyMatch(pathway ->
                        curriculum.specialization(pathway).courses().get(1).equals(course));
    }

    private static BigDecimal sum(List<Course> courses) {
        return courses.stream().map(Course::creditHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A random UUID of version 4, from the seed. */
    private static String id(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
