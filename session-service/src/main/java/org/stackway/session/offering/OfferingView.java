package org.stackway.session.offering;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.stackway.events.session.OfferingEvent.CourseOffered;

/** Read model: how a course is offered in a session now. */
@Entity
@Table(schema = "rm", name = "offering")
public class OfferingView {

    @Id
    @Column(name = "offering_id")
    private String offeringId;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "course_code")
    private String courseCode;

    @Convert(converter = OfferingColumn.class)
    private CourseOffered offered;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway") // Hibernate fills the fields before anyone reads them
    protected OfferingView() {}

    public String offeringId() {
        return offeringId;
    }

    public String sessionId() {
        return sessionId;
    }

    public String courseCode() {
        return courseCode;
    }

    public CourseOffered offered() {
        return offered;
    }

    public long version() {
        return version;
    }
}
