package org.stackway.enrollment.enrollment;

import static org.stackway.kit.sql.Columns.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.stackway.enrollment.catalogue.CatalogueFacts;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.enrollment.EnrollmentFacts.Slot;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.StudiesReader;
import org.stackway.enrollment.preview.PreviewedItem;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.store.Tx;

/** Reads the facts of many enrolments in one statement. */
@ApplicationScoped
class EnrollmentFactsReader {

    private static final String READ = """
            SELECT %s
                   s.name, s.timezone, s.milestones::text, s.closed,
                   o.title, o.credit_hours, o.owning_programme, o.assessments::text,
                   l.learner_id IS NOT NULL AND NOT l.erased AS registered, l.onboarding_passed_at,
                   c.enrollment_id AS holder, c.classes_end_at,
                   n.last_attempt, coalesce(n.enrolled_before, false) AS enrolled_before,
                   (SELECT jsonb_agg(jsonb_build_object('holdId', h.hold_id, 'kind', h.kind, 'reason', h.reason)
                                     ORDER BY h.hold_id)
                    FROM (SELECT f.hold_id, f.kind, f.reason, f.blocks FROM rm.hold_fact f
                          WHERE f.learner_id = a.learner_id AND f.active
                          UNION ALL SELECT s.hold_id, s.kind, NULL, s.blocks FROM rm.hold s
                          WHERE s.learner_id = a.learner_id AND s.active) h
                    WHERE 'REGISTRATION' = ANY (h.blocks))::text AS holds,
                   (SELECT jsonb_agg(jsonb_build_object('paymentId', p.payment_id, 'checkoutId', p.checkout_id,
                                                        'method', p.method,
                                                        'initiatedAt', p.initiated_at, 'state', p.state)
                                     ORDER BY p.payment_id)
                    FROM rm.payment_cover v JOIN rm.payment_fact p USING (payment_id)
                    WHERE v.enrollment_id = a.enrollment_id)::text AS payments,
                   f.accessed_at, f.source_stream, g.grade, d.resolved_at, t.amount_minor, t.currency,
                   m.requested_at, m.enrolled_at,
                   w.course_code IS NOT NULL AS course_known, w.content_version,
                   CASE WHEN m.origin = 'UPGRADE' OR n.enrolled_before THEN
                     (SELECT jsonb_agg(jsonb_build_object('contentVersion', i.content_version, 'itemId', i.item_id,
                                                          'kind', i.kind, 'completedAt', i.completed_at)
                                       ORDER BY i.completed_at, i.content_version, i.item_id)
                      FROM rm.preview_item i
                      WHERE i.learner_id = a.learner_id AND i.course_code = a.course_code)
                   END::text AS prior_items
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[])
                 WITH ORDINALITY AS a(enrollment_id, learner_id, offering_id, session_id, course_code, ord)
            LEFT JOIN rm.enrollment m ON m.enrollment_id = a.enrollment_id
            LEFT JOIN rm.session_fact s ON s.session_id = a.session_id
            LEFT JOIN rm.offering_fact o ON o.offering_id = a.offering_id
            LEFT JOIN rm.course_fact w ON w.course_code = a.course_code
            LEFT JOIN rm.learner l ON l.learner_id = a.learner_id
            LEFT JOIN rm.course_slot c ON c.learner_id = a.learner_id AND c.course_code = a.course_code
            LEFT JOIN LATERAL (SELECT max(e.attempt) FILTER (WHERE e.status IN ('ENROLLED', 'WITHDRAWN', 'COMPLETED'))
                                 AS last_attempt,
                               bool_or(e.enrolled_at < coalesce(m.enrolled_at, 'infinity')) AS enrolled_before
                               FROM rm.enrollment e
                               WHERE e.learner_id = a.learner_id AND e.course_code = a.course_code
                                 AND e.enrollment_id <> a.enrollment_id) n ON true
            LEFT JOIN LATERAL (SELECT x.accessed_at, x.source_stream FROM rm.final_access_fact x
                               WHERE x.enrollment_id = a.enrollment_id
                               ORDER BY x.accessed_at, x.source_stream LIMIT 1) f ON true
            LEFT JOIN rm.grade_fact g ON g.enrollment_id = a.enrollment_id
            LEFT JOIN rm.dispute_drop_fact d ON d.enrollment_id = a.enrollment_id
            LEFT JOIN rm.tuition_fact t ON t.enrollment_id = a.enrollment_id
            ORDER BY a.ord
            """.formatted(StudiesReader.COLUMNS);
    private static final TypeReference<List<RegistrationHold>> HOLDS = new TypeReference<>() {};
    private static final TypeReference<List<PaymentAttempt>> PAYMENTS = new TypeReference<>() {};

