package org.stackway.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;

/** The two overlapping sessions of one semester; the second starts eight weeks after the first. */
record SessionPair(Session first, Session second) {

    static final ZoneId ZONE = ZoneId.of("America/Denver");

    /** The pair whose enrolment opens next after {@code now} and whose ids nobody has used. */
    static SessionPair nextFree(Instant now, Collection<String> takenIds) {
        for (int year = now.atZone(ZONE).getYear(); ; year++) {
            for (Term term : Term.values()) {
                LocalDate start = term.firstMonday(year);
                SessionPair pair = new SessionPair(
                        new Session(year + "-" + term + "-1", start),
                        new Session(year + "-" + term + "-2", start.plusWeeks(8)));
                if (pair.first().enrollmentOpens().isAfter(now)
                        && !takenIds.contains(pair.first().id())
                        && !takenIds.contains(pair.second().id())) {
                    return pair;
                }
            }
        }
    }

    List<Session> sessions() {
        return List.of(first, second);
    }

    private enum Term {
        SPRING(1, 12),
        SUMMER(5, 11),
        FALL(8, 24);

        private final int month;
        private final int day;

        Term(int month, int day) {
            this.month = month;
            this.day = day;
        }

        LocalDate firstMonday(int year) {
            return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
    }

    /**
     * One session; every instant follows from the class start by the published rules, worked out here once more so that
     * the demo does not have to ask.
     *
     * @param classesStart a Monday
     */
    record Session(String id, LocalDate classesStart) {

        LocalDateTime classesStartAt() {
            return classesStart.atTime(9, 0);
        }

        Instant enrollmentOpens() {
            return at(classesStart.minusDays(14), LocalTime.of(9, 0));
        }

        /** The last instant to drop for those enrolled before classes start. */
        Instant dropDeadline() {
            return at(classesStart.plusDays(13), LocalTime.of(23, 59, 59, 999_000_000));
        }

        Instant enrollmentCloses() {
            return at(classesEndDay().minusDays(14), LocalTime.of(17, 0));
        }

        Instant classesEnd() {
            return at(classesEndDay(), LocalTime.of(23, 59));
        }

        Instant gradesPost() {
            return at(classesEndDay().plusDays(10), LocalTime.of(17, 0));
        }

        Instant conferral() {
            return at(classesEndDay().plusDays(20), LocalTime.of(17, 0));
        }

        private LocalDate classesEndDay() {
            return classesStart.plusDays(53);
        }

        private static Instant at(LocalDate day, LocalTime time) {
            return day.atTime(time).atZone(ZONE).toInstant();
        }
    }
}
