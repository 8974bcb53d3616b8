package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.CheckoutAggregate;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.provider.Inquiries;
import org.stackway.billing.reconciliation.CasePolicy;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.webhook.PaymentMatch.Verdict;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.billing.webhook.WebhookInbox.Claimed;
import org.stackway.billing.webhook.WebhookInbox.Parent;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;

/** Messages about payments: matched with our checkout first, then recorded as the facts they are. */
@ApplicationScoped
class PaymentMessages {

    private static final String OTHER_CHECKOUT = "SELECT 1 FROM rm.payment WHERE payment_id = $1 AND checkout_id <> $2";

    private final CommandRunner runner;
    private final CheckoutAggregate checkouts;
    private final CasePolicy cases;
    private final Inquiries inquiries;
    private final Stories stories;
    private final Duration parentPatience;
    private final Duration moneyPatience;

    PaymentMessages(
            CommandRunner runner,
            CheckoutAggregate checkouts,
            CasePolicy cases,
            Inquiries inquiries,
            Stories stories,
            @ConfigProperty(name = "stackway.webhook.parent-patience", defaultValue = "PT24H") Duration parentPatience,
            @ConfigProperty(name = "stackway.webhook.money-patience", defaultValue = "PT60S") Duration moneyPatience) {
        this.runner = runner;
        this.checkouts = checkouts;
        this.cases = cases;
        this.inquiries = inquiries;
        this.stories = stories;
        this.parentPatience = parentPatience;
        this.moneyPatience = moneyPatience;
    }

    /** @param hint it may be old, or mean something else */
    Uni<Result> apply(Tx tx, Claimed claimed, AboutPayment message, boolean hint) {
        CheckoutId id = message.checkoutId();
        if (id == null) {
            return unknownReference(tx, claimed, message, hint, "its reference is none of ours");
        }
        return runner.load(tx, checkouts, id.wire()).chain(loaded -> {
            if (loaded.version() == 0) {
                // money must not lie about for a day before somebody looks for its owner
                Duration patience = message.kind() == PaymentKind.SETTLED ? moneyPatience : parentPatience;
                return claimed.ageSeconds() < patience.toSeconds()
                        ? Uni.createFrom()
                                .item(new Result.NotYet(new Parent(Parent.Kind.CHECKOUT, id.value()), patience))
                        : unknownReference(tx, claimed, message, hint, "its checkout never came");
            }
            return tx.sql()
                    .query(OTHER_CHECKOUT, message.paymentId().value(), id.value())
                    .chain(rows -> rows.rowCount() > 0
                            ? unknownReference(tx, claimed, message, hint, "the payment belongs to another checkout")
                            : known(tx, claimed, message, hint, id, loaded.state()));
        });
    }

    private Uni<Result> known(
            Tx tx, Claimed claimed, AboutPayment message, boolean hint, CheckoutId id, Checkout checkout) {
        if (hint && !PaymentMatch.expected(checkout, claimed.provider(), message)) {
            return PaymentMatch.behind(checkout, message)
                    ? MessageHandler.done(Status.UNCHANGED, "nothing new")
                    : ask(tx, claimed, id);
        }
        return switch (PaymentMatch.of(checkout, claimed.provider(), message)) {
            case Verdict.Matches matches ->
                stories.of(tx, id, claimed).chain(context -> record(tx, claimed, message, id, context));
            case Verdict.Contradicts contradicts -> MessageHandler.done(Status.UNCHANGED, contradicts.why());
            case Verdict.Breaks breaks ->
                stories.of(tx, id, claimed).chain(context -> suspend(tx, claimed, message, breaks, id, context));
        };
    }

    private Uni<Result> ask(Tx tx, Claimed claimed, CheckoutId id) {
        Result asked = new Result.Done(Status.ASKED, "the provider is asked", 0, id);
        return claimed.replayed()
                ? Uni.createFrom().item(asked)
                : inquiries.confirm(tx, id).replaceWith(asked);
    }

    private Uni<Result> record(Tx tx, Claimed claimed, AboutPayment message, CheckoutId id, CommandContext context) {
        return runner.apply(tx, AggregateCommand.of(checkouts, id.wire(), command(claimed, message), context))
                .map(change -> MessageHandler.recorded(change.events().size()));
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
                .replaceWith(() -> new Result.Done(Status.CASE, breaks.kind().name()));
    }

    /** What a message asks of its checkout. */
    static CheckoutCommand command(Claimed claimed, AboutPayment message) {
        Instant initiatedAt = initiatedAt(claimed, message);
        Instant storedAt = claimed.storedAt();
        return switch (message.kind()) {
            case INITIATED ->
                new CheckoutCommand.RecordInitiated(message.paymentId(), initiatedAt, message.reference());
            case UNKNOWN -> new CheckoutCommand.RecordUnknown(message.paymentId(), initiatedAt, message.reference());
            case SETTLED ->
                new CheckoutCommand.RecordSettled(message.paymentId(), initiatedAt, message.reference(), storedAt);
            case FAILED ->
                new CheckoutCommand.RecordFailed(
                        message.paymentId(),
                        initiatedAt,
                        message.reference(),
                        MessageHandler.reason(message.reason(), "FAILED"));
            case RETURNED ->
                new CheckoutCommand.RecordReturned(
                        message.paymentId(),
                        initiatedAt,
                        message.reference(),
                        storedAt,
                        message.amount(),
                        MessageHandler.reason(message.reason(), "RETURNED"),
                        storedAt);
        };
    }

    /** A provider's clock may be ahead of ours; nothing began after we heard that it ended. */
    private static Instant initiatedAt(Claimed claimed, AboutPayment message) {
        Instant stated = message.initiatedAt();
        return stated == null || stated.isAfter(claimed.storedAt()) ? claimed.storedAt() : stated;
    }

    /** Money whose owner nobody knows is kept in suspense; a hint of such money is for a person to follow. */
    private Uni<Result> unknownReference(Tx tx, Claimed claimed, AboutPayment message, boolean hint, String why) {
        if (message.kind() != PaymentKind.SETTLED) {
            return MessageHandler.done(
                    message.checkoutId() == null || message.kind() == PaymentKind.INITIATED
                            ? Status.IGNORED
                            : Status.PARKED,
                    why);
        }
        if (hint) {
            return MessageHandler.done(Status.PARKED, why);
        }
        CasePolicy.Break found = new CasePolicy.Break(
                ReconciliationBreakKind.UNKNOWN_REFERENCE,
                message.amount(),
                claimed.provider(),
                message.reference(),
                message.paymentId(),
                message.checkoutId());
        return cases.open(tx, found, stories.fresh(claimed)).replaceWith(() -> new Result.Done(Status.CASE, why));
    }
}
