package org.stackway.session.offering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.kit.domain.Inputs;

/**
 * What decisions about an offering need from outside.
 *
 * @param course what the catalogue says about the course, empty if it is not there
 * @param sessionPublished whether there is such a session
 */
public record OfferingFacts(Optional<CourseCatalogued> course, boolean sessionPublished) implements Inputs {

    @Override
    public Map<String, List<String>> sources() {
        return course.map(entry -> Map.of("course", List.of("course/" + entry.courseCode())))
                .orElseGet(Map::of);
    }
}
