package org.stackway.session.course;

import java.util.List;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.ReadModel.Stateless;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How a course's events make the row that {@link CourseView} reads. */
final class CourseProjector {

    private static final Table COURSE = Table.of("course", "course_code");
    private static final CourseEntryColumn ENTRY = new CourseEntryColumn();

    static final ReadModel.Own<Course, CourseEvent> MODEL =
            ReadModel.Own.ofEvents("courses", List.of(COURSE), CourseProjector::project);

    private CourseProjector() {}

    private static void project(Projected<Stateless, CourseEvent> at, Rows rows) {
        switch (at.event()) {
            case CourseCatalogued entry ->
                rows.upsert(COURSE, entry.courseCode().wire())
                        .set(
                                "credit_hours",
                                entry.creditHours() == null
                                        ? null
                                        : entry.creditHours().value())
                        .set("entry", ENTRY.convertToDatabaseColumn(entry))
                        .set("version", at.version());
        }
    }
}
