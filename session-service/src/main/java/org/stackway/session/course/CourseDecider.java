package org.stackway.session.course;

import java.util.List;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.session.course.CourseCommand.CatalogueCourse;

/** Enters courses into the catalogue; an entry that says what stands there already changes nothing. */
final class CourseDecider implements Decider<Course, CourseCommand, CourseEvent, CourseFacts> {

    @Override
    public Course initial() {
        return Course.UNKNOWN;
    }

    @Override
    public Course evolve(Course state, CourseEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<CourseEvent> decide(Course state, CourseCommand command, CourseFacts facts) {
        return switch (command) {
            case CatalogueCourse(CourseCatalogued entry) -> catalogue(state, entry);
        };
    }

    private static Decision<CourseEvent> catalogue(Course state, CourseCatalogued entry) {
        boolean same = state.entry().filter(entry::equals).isPresent();
        return Decision.judged(
                "COURSE_INVALID", CourseRules.findings(state, entry), () -> same ? List.of() : List.of(entry));
    }
}
