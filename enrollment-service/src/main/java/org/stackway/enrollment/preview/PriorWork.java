package org.stackway.enrollment.preview;

import java.util.List;
import java.util.Optional;
import org.stackway.kit.domain.NotPersonal;

/**
 * What is known of a learner's earlier work in a course, for an enrolment that may bring it along.
 *
 * @param courseKnown whether the catalogue's entry of the course has come; nothing is judged before it has
 * @param contentVersion the version the catalogue states now; empty if it states none
 * @param items completed without credit, whatever version they belong to
 */
public record PriorWork(
        boolean courseKnown,
        @NotPersonal("version of a course's content") Optional<String> contentVersion,
        List<PreviewedItem> items) {

    /** Nothing is known. */
    public static final PriorWork NONE = new PriorWork(false, Optional.empty(), List.of());

    public PriorWork {
        items = List.copyOf(items);
    }
}
