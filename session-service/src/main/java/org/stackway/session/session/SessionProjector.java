package org.stackway.session.session;

import java.util.List;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.Session.Unpublished;

/** How a session's events make the row that {@link SessionView} reads. */
final class SessionProjector {

    private static final Table SESSION = Table.of("session", "session_id");
    private static final MilestonesColumn MILESTONES = new MilestonesColumn();

    static final ReadModel.Own<Session, SessionEvent> MODEL =
            new ReadModel.Own<>("sessions", List.of(SESSION), SessionProjector::project);

    private SessionProjector() {}

    private static void project(Projected<Session, SessionEvent> at, Rows rows) {
        Published session =
                switch (at.after()) {
                    case Published published -> published;
                    case Unpublished nothing ->
                        throw new IllegalStateException("session " + at.id() + " was never published");
                };
        Schedule schedule = session.schedule();
        rows.upsert(SESSION, session.sessionId().wire())
                .set("name", session.name())
                .set("timezone", session.timezone().getId())
                .set("enrollment_opens_at", schedule.at(MilestoneKind.ENROLLMENT_OPENS))
                .set("classes_start_at", schedule.at(MilestoneKind.CLASSES_START))
                .set("enrollment_closes_at", schedule.at(MilestoneKind.ENROLLMENT_CLOSES))
                .set("classes_end_at", schedule.at(MilestoneKind.CLASSES_END))
                .set("final_grades_post_at", schedule.at(MilestoneKind.FINAL_GRADES_POST))
                .set("milestones", MILESTONES.convertToDatabaseColumn(schedule.milestones()))
                .set("version", at.version());
    }
}
