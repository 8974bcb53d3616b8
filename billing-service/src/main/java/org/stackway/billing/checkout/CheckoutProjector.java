package org.stackway.billing.checkout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.billing.provider.ProviderTasks;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.store.Tx;

/** How checkout events make the read models, the rows that keep rivals away, and the registration with the provider. */
@ApplicationScoped
class CheckoutProjector {

    private static final String OPENED = """
            INSERT INTO rm.checkout (checkout_id, learner_id, method, tuition_minor, fee_minor, currency, status, opened_at,
                                     correlation_id)
            VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8)
            """;
    private static final String LINES =
            "INSERT INTO rm.checkout_line (checkout_id, enrollment_id) SELECT $1, unnest($2::uuid[])";
    /** Without ON CONFLICT: of two that are opened at once, one fails here and is decided again (D9). */
    private static final String CLAIM =
            "INSERT INTO rm.live_checkout (enrollment_id, checkout_id) SELECT unnest($2::uuid[]), $1";
    /** A payment that comes late to a checkout that was not live any more: it is a fact, whoever is live meanwhile. */
    private static final String CLAIM_IF_FREE = CLAIM + " ON CONFLICT DO NOTHING";

    private static final String RELEASE = "DELETE FROM rm.live_checkout WHERE checkout_id = $1";
    private static final String STATUS = "UPDATE rm.checkout SET status = $2 WHERE checkout_id = $1";
    private static final String INITIATED = """
            INSERT INTO rm.payment (payment_id, checkout_id, learner_id, method, status, tuition_minor, fee_minor, currency,
                                    reference, initiated_at)
            VALUES ($1, $2, $3, $4, 'PROCESSING', $5, $6, $7, $8, $9)
            """;
    private static final String MOVED = """
            UPDATE rm.payment
            SET status = $2, failed_at = coalesce($3, failed_at), settled_at = coalesce($4, settled_at),
                returned_at = coalesce($5, returned_at), reference = coalesce($6, reference)
            WHERE payment_id = $1
            """;
    private static final String ALLOCATED = """
            INSERT INTO rm.allocation (payment_id, enrollment_id, amount_minor)
            SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])
            """;

    private final ProviderTasks tasks;
    private final ProviderAddresses addresses;

    CheckoutProjector(ProviderTasks tasks, ProviderAddresses addresses) {
        this.tasks = tasks;
        this.addresses = addresses;
    }

    Uni<Void> project(Tx tx, Change<Checkout, CheckoutEvent> change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Recorded<CheckoutEvent> recorded : change.events()) {
            all = all.chain(() -> project(tx, recorded, change));
        }
        return change.created() ? all : all.chain(() -> status(tx, change));
    }

    private Uni<Void> project(Tx tx, Recorded<CheckoutEvent> recorded, Change<Checkout, CheckoutEvent> change) {
        return switch (recorded.event()) {
            case CheckoutOpened opened ->
                opened(tx, opened, recorded.happenedAt(), change.context().correlationId());
            case CheckoutExpired expired -> Uni.createFrom().voidItem();
            case PaymentInitiated initiated -> initiated(tx, initiated);
            case PaymentOutcomeUnknown unknown -> moved(tx, unknown.paymentId(), "UNKNOWN", null, null, null, null);
            case PaymentFailed failed ->
                moved(tx, failed.paymentId(), "FAILED", recorded.happenedAt(), null, null, null);
            case PaymentSettled settled -> settled(tx, settled);
            case PaymentReturned returned ->
                LearnerLock.take(tx, returned.learnerId())
                        .chain(() ->
                                moved(tx, returned.paymentId(), "RETURNED", null, null, returned.returnedAt(), null));
        };
    }

    private Uni<Void> opened(Tx tx, CheckoutOpened opened, Instant at, UUID correlationId) {
        UUID id = opened.checkoutId().value();
        UUID[] enrollments = ids(opened);
        return tx.sql()
                .query(
                        OPENED,
                        id,
                        opened.learnerId().value(),
                        opened.method().name(),
                        opened.tuition().amountMinor(),
                        opened.serviceFee().amountMinor(),
                        opened.total().currency().getCurrencyCode(),
                        utc(at),
                        correlationId)
                .chain(() -> tx.sql().query(LINES, id, enrollments))
                .chain(() -> tx.sql().query(CLAIM, id, enrollments))
                .chain(() -> tasks.add(tx, "checkout:" + id, "/sandbox/checkouts", registration(opened)));
    }

    private Registration registration(CheckoutOpened opened) {
        return new Registration(
                opened.checkoutId().wire(),
                opened.method().name(),
                opened.tuition(),
                opened.serviceFee(),
                opened.total(),
                addresses.webhookUrl(opened.method()),
                opened.checkoutId().wire());
    }

    /** What the provider is told about a checkout; it takes the same id twice only with the same content. */
    record Registration(
            String checkoutId,
            String method,
            Money tuition,
            Money serviceFee,
            Money total,
            String webhookUrl,
            String reference) {}

    private static Uni<Void> initiated(Tx tx, PaymentInitiated initiated) {
        return tx.sql()
                .query(
                        INITIATED,
                        initiated.paymentId().value(),
                        initiated.checkoutId().value(),
                        initiated.learnerId().value(),
                        initiated.method().name(),
                        initiated.tuition().amountMinor(),
                        initiated.serviceFee().amountMinor(),
                        initiated.total().currency().getCurrencyCode(),
                        initiated.providerReference(),
                        utc(initiated.initiatedAt()))
                .replaceWithVoid();
    }

    private static Uni<Void> settled(Tx tx, PaymentSettled settled) {
        UUID[] enrollments = settled.allocations().stream()
                .map(CheckoutEvent.Allocation::enrollmentId)
                .map(id -> id == null ? null : id.value())
                .toArray(UUID[]::new);
        Long[] amounts = settled.allocations().stream()
                .map(allocation -> allocation.amount().amountMinor())
                .toArray(Long[]::new);
        return LearnerLock.take(tx, settled.learnerId())
                .chain(() -> moved(
                        tx,
                        settled.paymentId(),
                        "SETTLED",
                        null,
                        settled.settledAt(),
                        null,
                        settled.providerReference()))
                .chain(() -> tx.sql().query(ALLOCATED, settled.paymentId().value(), enrollments, amounts))
                .replaceWithVoid();
    }

    private static Uni<Void> moved(
            Tx tx,
            PaymentId payment,
            String status,
            @Nullable Instant failedAt,
            @Nullable Instant settledAt,
            @Nullable Instant returnedAt,
            @Nullable String reference) {
        return tx.sql()
                .query(MOVED, payment.value(), status, utc(failedAt), utc(settledAt), utc(returnedAt), reference)
                .replaceWithVoid();
    }

    private static Uni<Void> status(Tx tx, Change<Checkout, CheckoutEvent> change) {
        CheckoutOpened opened = change.after().known();
        UUID id = opened.checkoutId().value();
        Checkout.Status status = change.after().status();
        return tx.sql()
                .query(STATUS, id, status.name())
                .chain(() -> status.live()
                        ? tx.sql().query(CLAIM_IF_FREE, id, ids(opened))
                        : tx.sql().query(RELEASE, id))
                .replaceWithVoid();
    }

    private static UUID[] ids(CheckoutOpened opened) {
        return opened.enrollmentIds().stream().map(EnrollmentId::value).toArray(UUID[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
