package org.stackway.transcript.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.domain.Rule;

/**
 * Which courses are the same content: one code taken again, and different codes that are cross-listed. Groups that share a
 * code are one group, whichever programme lists them.
 */
@Rule({"P-31", "TR-11"})
final class CourseContents {

    private final Map<CourseCode, CourseCode> next = new HashMap<>();

    CourseContents(Collection<CrossListGroup> groups) {
        for (CrossListGroup group : groups) {
            for (CourseCode course : group.courses()) {
                join(group.courses().getFirst(), course);
            }
        }
    }

    /** The code that stands for all codes of the same content. */
    CourseCode of(CourseCode course) {
        CourseCode at = course;
        for (CourseCode to = next.get(at); to != null; to = next.get(at)) {
            at = to;
        }
        return at;
    }

    private void join(CourseCode one, CourseCode other) {
        CourseCode first = of(one);
        CourseCode second = of(other);
        if (first.compareTo(second) < 0) {
            next.put(second, first);
        } else if (second.compareTo(first) < 0) {
            next.put(first, second);
        }
    }
}
