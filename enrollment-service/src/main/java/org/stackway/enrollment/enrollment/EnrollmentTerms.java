package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;

/**
 * The policy versions by which one enrolment is judged. What a learner was promised stays: the drop window and what counts of
 * earlier work are those of the day of enrolment, the time to pay that of the day of the request; the others are those of the day of the decision.
 */
public record EnrollmentTerms(
        Policy dropWindow,
        Policy dropContent,
        Policy reservation,
        Policy restrictedContent,
        Policy upgradeWindow,
        Policy priorProgress,
        Policy load) {

    /** What opened content does to a drop (rule 3.3). */
    enum OpenedContent {
        /** There is no drop any more. */
        BLOCKS_DROP,
        /** The drop stands, without a refund. */
        ENDS_REFUND
    }

    /** Which items end the right to a refund (rule 3.1). */
    enum Blocking {
        FLAGGED_ITEMS,
        ALL_RESTRICTED_ITEMS
    }

    /** Until when one may upgrade (rule 3.4). */
    enum UpgradeUntil {
        ENROLLMENT_CLOSES,
        CLASSES_END
    }

    /** The versions for an enrolment requested and enrolled at those instants, if it was, that is decided about now. */
    public static EnrollmentTerms of(
            PolicyBook book, Optional<Instant> requestedAt, Optional<Instant> enrolledAt, Instant now) {
        return new EnrollmentTerms(
                book.inForce("drop-window", enrolledAt.orElse(now)),
                book.inForce("drop-content", now),
                book.inForce("reservation", requestedAt.orElse(now)),
                book.inForce("restricted-content", now),
                book.inForce("upgrade-window", now),
                book.inForce("prior-progress", enrolledAt.orElse(now)),
                book.inForce("load", now));
    }

    List<Policy> all() {
        return List.of(dropWindow, dropContent, reservation, restrictedContent, upgradeWindow, priorProgress, load);
    }

    boolean openedContentBlocksDrop() {
        return dropContent.choice("openedContent", OpenedContent.class) == OpenedContent.BLOCKS_DROP;
    }

    boolean everyRestrictedItemBlocks() {
        return restrictedContent.choice("blocking", Blocking.class) == Blocking.ALL_RESTRICTED_ITEMS;
    }

    /** When enrolment closes for a request of this origin: the first instant at which it is too late (EN-07, rule 3.4). */
    Instant closes(Origin origin, SessionCalendar calendar) {
        return switch (origin) {
            case NEW -> calendar.enrollmentCloses();
            case UPGRADE ->
                switch (upgradeWindow.choice("until", UpgradeUntil.class)) {
                    case ENROLLMENT_CLOSES -> calendar.enrollmentCloses();
                    case CLASSES_END -> calendar.classesEnd();
                };
        };
    }
}
