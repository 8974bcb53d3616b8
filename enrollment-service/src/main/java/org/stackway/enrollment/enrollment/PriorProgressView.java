package org.stackway.enrollment.enrollment;

import java.util.List;
import java.util.Optional;
import org.stackway.events.enrollment.EnrollmentEvent.AppliedItem;
import org.stackway.events.enrollment.EnrollmentEvent.NotTransferredItem;
import org.stackway.events.enrollment.EnrollmentEvent.PriorProgressApplied;

/**
 * What of earlier work counts in a course.
 *
 * @param applied items that count (EN-14)
 * @param notTransferred items that do not, each with the reasons, separated by commas (EN-15, EN-18)
 */
public record PriorProgressView(List<AppliedItem> applied, List<NotTransferredItem> notTransferred) {

    public PriorProgressView {
        applied = List.copyOf(applied);
        notTransferred = List.copyOf(notTransferred);
    }

    static Optional<PriorProgressView> of(List<PriorProgressApplied> told) {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new PriorProgressView(
                        told.stream().flatMap(one -> one.applied().stream()).toList(),
                        told.stream()
                                .flatMap(one -> one.notTransferred().stream())
                                .toList()));
    }
}
