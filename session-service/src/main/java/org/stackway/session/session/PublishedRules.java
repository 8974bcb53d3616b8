package org.stackway.session.session;

import static org.stackway.session.session.WrittenTime.END_OF_DAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Rule;

/**
 * How an instant that nobody stated follows from the others, by the institution's published rules. All arithmetic is on
 * local dates, so that a change of the clocks between two milestones moves neither. Coursework is due at the last instant of
 * classes (SE-03), and within the session nothing is due but its milestones (SE-05).
 *
 * @param classesStart the stated start of classes
 * @param classesEnd the last day of classes: stated, or Friday of week 8
 */
@Rule({"SE-02", "SE-03", "SE-05", "SE-06", "EN-06", "EN-07", "P-13", "3.5"})
record PublishedRules(LocalDateTime classesStart, LocalDate classesEnd) {

    private static final int DAYS_TO_FRIDAY_OF_WEEK_8 = 53;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final LocalTime EXAM_HOUR = LocalTime.of(16, 50);

    /** The last day of classes that start on {@code start}. */
    static LocalDate endOf(LocalDate start) {
        return start.plusDays(DAYS_TO_FRIDAY_OF_WEEK_8);
    }

    /** The local time of a milestone. */
    LocalDateTime derive(MilestoneKind kind) {
        LocalDate start = classesStart.toLocalDate();
        return switch (kind) {
            case ENROLLMENT_OPENS -> start.minusDays(14).atTime(OPENS);
            case CLASSES_START, PROCTORED_EXAM_SCHEDULING_OPENS -> classesStart;
            case REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS -> start.plusDays(13).atTime(END_OF_DAY);
            case ENROLLMENT_CLOSES -> classesEnd.minusDays(14).atTime(CLOSES);
            case PROCTORED_EXAM_SCHEDULING_CLOSES, PEER_GRADED_SUBMISSION_DEADLINE ->
                classesEnd.minusDays(3).atTime(EXAM_HOUR);
            case PROCTORED_EXAM_COMPLETION_DEADLINE, PEER_REVIEW_DEADLINE -> classesEnd.atTime(EXAM_HOUR);
            case CLASSES_END -> classesEnd.atTime(END_OF_DAY);
            case FINAL_GRADES_POST -> classesEnd.plusDays(10).atTime(CLOSES);
            case CONFERRAL -> classesEnd.plusDays(20).atTime(CLOSES);
            case DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES -> classesEnd.plusDays(30).atTime(END_OF_DAY);
        };
    }
}
