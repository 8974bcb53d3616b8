package org.stackway.enrollment.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.json.EventJson;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Stores and reads the copies of sessions and offerings. Each row is written by the events of one stream, in their order. */
@ApplicationScoped
public class CatalogueFacts {

    private static final String PUBLISH = """
            INSERT INTO rm.session_fact (session_id, name, timezone, milestones)
            VALUES ($1, $2, $3, $4::text::jsonb)
            ON CONFLICT (session_id) DO UPDATE
            SET name = excluded.name, timezone = excluded.timezone, milestones = excluded.milestones
            """;
    private static final String MOVE = """
            UPDATE rm.session_fact SET milestones = jsonb_set(milestones, ARRAY[$2::text], $3::text::jsonb)
            WHERE session_id = $1
            """;
    private static final String OFFER = """
            INSERT INTO rm.offering_fact
                   (offering_id, session_id, course_code, title, credit_hours, owning_programme, assessments)
            VALUES ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
            ON CONFLICT (offering_id) DO UPDATE
            SET title = excluded.title, credit_hours = excluded.credit_hours,
                owning_programme = excluded.owning_programme, assessments = excluded.assessments
            """;
    private static final TypeReference<EnumMap<MilestoneKind, Instant>> MILESTONES = new TypeReference<>() {};
    private static final TypeReference<List<Assessment>> ASSESSMENTS = new TypeReference<>() {};

    Uni<Void> published(Tx tx, SessionPublished event) {
        Map<MilestoneKind, Instant> milestones = new EnumMap<>(MilestoneKind.class);
        for (Milestone milestone : event.milestones()) {
            milestones.put(milestone.kind(), milestone.at());
        }
        return tx.sql()
                .query(
                        PUBLISH,
                        event.sessionId().wire(),
                        event.name(),
                        event.timezone().getId(),
                        text(milestones))
                .replaceWithVoid();
    }

    Uni<Void> moved(Tx tx, SessionMilestoneMoved event) {
        return tx.sql()
                .query(MOVE, event.sessionId().wire(), event.kind().name(), text(event.to()))
                .replaceWithVoid();
    }

    Uni<Void> offered(Tx tx, CourseOffered event) {
        return tx.sql()
                .query(
                        OFFER,
                        event.offeringId().wire(),
                        event.sessionId().wire(),
                        event.courseCode().wire(),
                        event.title(),
                        event.creditHours().wire(),
                        event.owningProgramme().wire(),
                        text(event.assessments()))
                .replaceWithVoid();
    }

    /** The session has closed; to be told before its enrolments are. */
    public Uni<Void> closed(Tx tx, SessionId session) {
        return tx.sql()
                .query("UPDATE rm.session_fact SET closed = true WHERE session_id = $1", session.wire())
                .replaceWithVoid();
    }

    /** A session read from the columns of its row. */
    public static SessionCalendar calendar(
            SessionId session, String name, String zone, String milestones, boolean closed) {
        return new SessionCalendar(session, name, ZoneId.of(zone), read(milestones, MILESTONES), closed);
    }

    /** An offering read from the columns of its row. */
    public static OfferedCourse offering(
            OfferingId offering, String title, String creditHours, String programme, String assessments) {
        return new OfferedCourse(
                offering,
                title,
                CreditHours.parse(creditHours),
                ProgrammeCode.parse(programme),
                read(assessments, ASSESSMENTS));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
