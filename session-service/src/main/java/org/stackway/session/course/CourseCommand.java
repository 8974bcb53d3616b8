package org.stackway.session.course;

import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.kit.domain.Rule;

/** What may be asked of a course. */
public sealed interface CourseCommand {

    /** Let the catalogue say this about the course, whatever it said before. */
    @Rule({"SE-COURSE-TITLE", "SE-COURSE-SELF", "SE-COURSE-LIST", "SE-COURSE-TEXT"})
    record CatalogueCourse(CourseCatalogued entry) implements CourseCommand {}
}
