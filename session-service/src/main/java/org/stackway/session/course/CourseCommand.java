package org.stackway.session.course;

import org.stackway.events.session.CourseEvent.CourseCatalogued;

/** What may be asked of a course. */
public sealed interface CourseCommand {

    /** Let the catalogue say this about the course, whatever it said before. */
    record CatalogueCourse(CourseCatalogued entry) implements CourseCommand {}
}
