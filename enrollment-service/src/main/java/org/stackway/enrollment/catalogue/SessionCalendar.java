package org.stackway.enrollment.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;

/**
 * The published instants of a session as this service knows them now, moves included. Windows are decided from these
 * instants and the clock, never from having received the event of a milestone (D21).
 *
 * @param zone the zone in which the session's deadlines are read
 * @param closed whether session-service said that the session closed; it only starts the locking of graded items
 */
public record SessionCalendar(
        SessionId sessionId,
        @NotPersonal("name of a session") String name,
        ZoneId zone,
        Map<MilestoneKind, Instant> milestones,
        boolean closed) {

    public SessionCalendar {
        milestones = Map.copyOf(milestones);
    }

    /** First instant at which an enrolment may be requested (EN-06). */
    public Instant enrollmentOpens() {
        return at(MilestoneKind.ENROLLMENT_OPENS);
    }

    /** No enrolment may be requested from this instant on (EN-07). */
    public Instant enrollmentCloses() {
        return at(MilestoneKind.ENROLLMENT_CLOSES);
    }

    public Instant classesStart() {
        return at(MilestoneKind.CLASSES_START);
    }

    /** The last instant of the session; it never moves (SE-04). */
    public Instant classesEnd() {
        return at(MilestoneKind.CLASSES_END);
    }

    /** The drop deadline of those enrolled before classes start (rule 3.2). */
    public Instant preStartDropDeadline() {
        return at(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS);
    }

    private Instant at(MilestoneKind kind) {
        Instant at = milestones.get(kind);
        if (at == null) {
            throw new IllegalStateException("session " + sessionId + " was published without " + kind);
        }
        return at;
    }
}
