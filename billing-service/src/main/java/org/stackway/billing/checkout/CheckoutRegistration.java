package org.stackway.billing.checkout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.checkout.Payment.Rank;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.provider.Inquiries;
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

/**
 * What a checkout's events do besides its read model: the learner's lock when money moves or
 * may move, the rows that keep rivals away,
 * and the registration with the provider.
 */
@ApplicationScoped
class CheckoutRegistration {

    /** Without ON CONFLICT: of two that are opened at once, one fails here and is decided again (D9). */
    private static final String CLAIM =
            "INSERT INTO rm.live_checkout (enrollment_id, checkout_id) SELECT unnest($2::uuid[]), $1";
    /** A payment that comes late to a checkout that was not live any more: it is a fact, whoever is live meanwhile. */
    private static final String CLAIM_IF_FREE = CLAIM + " ON CONFLICT DO NOTHING";

    private static final String RELEASE = "DELETE FROM rm.live_checkout WHERE checkout_id = $1";

    private final ProviderTasks tasks;
    private final ProviderAddresses addresses;
    private final Inquiries inquiries;

    CheckoutRegistration(ProviderTasks tasks, ProviderAddresses addresses, Inquiries inquiries) {
        this.inquiries = inquiries;
        this.tasks = tasks;
        this.addresses = addresses;
    }

    Uni<Void> follow(Tx tx, Change<Checkout, CheckoutEvent> change) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Recorded<CheckoutEvent> recorded : change.events()) {
            all = all.chain(() -> follow(tx, recorded.event()))
                    .chain(() -> watch(tx, recorded.event(), change.after()));
        }
        return change.created() ? all : all.chain(() -> standing(tx, change.after()));
    }

    private Uni<Void> follow(Tx tx, CheckoutEvent event) {
        return switch (event) {
            case CheckoutOpened opened -> opened(tx, opened);
            case PaymentSettled settled -> LearnerLock.take(tx, settled.learnerId());
            case PaymentReturned returned -> LearnerLock.take(tx, returned.learnerId());
            case CheckoutExpired expired -> Uni.createFrom().voidItem();
            case PaymentInitiated initiated -> LearnerLock.take(tx, initiated.learnerId());
            case PaymentOutcomeUnknown unknown -> Uni.createFrom().voidItem();
            case PaymentFailed failed -> LearnerLock.take(tx, failed.learnerId());
        };
    }

    /** Whoever has begun a payment and has not been told its end will ask for it. */
    private Uni<Void> watch(Tx tx, CheckoutEvent event, Checkout after) {
        return switch (event) {
            case PaymentInitiated initiated
            when stands(after, initiated.paymentId(), Rank.PROCESSING) ->
                inquiries.watch(tx, initiated.checkoutId(), initiated.method(), Inquiries.Reason.PENDING);
            case PaymentOutcomeUnknown unknown
            when stands(after, unknown.paymentId(), Rank.UNKNOWN) ->
                inquiries.watch(tx, unknown.checkoutId(), unknown.method(), Inquiries.Reason.UNKNOWN);
            case PaymentFailed failed
            when stands(after, failed.paymentId(), Rank.FAILED) ->
                inquiries.watch(tx, failed.checkoutId(), failed.method(), Inquiries.Reason.FAILED);
            case PaymentInitiated initiated -> Uni.createFrom().voidItem();
            case PaymentOutcomeUnknown unknown -> Uni.createFrom().voidItem();
            case CheckoutOpened opened -> Uni.createFrom().voidItem();
            case CheckoutExpired expired -> Uni.createFrom().voidItem();
            case PaymentSettled settled -> Uni.createFrom().voidItem();
            case PaymentFailed failed -> Uni.createFrom().voidItem();
            case PaymentReturned returned -> Uni.createFrom().voidItem();
        };
    }

    private static boolean stands(Checkout checkout, PaymentId payment, Rank rank) {
        return checkout.payment(payment).filter(one -> one.rank() == rank).isPresent();
    }

    private Uni<Void> opened(Tx tx, CheckoutOpened opened) {
        UUID id = opened.checkoutId().value();
        return tx.sql()
                .query(CLAIM, id, ids(opened))
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
                opened.checkoutId().wire(),
                addresses.staticWebhookUrl(opened.method()).orElse(null));
    }

    /**
     * What the provider is told about a checkout; it takes the same id twice only with the same content. {@code
     * staticWebhookUrl} is where copies go, of a provider that sends them.
     */
    record Registration(
            String checkoutId,
            String method,
            Money tuition,
            Money serviceFee,
            Money total,
            String webhookUrl,
            String reference,
            @Nullable String staticWebhookUrl) {}

    private static Uni<Void> standing(Tx tx, Checkout checkout) {
        CheckoutOpened opened = checkout.known();
        UUID id = opened.checkoutId().value();
        return (checkout.status().live()
                        ? tx.sql().query(CLAIM_IF_FREE, id, ids(opened))
                        : tx.sql().query(RELEASE, id))
                .replaceWithVoid();
    }

    private static UUID[] ids(CheckoutOpened opened) {
        return opened.enrollmentIds().stream().map(EnrollmentId::value).toArray(UUID[]::new);
    }
}
