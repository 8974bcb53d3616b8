package org.stackway.enrollment.enrollment;

import static org.stackway.enrollment.catalogue.Calendars.session;

import java.util.List;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.SessionCalendar;

/**
 * What a history plays in: a pair of overlapping sessions, one of which daylight saving changes in, and courses whose credit
 * hours can fill the semester exactly.
 */
record HistorySemester(List<SessionCalendar> sessions) {

    static final List<String> COURSES = List.of("ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703", "ECEA-5704");
    static final List<String> HOURS = List.of("0.8", "3.0", "5.0", "6.2", "4.2");
    static final List<String> ITEMS = List.of("quiz-1", "final", "poll");

    static HistorySemester fall() {
        return new HistorySemester(List.of(Calendars.fall1(), Calendars.fall2()));
    }

    static HistorySemester spring() {
        return new HistorySemester(List.of(
                session("2026-SPRING-1", "2026-02-09", "2026-02-23", "2026-03-08", "2026-04-03", "2026-04-17"),
                session("2026-SPRING-2", "2026-04-06", "2026-04-20", "2026-05-03", "2026-05-29", "2026-06-12")));
    }
}
