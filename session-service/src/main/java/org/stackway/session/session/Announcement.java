package org.stackway.session.session;

import java.util.Optional;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.ClassesStarted;
import org.stackway.events.session.SessionEvent.ConferralDue;
import org.stackway.events.session.SessionEvent.EnrollmentClosed;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.ExamSchedulingClosed;
import org.stackway.events.session.SessionEvent.GradesDue;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;

/** Which milestones raise an event when they are reached, and which event. The others are only read. */
final class Announcement {
    private Announcement() {}

    static Optional<SessionEvent> of(MilestoneKind kind, SessionId session) {
        return Optional.ofNullable(
                switch (kind) {
                    case ENROLLMENT_OPENS -> new EnrollmentOpened(session);
                    case CLASSES_START -> new ClassesStarted(session);
                    case ENROLLMENT_CLOSES -> new EnrollmentClosed(session);
                    case PROCTORED_EXAM_SCHEDULING_CLOSES -> new ExamSchedulingClosed(session);
                    case CLASSES_END -> new SessionClosed(session);
                    case FINAL_GRADES_POST -> new GradesDue(session);
                    case CONFERRAL -> new ConferralDue(session);
                    case PROCTORED_EXAM_SCHEDULING_OPENS,
                            REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                            PEER_GRADED_SUBMISSION_DEADLINE,
                            PROCTORED_EXAM_COMPLETION_DEADLINE,
                            PEER_REVIEW_DEADLINE,
                            DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES -> null;
                });
    }
}
