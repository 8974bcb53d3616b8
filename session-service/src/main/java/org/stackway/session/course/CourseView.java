package org.stackway.session.course;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent.CourseCatalogued;

/** Read model: what the catalogue says about one course now. */
@Entity
@Table(schema = "rm", name = "course")
public class CourseView {

    @Id
    @Column(name = "course_code")
    private String courseCode;

    @Column(name = "credit_hours")
    private @Nullable BigDecimal creditHours;

    @Convert(converter = CourseEntryColumn.class)
    private CourseCatalogued entry;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway") // Hibernate fills the fields before anyone reads them
    protected CourseView() {}

    public String courseCode() {
        return courseCode;
    }

    /** Empty hours mean: listed, cannot be offered. */
    public @Nullable BigDecimal creditHours() {
        return creditHours;
    }

    public CourseCatalogued entry() {
        return entry;
    }

    public long version() {
        return version;
    }
}
