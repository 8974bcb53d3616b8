package org.stackway.session.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.value.SessionId;

/** Read model: a session with the instants that count now. Its status is never stored, it follows from the clock. */
@Entity
@Table(schema = "rm", name = "session")
public class SessionView {

    @Id
    @Column(name = "session_id")
    private String sessionId;

    private String name;
    private String timezone;

    @Column(name = "enrollment_opens_at")
    private Instant enrollmentOpensAt;

    @Column(name = "classes_start_at")
    private Instant classesStartAt;

    @Column(name = "enrollment_closes_at")
    private Instant enrollmentClosesAt;

    @Column(name = "classes_end_at")
    private Instant classesEndAt;

    @Column(name = "final_grades_post_at")
    private Instant finalGradesPostAt;

    @Convert(converter = MilestonesColumn.class)
    private List<Milestone> milestones;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway") // Hibernate fills the fields before anyone reads them
    protected SessionView() {}

    public SessionId sessionId() {
        return SessionId.parse(sessionId);
    }

    public String name() {
        return name;
    }

    public ZoneId timezone() {
        return ZoneId.of(timezone);
    }

    public Instant classesStartAt() {
        return classesStartAt;
    }

    public Schedule schedule() {
        return Schedule.of(milestones);
    }

    public long version() {
        return version;
    }
}
