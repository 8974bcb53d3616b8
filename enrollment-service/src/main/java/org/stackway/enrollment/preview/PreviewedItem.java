package org.stackway.enrollment.preview;

import java.time.Instant;
import org.stackway.kit.domain.NotPersonal;

/**
 * One item that a learner completed in the non-credit version of a course.
 *
 * @param contentVersion the version of the course it was done in
 * @param kind the platform's word for the activity, such as QUIZ or DISCUSSION_POST
 */
public record PreviewedItem(
        @NotPersonal("version of a course's content") String contentVersion,
        @NotPersonal("an item of a course") String itemId,
        @NotPersonal("kind of an activity") String kind,
        Instant completedAt) {}
