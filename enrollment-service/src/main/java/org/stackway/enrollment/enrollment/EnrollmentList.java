package org.stackway.enrollment.enrollment;

import static org.stackway.kit.sql.Columns.instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.SessionId;
import org.stackway.kit.http.Deadline;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.store.Tx;

/** The list of enrolments, in the order of their ids. */
@ApplicationScoped
class EnrollmentList {

    private static final String READ = """
            SELECT enrollment_id, version, learner_id, offering_id, session_id, course_code, title, credit_hours, origin,
                   funding, attempt, status, requested_at, pay_by, enrolled_at, drop_deadline
            FROM rm.enrollment
            WHERE ($1::uuid IS NULL OR learner_id = $1) AND ($2::text IS NULL OR status = $2)
              AND ($3::text IS NULL OR session_id = $3) AND ($4::uuid IS NULL OR enrollment_id > $4)
            ORDER BY enrollment_id LIMIT $5
            """;

    /** What the list is about; what is empty is not asked for. */
    record Filter(Optional<LearnerId> learner, Optional<EnrollmentStatus> status, Optional<SessionId> session) {}

    /**
     * An enrolment in the list. The deadlines are those given with the request and the seat; the enrolment itself tells
     * those in force.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String title,
            CreditHours creditHours,
            Origin origin,
            Funding funding,
            int attempt,
            EnrollmentStatus status,
            Instant requestedAt,
            Deadline payBy,
            @Nullable Instant enrolledAt,
            @Nullable Deadline dropDeadline,
            long version) {}

    Uni<Page<Item>> read(Tx tx, Filter filter, PageRequest page) {
        return tx.sql()
                .query(
                        READ,
                        filter.learner().map(LearnerId::value).orElse(null),
                        filter.status().map(EnrollmentStatus::name).orElse(null),
                        filter.session().map(SessionId::wire).orElse(null),
                        page.after().map(UUID::fromString).orElse(null),
                        page.fetch())
                .map(rows -> {
                    List<Item> items = new ArrayList<>();
                    rows.forEach(row -> items.add(item(row)));
                    return page.of(items, item -> item.enrollmentId().wire());
                });
    }

    private static Item item(Row row) {
        return new Item(
                new EnrollmentId(row.getUUID("enrollment_id")),
                new LearnerId(row.getUUID("learner_id")),
                OfferingId.parse(row.getString("offering_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                row.getString("title"),
                CreditHours.parse(row.getString("credit_hours")),
                Origin.valueOf(row.getString("origin")),
                Funding.valueOf(row.getString("funding")),
                row.getInteger("attempt"),
                EnrollmentStatus.valueOf(row.getString("status")),
                row.getOffsetDateTime("requested_at").toInstant(),
                Deadline.of(row.getOffsetDateTime("pay_by").toInstant()),
                instant(row, "enrolled_at").orElse(null),
                instant(row, "drop_deadline").map(Deadline::of).orElse(null),
                row.getLong("version"));
    }
}
