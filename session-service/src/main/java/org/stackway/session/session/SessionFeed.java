package org.stackway.session.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.http.Deadline;
import org.stackway.session.session.Session.Published;

/**
 * The milestones of one session as an iCalendar that calendar programs subscribe to. A milestone keeps its UID when it
 * moves and gets a higher SEQUENCE, so that subscribers see it move. The same session makes the same text.
 */
@Rule("SE-14")
final class SessionFeed {

    private static final String PRODUCT = "-//Stackway//session-service//EN";
    private static final String REFRESH = "PT12H";

    private SessionFeed() {}

    /** How often a milestone was stated, and when last. */
    private record Revision(int sequence, Instant at) {
        Revision next(Instant when) {
            return new Revision(sequence + 1, when);
        }
    }

    static String of(Published session, List<Recorded<SessionEvent>> events) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", PRODUCT)
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", session.name())
                .text("X-WR-CALNAME", session.name())
                .line("X-WR-TIMEZONE", session.timezone().getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        Map<MilestoneKind, Revision> revisions = revisions(events);
        for (Milestone milestone : session.schedule().milestones()) {
            Revision revision = revisions.get(milestone.kind());
            if (revision == null) {
                throw new IllegalStateException(session.sessionId() + " was published without " + milestone.kind());
            }
            event(calendar, session, milestone, revision);
        }
        return calendar.line("END", "VCALENDAR").toString();
    }

    private static Map<MilestoneKind, Revision> revisions(List<Recorded<SessionEvent>> events) {
        Map<MilestoneKind, Revision> revisions = new EnumMap<>(MilestoneKind.class);
        for (Recorded<SessionEvent> recorded : events) {
            if (recorded.event() instanceof SessionPublished published) {
                published
                        .milestones()
                        .forEach(milestone -> revisions.put(milestone.kind(), new Revision(0, recorded.happenedAt())));
            } else if (recorded.event() instanceof SessionMilestoneMoved moved) {
                revisions.computeIfPresent(moved.kind(), (kind, before) -> before.next(recorded.happenedAt()));
            }
        }
        return revisions;
    }

    private static void event(ICalendar calendar, Published session, Milestone milestone, Revision revision) {
        ZoneId zone = session.timezone();
        calendar.line("BEGIN", "VEVENT")
                .line("UID", session.sessionId() + "." + milestone.kind() + "@session-service.stackway")
                .instant("DTSTAMP", revision.at())
                .instant("LAST-MODIFIED", revision.at())
                .line("SEQUENCE", Integer.toString(revision.sequence()))
                .instant("DTSTART", milestone.at())
                .text("SUMMARY", title(milestone.kind()) + " – " + session.name())
                .text("DESCRIPTION", Deadline.of(milestone.at(), zone).local() + " " + zone)
                .line("CATEGORIES", milestone.kind().name())
                .line("TRANSP", "TRANSPARENT")
                .line("END", "VEVENT");
    }

    private static String title(MilestoneKind kind) {
        return switch (kind) {
            case ENROLLMENT_OPENS -> "Enrollment opens";
            case CLASSES_START -> "Classes start";
            case PROCTORED_EXAM_SCHEDULING_OPENS -> "Exam scheduling opens";
            case REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS -> "Refund deadline if enrolled before classes start";
            case ENROLLMENT_CLOSES -> "Enrollment closes";
            case PROCTORED_EXAM_SCHEDULING_CLOSES -> "Exam scheduling closes";
            case PEER_GRADED_SUBMISSION_DEADLINE -> "Peer-graded submissions due";
            case PROCTORED_EXAM_COMPLETION_DEADLINE -> "Proctored exams completed";
            case PEER_REVIEW_DEADLINE -> "Peer reviews due";
            case CLASSES_END -> "Classes end, all graded work due";
            case FINAL_GRADES_POST -> "Final grades post";
            case CONFERRAL -> "Degrees and certificates conferred";
            case DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES -> "Last day to update diploma name and address";
        };
    }
}
