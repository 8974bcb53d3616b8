package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.ProviderTasks;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.store.Tx;

/** How refund events make {@code rm.refund}, and the request to the provider once a refund is issued. */
@ApplicationScoped
class RefundProjector {

    private static final String APPROVED = """
            INSERT INTO rm.refund (refund_id, enrollment_id, learner_id, offering_id, session_id, course_code, payment_id,
                                   amount_minor, currency, cause, status, approved_at, not_before, due_by, correlation_id,
                                   version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'APPROVED', $11, $12, $13, $14, $15)
            ON CONFLICT (refund_id) DO UPDATE
            SET status = 'APPROVED', cause = excluded.cause, approved_at = excluded.approved_at,
                not_before = excluded.not_before, due_by = excluded.due_by, cancelled_at = NULL, reason = NULL,
                version = excluded.version
            """;
    private static final String MOVED = """
            UPDATE rm.refund
            SET status = $2, issued_at = coalesce($3, issued_at), settled_at = coalesce($4, settled_at),
                cancelled_at = coalesce($5, cancelled_at), reason = $6, version = $7
            WHERE refund_id = $1
            """;
    private static final String CHECKOUT_OF = "SELECT checkout_id FROM rm.payment WHERE payment_id = $1";

    private final ProviderTasks tasks;

    RefundProjector(ProviderTasks tasks) {
        this.tasks = tasks;
    }

    Uni<Void> project(Tx tx, Change<Refund, RefundEvent> change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Recorded<RefundEvent> recorded : change.events()) {
            all = all.chain(() -> project(tx, recorded, change.context().correlationId()));
        }
        return all;
    }

    private Uni<Void> project(Tx tx, Recorded<RefundEvent> recorded, UUID correlationId) {
        UUID id = recorded.event().refundId().value();
        long version = recorded.version();
        return switch (recorded.event()) {
            case RefundApproved approved -> approved(tx, approved, recorded, correlationId);
            case RefundIssued issued ->
                moved(tx, id, "ISSUED", issued.issuedAt(), null, null, null, version)
                        .chain(() -> request(tx, issued));
            case RefundSettled settled -> moved(tx, id, "SETTLED", null, settled.settledAt(), null, null, version);
            case RefundFailed failed -> moved(tx, id, "FAILED", null, null, null, failed.reason(), version);
            case RefundCancelled cancelled ->
                moved(
                        tx,
                        id,
                        "CANCELLED",
                        null,
                        null,
                        recorded.happenedAt(),
                        cancelled.reason().name(),
                        version);
        };
    }

    private static Uni<Void> approved(
            Tx tx, RefundApproved approved, Recorded<RefundEvent> recorded, UUID correlationId) {
        PaymentId payment = approved.paymentId();
        return tx.sql()
                .query(
                        APPROVED,
                        approved.refundId().value(),
                        approved.enrollmentId().value(),
                        approved.learnerId().value(),
                        approved.offeringId().wire(),
                        approved.sessionId().wire(),
                        approved.courseCode().wire(),
                        payment == null ? null : payment.value(),
                        approved.amount().amountMinor(),
                        approved.amount().currency().getCurrencyCode(),
                        approved.cause().name(),
                        utc(recorded.happenedAt()),
                        utc(RefundRules.notBefore(recorded.happenedAt())),
                        utc(approved.dueBy()),
                        correlationId,
                        recorded.version())
                .replaceWithVoid();
    }

    private static Uni<Void> moved(
            Tx tx,
            UUID id,
            String status,
            @Nullable Instant issuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant cancelledAt,
            @Nullable String reason,
            long version) {
        return tx.sql()
                .query(MOVED, id, status, utc(issuedAt), utc(settledAt), utc(cancelledAt), reason, version)
                .replaceWithVoid();
    }

    /** Told to the provider after the commit, until it is taken; the refund's id makes it happen once. */
    private Uni<Void> request(Tx tx, RefundIssued issued) {
        PaymentId payment = issued.paymentId();
        if (payment == null) {
            return Uni.createFrom().voidItem();
        }
        return tx.sql().query(CHECKOUT_OF, payment.value()).chain((RowSet<Row> rows) -> {
            UUID checkout = rows.iterator().next().getUUID(0);
            return tasks.add(
                    tx,
                    "refund:" + issued.refundId(),
                    "/sandbox/refunds",
                    new RefundRequest(issued.refundId().wire(), payment.wire(), checkout.toString(), issued.amount()));
        });
    }

    /** What the provider is asked. */
    record RefundRequest(String refundId, String paymentId, String checkoutId, Money amount) {}

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
