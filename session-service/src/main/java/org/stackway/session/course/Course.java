package org.stackway.session.course;

import java.util.Optional;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;

/**
 * One course of the catalogue.
 *
 * @param entry what the catalogue says, empty before the first entry
 */
public record Course(Optional<CourseCatalogued> entry) {

    static final Course UNKNOWN = new Course(Optional.empty());

    Course evolve(CourseEvent event) {
        return switch (event) {
            case CourseCatalogued catalogued -> new Course(Optional.of(catalogued));
        };
    }
}
