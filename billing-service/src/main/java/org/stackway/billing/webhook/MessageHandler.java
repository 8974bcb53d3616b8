package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.CheckoutAggregate;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.reconciliation.CasePolicy;
import org.stackway.billing.refund.Refund;
import org.stackway.billing.refund.RefundAggregate;
import org.stackway.billing.refund.RefundCommand;
import org.stackway.billing.webhook.PaymentMatch.Verdict;
import org.stackway.billing.webhook.ProviderMessage.AboutPayment;
import org.stackway.billing.webhook.ProviderMessage.AboutRefund;
import org.stackway.billing.webhook.ProviderMessage.PaymentKind;
import org.stackway.billing.webhook.ProviderMessage.Unreadable;
import org.stackway.billing.webhook.ProviderMessage.Unsupported;
import org.stackway.billing.webhook.WebhookInbox.Claimed;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Turns a provider's message into commands: matched with our checkout first, then recorded as the fact it is. */
@ApplicationScoped
class MessageHandler {

    private static final String STORY = "SELECT correlation_id FROM rm.checkout WHERE checkout_id = $1";
    private static final String REFUND_STORY = "SELECT correlation_id FROM rm.refund WHERE refund_id = $1";
    private static final String OTHER_CHECKOUT = "SELECT 1 FROM rm.payment WHERE payment_id = $1 AND checkout_id <> $2";

    private final CommandRunner runner;
    private final CheckoutAggregate checkouts;
    private final RefundAggregate refunds;
    private final CasePolicy cases;
    private final Ids ids;
    private final Duration parentPatience;

    MessageHandler(
            CommandRunner runner,
            CheckoutAggregate checkouts,
            RefundAggregate refunds,
            CasePolicy cases,
            Ids ids,
            @ConfigProperty(name = "stackway.webhook.parent-patience", defaultValue = "PT60S")
                    Duration parentPatience) {
        this.runner = runner;
        this.checkouts = checkouts;
        this.refunds = refunds;
        this.cases = cases;
        this.ids = ids;
        this.parentPatience = parentPatience;
    }

    /** What became of a delivery. */
    sealed interface Result {
        /** Dealt with, for good. */
        record Done(Status status, String note) implements Result {}

        /** It refers to something that may still come. */
        record NotYet(String missing) implements Result {}

        /** How it was dealt with. */
        enum Status {
            /** New facts were recorded. */
            APPLIED,
            /** It was behind what we know. */
            UNCHANGED,
            /** Its money is in suspense. */
            CASE,
            IGNORED,
            PARKED
        }
    }

    Uni<Result> apply(Tx tx, Claimed claimed) {
        return switch (ProviderMessage.read(claimed.body().getBytes())) {
            case AboutPayment payment -> payment(tx, claimed, payment);
            case AboutRefund refund -> refund(tx, claimed, refund);
            case Unsupported unsupported -> done(Result.Status.IGNORED, "unknown type " + unsupported.type());
            case Unreadable unreadable -> done(Result.Status.PARKED, unreadable.why());
        };
    }

    private Uni<Result> payment(Tx tx, Claimed claimed, AboutPayment message) {
        CheckoutId id = message.checkoutId();
        if (id == null) {
            return unknownReference(tx, claimed, message, "its reference is none of ours");
        }
        return runner.load(tx, checkouts, id.wire()).chain(loaded -> {
            if (loaded.version() == 0) {
                return claimed.ageSeconds() < parentPatience.toSeconds()
                        ? Uni.createFrom().item(new Result.NotYet("checkout " + id))
                        : unknownReference(tx, claimed, message, "its checkout never came");
            }
            return tx.sql()
                    .query(OTHER_CHECKOUT, message.paymentId().value(), id.value())
                    .chain(rows -> rows.rowCount() > 0
                            ? unknownReference(tx, claimed, message, "the payment belongs to another checkout")
                            : matched(tx, claimed, message, id, loaded.state()));
        });
    }

    private Uni<Result> matched(Tx tx, Claimed claimed, AboutPayment message, CheckoutId id, Checkout checkout) {
        return switch (PaymentMatch.of(checkout, claimed.provider(), message)) {
            case Verdict.Matches matches ->
                story(tx, STORY, id.value(), claimed).chain(context -> record(tx, claimed, message, id, context));
            case Verdict.Contradicts contradicts -> done(Result.Status.UNCHANGED, contradicts.why());
            case Verdict.Breaks breaks ->
                story(tx, STORY, id.value(), claimed)
                        .chain(context -> suspend(tx, claimed, message, breaks, id, context));
        };
    }

    private Uni<Result> record(Tx tx, Claimed claimed, AboutPayment message, CheckoutId id, CommandContext context) {
        return runner.apply(tx, AggregateCommand.of(checkouts, id.wire(), command(claimed, message), context))
                .map(change -> change.events().isEmpty()
                        ? new Result.Done(Result.Status.UNCHANGED, "nothing new")
                        : new Result.Done(Result.Status.APPLIED, change.events().size() + " events"));
    }

