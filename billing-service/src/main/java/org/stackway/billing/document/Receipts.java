package org.stackway.billing.document;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.document.Receipt.Line;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Reads receipts. */
@ApplicationScoped
class Receipts {

    private static final String COLUMNS = """
            SELECT r.number, r.settled, r.issued_at, p.returned_at
            FROM document.receipt r LEFT JOIN rm.payment p USING (payment_id)
            """;
    private static final String ONE = COLUMNS + " WHERE r.number = $1";
    private static final String OF_LEARNER =
            COLUMNS + " WHERE r.learner_id = $1 AND r.number > $2 ORDER BY r.number LIMIT $3";
    private static final String COURSES =
            "SELECT enrollment_id, session_id, course_code FROM rm.charge WHERE enrollment_id = ANY ($1::uuid[])";

    private final EventLanguage language;

    Receipts(EventLanguage language) {
        this.language = language;
    }

    /** The receipt with this number, or nothing. */
    Uni<List<Receipt>> numbered(Tx tx, long number) {
        return tx.sql().query(ONE, number).chain(rows -> receipts(tx, rows));
    }

    /** A learner's receipts after this number, in the order of their numbers. */
    Uni<List<Receipt>> of(Tx tx, LearnerId learner, long after, int limit) {
        return tx.sql().query(OF_LEARNER, learner.value(), after, limit).chain(rows -> receipts(tx, rows));
    }

    private record Stored(
            long number,
            PaymentSettled settled,
            Instant issuedAt,
            @Nullable Instant returnedAt) {}

    private record Course(SessionId session, CourseCode code) {}

    private Uni<List<Receipt>> receipts(Tx tx, RowSet<Row> rows) {
        List<Stored> stored = new ArrayList<>();
        rows.forEach(row -> stored.add(new Stored(
                row.getLong("number"),
                (PaymentSettled) language.kept(row.getString("settled")),
                row.getOffsetDateTime("issued_at").toInstant(),
                row.getOffsetDateTime("returned_at") == null
                        ? null
                        : row.getOffsetDateTime("returned_at").toInstant())));
        UUID[] enrollments = stored.stream()
                .flatMap(one -> one.settled().allocations().stream())
                .map(Allocation::enrollmentId)
                .filter(Objects::nonNull)
                .map(EnrollmentId::value)
                .distinct()
                .toArray(UUID[]::new);
        return tx.sql().query(COURSES, (Object) enrollments).map(found -> {
            Map<EnrollmentId, Course> courses = new HashMap<>();
            found.forEach(row -> courses.put(
                    new EnrollmentId(row.getUUID("enrollment_id")),
                    new Course(
                            SessionId.parse(row.getString("session_id")),
                            CourseCode.parse(row.getString("course_code")))));
            return stored.stream().map(one -> receipt(one, courses)).toList();
        });
    }

    private static Receipt receipt(Stored stored, Map<EnrollmentId, Course> courses) {
        PaymentSettled settled = stored.settled();
        Stream<Line> tuition = settled.allocations().stream().map(part -> {
            Course course = part.enrollmentId() == null ? null : courses.get(part.enrollmentId());
            return new Line(
                    part.kind(),
                    part.enrollmentId(),
                    course == null ? null : course.session(),
                    course == null ? null : course.code(),
                    part.amount());
        });
        Stream<Line> fee = settled.serviceFee().zeroAmount()
                ? Stream.empty()
                : Stream.of(new Line(null, null, null, null, settled.serviceFee()));
        return new Receipt(
                stored.number(),
                stored.issuedAt(),
                settled.learnerId(),
                settled.paymentId(),
                settled.checkoutId(),
                settled.method(),
                settled.providerReference(),
                settled.settledAt(),
                Stream.concat(tuition, fee).toList(),
                settled.tuition(),
                settled.serviceFee(),
                settled.total(),
                stored.returnedAt());
    }
}