    private static final TypeReference<List<PreviewedItem>> PRIOR_ITEMS = new TypeReference<>() {};

    private final PolicyBook book;

    EnrollmentFactsReader(PolicyBook book) {
        this.book = book;
    }

    /** Which enrolment the facts are for. */
    record About(EnrollmentId enrolment, LearnerId learner, OfferingId offering) {
        static About of(Enrollment state) {
            return new About(
                    state.requested().enrollmentId(),
                    state.requested().learnerId(),
                    state.requested().offeringId());
        }
    }

    /** The facts about each, in the order given; of nothing there are none but the time. */
    Uni<List<EnrollmentFacts>> read(Tx tx, List<Optional<About>> about) {
        EnrollmentTerms terms = EnrollmentTerms.of(book, Optional.empty(), Optional.empty(), tx.now());
        List<About> present = about.stream().flatMap(Optional::stream).toList();
        if (present.isEmpty()) {
            return Uni.createFrom()
                    .item(about.stream()
                            .map(none -> EnrollmentFacts.none(tx.now(), terms))
                            .toList());
        }
        return query(tx, present).map(found -> {
            Iterator<EnrollmentFacts> next = found.iterator();
            return about.stream()
                    .map(one -> one.isPresent() ? next.next() : EnrollmentFacts.none(tx.now(), terms))
                    .toList();
        });
    }

    private Uni<List<EnrollmentFacts>> query(Tx tx, List<About> about) {
        return tx.sql()
                .queryByKeptPlan(
                        READ,
                        about.stream().map(one -> one.enrolment().value()).toArray(UUID[]::new),
                        about.stream().map(one -> one.learner().value()).toArray(UUID[]::new),
                        about.stream().map(one -> one.offering().wire()).toArray(String[]::new),
                        about.stream()
                                .map(one -> one.offering().session().wire())
                                .toArray(String[]::new),
                        about.stream()
                                .map(one -> one.offering().course().wire())
                                .toArray(String[]::new))
                .map(rows -> {
                    List<EnrollmentFacts> facts = new ArrayList<>();
                    for (Row row : rows) {
                        facts.add(facts(tx.now(), about.get(facts.size()), row));
                    }
                    return facts;
                });
    }

    private EnrollmentFacts facts(Instant now, About about, Row row) {
        return new EnrollmentFacts(
                now,
                Optional.of(about.learner()),
                text(row, "milestones")
                        .map(milestones -> CatalogueFacts.calendar(
                                about.offering().session(),
                                row.getString("name"),
                                row.getString("timezone"),
                                milestones,
                                row.getBoolean("closed"))),
                text(row, "assessments")
                        .map(assessments -> CatalogueFacts.offering(
                                about.offering(),
                                row.getString("title"),
                                row.getString("credit_hours"),
                                row.getString("owning_programme"),
                                assessments)),
                row.getBoolean("registered"),
                instant(row, "onboarding_passed_at"),
                Optional.ofNullable(row.getUUID("holder"))
                        .map(holder -> new Slot(
                                new EnrollmentId(holder),
                                instant(row, "classes_end_at").orElseThrow())),
                Objects.requireNonNullElse(row.getInteger("last_attempt"), 0),
                row.getBoolean("enrolled_before"),
                list(text(row, "holds"), HOLDS),
                list(text(row, "payments"), PAYMENTS),
                instant(row, "accessed_at")
                        .map(accessedAt -> new FinalAccess(accessedAt, row.getString("source_stream"))),
                text(row, "grade").map(Grade::parse),
                instant(row, "resolved_at"),
                text(row, "currency")
                        .map(currency -> new Money(row.getLong("amount_minor"), Currency.getInstance(currency))),
                new PriorWork(
                        row.getBoolean("course_known"),
                        text(row, "content_version"),
                        list(text(row, "prior_items"), PRIOR_ITEMS)),
                StudiesReader.of(row),
                EnrollmentTerms.of(book, instant(row, "requested_at"), instant(row, "enrolled_at"), now));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }

    private static <T> List<T> list(Optional<String> json, TypeReference<List<T>> type) {
        if (json.isEmpty()) {
            return List.of();
        }
        try {
            return EventJson.mapper().readValue(json.get(), type);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
