package org.stackway.session.session;

import java.util.List;
import org.stackway.events.value.MilestoneKind;
import org.stackway.session.session.SessionCommand.Stated;

/** Calendars for tests outside this package. */
public final class Schedules {

    private Schedules() {}

    /** All milestones as the published rules derive them from the start of classes. */
    public static Schedule derived(String classesStart) {
        return Draft.of(SessionFixture.DENVER, List.of(start(classesStart)))
                .schedule()
                .orElseThrow();
    }

    /** The same with one milestone stated. */
    public static Schedule derived(String classesStart, MilestoneKind kind, String at) {
        return Draft.of(SessionFixture.DENVER, List.of(start(classesStart), SessionFixture.stated(kind, at)))
                .schedule()
                .orElseThrow();
    }

    private static Stated start(String at) {
        return SessionFixture.stated(MilestoneKind.CLASSES_START, at);
    }
}
