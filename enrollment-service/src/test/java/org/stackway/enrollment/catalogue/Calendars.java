package org.stackway.enrollment.catalogue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;

/** Sessions for tests, written as the calendar prints them: local times in Denver. */
public final class Calendars {

    public static final ZoneId DENVER = ZoneId.of("America/Denver");

    private Calendars() {}

    /** 2026 Fall 1: Aug 24 to Oct 16. */
    public static SessionCalendar fall1() {
        return session("2026-FALL-1", "2026-08-10", "2026-08-24", "2026-09-06", "2026-10-02", "2026-10-16");
    }

    /** 2026 Fall 2: Oct 19 to Dec 11; daylight saving ends on Nov 1. */
    public static SessionCalendar fall2() {
        return session("2026-FALL-2", "2026-10-05", "2026-10-19", "2026-11-01", "2026-11-27", "2026-12-11");
    }

    /** 2024 Spring 1, as published: Jan 15 to Mar 8. */
    public static SessionCalendar spring2024() {
        return session("2024-SPRING-1", "2024-01-02", "2024-01-15", "2024-01-28", "2024-02-23", "2024-03-08");
    }

    /** A session from the local dates of its milestones. */
    public static SessionCalendar session(
            String id, String opens, String starts, String refund, String closes, String ends) {
        Map<MilestoneKind, Instant> milestones = new EnumMap<>(MilestoneKind.class);
        milestones.put(MilestoneKind.ENROLLMENT_OPENS, denver(opens + "T09:00"));
        milestones.put(MilestoneKind.CLASSES_START, denver(starts + "T09:00"));
        milestones.put(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, denver(refund + "T23:59:59.999"));
        milestones.put(MilestoneKind.ENROLLMENT_CLOSES, denver(closes + "T17:00"));
        milestones.put(MilestoneKind.CLASSES_END, denver(ends + "T23:59:59.999"));
        return new SessionCalendar(SessionId.parse(id), id, DENVER, milestones, false);
    }

    /** The same session with one milestone at another instant. */
    public static SessionCalendar moved(SessionCalendar calendar, MilestoneKind kind, Instant to) {
        Map<MilestoneKind, Instant> milestones = new EnumMap<>(calendar.milestones());
        milestones.put(kind, to);
        return new SessionCalendar(
                calendar.sessionId(), calendar.name(), calendar.zone(), milestones, calendar.closed());
    }

    public static SessionCalendar closed(SessionCalendar calendar) {
        return new SessionCalendar(calendar.sessionId(), calendar.name(), calendar.zone(), calendar.milestones(), true);
    }

    /** The instant of a local date and time in Denver. */
    public static Instant denver(String local) {
        return LocalDateTime.parse(local).atZone(DENVER).toInstant();
    }
}
