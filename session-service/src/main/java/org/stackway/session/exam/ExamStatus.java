package org.stackway.session.exam;

import java.time.Instant;

/** Where an exam appointment stands, by what is known and by the clock. */
public enum ExamStatus {
    SCHEDULED,
    CANCELLED,
    /** Its time is over and nobody told that the final was opened. */
    MISSED,
    /** The final was opened. */
    STARTED,
    COMPLETED;

    /** What a proctor saw counts more than that the appointment was cancelled: a drop may have come too late. */
    static ExamStatus at(Instant now, Exam exam) {
        if (exam.sitting().completedAt() != null) {
            return COMPLETED;
        }
        if (exam.opened()) {
            return STARTED;
        }
        if (exam.standing().isEmpty()) {
            return CANCELLED;
        }
        return exam.standing().filter(slot -> now.isBefore(slot.endsAt())).isPresent() ? SCHEDULED : MISSED;
    }
}
