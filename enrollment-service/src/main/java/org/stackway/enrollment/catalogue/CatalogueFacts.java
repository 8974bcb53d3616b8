package org.stackway.enrollment.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.json.EventJson;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.projection.Json;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** The copies of sessions and offerings, as rows and read from them. Each row is written by the events of one stream, in their order. */
public final class CatalogueFacts {

    private static final Table SESSIONS = Table.of("session_fact", "session_id");
    private static final Table COURSES = Table.of("course_fact", "course_code");
    private static final Table OFFERINGS = Table.of("offering_fact", "offering_id");

    static final ReadModel.Foreign MODEL =
            new ReadModel.Foreign("catalogue-facts", List.of(SESSIONS, COURSES, OFFERINGS));

    private static final TypeReference<EnumMap<MilestoneKind, Instant>> MILESTONES = new TypeReference<>() {};
    private static final TypeReference<List<Assessment>> ASSESSMENTS = new TypeReference<>() {};

    private CatalogueFacts() {}

    static void published(SessionPublished event, Rows rows) {
        Map<MilestoneKind, Instant> milestones = new EnumMap<>(MilestoneKind.class);
        for (Milestone milestone : event.milestones()) {
            milestones.put(milestone.kind(), milestone.at());
        }
        rows.upsert(SESSIONS, event.sessionId().wire())
                .set("name", event.name())
                .set("timezone", event.timezone().getId())
                .set("milestones", new Json(text(milestones)));
    }

    static void moved(SessionMilestoneMoved event, Rows rows) {
        rows.update(SESSIONS, event.sessionId().wire())
                .merge("milestones", new Json(text(Map.of(event.kind(), event.to()))));
    }

    /** What an enrolment needs of the catalogue beyond the offering: its content's version (EN-18), what to do first (EN-09). */
    public static void catalogued(CourseCatalogued event, Rows rows) {
        rows.upsert(COURSES, event.courseCode().wire())
                .set("content_version", event.contentVersion())
                .set(
                        "prerequisites",
                        event.prerequisites().stream().map(CourseCode::wire).toList());
    }

    static void offered(CourseOffered event, Rows rows) {
        rows.upsert(OFFERINGS, event.offeringId().wire())
                .once("session_id", event.sessionId().wire())
                .once("course_code", event.courseCode().wire())
                .set("title", event.title())
                .set("credit_hours", event.creditHours().wire())
                .set("owning_programme", event.owningProgramme().wire())
                .set("assessments", new Json(text(event.assessments())));
    }

    /** The session has closed; to be told before its enrolments are. */
    public static void closed(SessionId session, Rows rows) {
        rows.update(SESSIONS, session.wire()).set("closed", true);
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
