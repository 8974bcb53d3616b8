package org.stackway.session.course;

import jakarta.persistence.Converter;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.session.EventColumn;

/** The catalogue entry of {@link CourseView}. */
@Converter
public class CourseEntryColumn extends EventColumn<CourseCatalogued> {
    public CourseEntryColumn() {
        super(CourseCatalogued.class);
    }
}