    /** Nobody is enrolled by it; an attempt that was under way has failed, so that another one may follow. */
    private Uni<Result> suspend(
            Tx tx,
            Claimed claimed,
            AboutPayment message,
            Verdict.Breaks breaks,
            CheckoutId id,
            CommandContext context) {
        CheckoutCommand failed = new CheckoutCommand.RecordFailed(
                message.paymentId(),
                initiatedAt(claimed, message),
                message.reference(),
                breaks.kind().name());
        Uni<Void> first = breaks.attemptUnderWay()
                ? runner.apply(tx, AggregateCommand.of(checkouts, id.wire(), failed, context))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
        return first.chain(() -> cases.open(
                        tx,
                        new CasePolicy.Break(
                                breaks.kind(),
                                message.amount(),
                                claimed.provider(),
                                message.reference(),
                                message.paymentId(),
                                id),
                        context))
                .replaceWith(
                        () -> new Result.Done(Result.Status.CASE, breaks.kind().name()));
    }

    private static CheckoutCommand command(Claimed claimed, AboutPayment message) {
        Instant initiatedAt = initiatedAt(claimed, message);
        Instant storedAt = claimed.storedAt();
        return switch (message.kind()) {
            case INITIATED ->
                new CheckoutCommand.RecordInitiated(message.paymentId(), initiatedAt, message.reference());
            case SETTLED ->
                new CheckoutCommand.RecordSettled(message.paymentId(), initiatedAt, message.reference(), storedAt);
            case FAILED ->
                new CheckoutCommand.RecordFailed(
                        message.paymentId(), initiatedAt, message.reference(), reason(message.reason(), "FAILED"));
            case RETURNED ->
                new CheckoutCommand.RecordReturned(
                        message.paymentId(),
                        initiatedAt,
                        message.reference(),
                        storedAt,
                        message.amount(),
                        reason(message.reason(), "RETURNED"),
                        storedAt);
        };
    }

    /** A provider's clock may be ahead of ours; nothing began after we heard that it ended. */
    private static Instant initiatedAt(Claimed claimed, AboutPayment message) {
        Instant stated = message.initiatedAt();
        return stated == null || stated.isAfter(claimed.storedAt()) ? claimed.storedAt() : stated;
    }

    private Uni<Result> unknownReference(Tx tx, Claimed claimed, AboutPayment message, String why) {
        if (message.kind() != PaymentKind.SETTLED) {
            return done(Result.Status.IGNORED, why);
        }
        CommandContext context = context(claimed, Optional.empty());
        CasePolicy.Break found = new CasePolicy.Break(
                ReconciliationBreakKind.UNKNOWN_REFERENCE,
                message.amount(),
                claimed.provider(),
                message.reference(),
                message.paymentId(),
                message.checkoutId());
        return cases.open(tx, found, context).replaceWith(() -> new Result.Done(Result.Status.CASE, why));
    }

    private Uni<Result> refund(Tx tx, Claimed claimed, AboutRefund message) {
        String id = message.refundId().wire();
        return runner.load(tx, refunds, id).chain(loaded -> {
            if (loaded.version() == 0) {
                return claimed.ageSeconds() < parentPatience.toSeconds()
                        ? Uni.createFrom().item(new Result.NotYet("refund " + id))
                        : done(Result.Status.PARKED, "refund " + id + " never came");
            }
            return refund(tx, claimed, message, loaded.state());
        });
    }

    private Uni<Result> refund(Tx tx, Claimed claimed, AboutRefund message, Refund refund) {
        if (refund.approved()
                .filter(known -> known.amount().equals(message.amount()))
                .isEmpty()) {
            return done(Result.Status.PARKED, "the amount is not that of the refund");
        }
        RefundCommand command =
                switch (message.kind()) {
                    case SETTLED -> new RefundCommand.RecordSettled(message.reference(), claimed.storedAt());
                    case FAILED -> new RefundCommand.RecordFailed(reason(message.reason(), "FAILED"));
                };
        return story(tx, REFUND_STORY, message.refundId().value(), claimed)
                .chain(context -> runner.apply(
                        tx, AggregateCommand.of(refunds, message.refundId().wire(), command, context)))
                .map(change -> change.events().isEmpty()
                        ? new Result.Done(Result.Status.UNCHANGED, "nothing new")
                        : new Result.Done(Result.Status.APPLIED, "1 event"));
    }

    private Uni<CommandContext> story(Tx tx, String sql, UUID id, Claimed claimed) {
        return tx.sql()
                .query(sql, id)
                .map(rows -> context(
                        claimed,
                        rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getUUID(0))));
    }

    private CommandContext context(Claimed claimed, Optional<UUID> correlationId) {
        UUID cause = ids.next();
        return CommandContext.of(Actor.provider(claimed.provider()), correlationId.orElse(cause), cause);
    }

    private static String reason(@Nullable String stated, String otherwise) {
        return stated == null || stated.isBlank() ? otherwise : stated;
    }

    private static Uni<Result> done(Result.Status status, String note) {
        return Uni.createFrom().item(new Result.Done(status, note));
    }
}
