package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.CheckoutAggregate;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.provider.Inquiries;
import org.stackway.billing.reconciliation.CasePolicy;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Parent;
import org.stackway.billing.webhook.PaymentMatch.Verdict;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.CommandRunner.Loaded;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Messages about payments: matched with our checkout first, then recorded as the facts they are. */
@ApplicationScoped
class PaymentMessages {

    private static final String OWNERS =
            "SELECT payment_id, checkout_id FROM rm.payment WHERE payment_id = ANY ($1::uuid[])";

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

    /**
     * A message to apply.
     *
     * @param hint it may be old, or mean something else
     */
    record Told(Claimed claimed, AboutPayment message, boolean hint) {}

    /** Applies them and says what became of each. */
    Uni<Map<Claimed, Result>> apply(Tx tx, List<Told> all) {
        Map<Claimed, Result> results = new HashMap<>();
        return applied(tx, all, results).replaceWith(results);
    }

    /** One message of each learner, then the rest: what is decided of one has to see what the one before it changed. */
    private Uni<Void> applied(Tx tx, List<Told> all, Map<Claimed, Result> results) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<String> ids = all.stream()
                .flatMap(told -> Stream.ofNullable(told.message().checkoutId()))
                .map(CheckoutId::wire)
                .collect(Collectors.toCollection(TreeSet::new));
        return runner.load(tx, checkouts, ids).chain(loaded -> {
            List<Told> now = new ArrayList<>();
            List<Told> later = new ArrayList<>();
            Set<Object> taken = new HashSet<>();
            for (Told told : all) {
                (taken.add(turn(told, loaded)) ? now : later).add(told);
            }
            return applyTogether(tx, now, loaded, results).chain(() -> applied(tx, later, results));
        });
    }

    /** Those with the same turn are applied one after the other. */
    private static Object turn(Told told, Map<String, Loaded<Checkout>> loaded) {
        CheckoutId id = told.message().checkoutId();
        if (id == null) {
            return told;
        }
        return Optional.ofNullable(loaded.get(id.wire()))
                .flatMap(known -> known.state().opened())
                .<Object>map(CheckoutOpened::learnerId)
                .orElse(id);
    }

    private Uni<Void> applyTogether(
            Tx tx, List<Told> all, Map<String, Loaded<Checkout>> loaded, Map<Claimed, Result> results) {
        UUID[] payments =
                all.stream().map(told -> told.message().paymentId().value()).toArray(UUID[]::new);
        return tx.sql().query(OWNERS, (Object) payments).chain(rows -> {
            Map<PaymentId, CheckoutId> owners = new HashMap<>();
            rows.forEach(row -> owners.put(new PaymentId(row.getUUID(0)), new CheckoutId(row.getUUID(1))));
            Map<CheckoutId, Told> facts = new LinkedHashMap<>();
            Map<Told, Supplier<Uni<Result>>> others = new LinkedHashMap<>();
            for (Told told : all) {
                CheckoutId id = told.message().checkoutId();
                Optional<Supplier<Uni<Result>>> other = id == null
                        ? Optional.of(() -> unknownReference(tx, told, "its reference is none of ours"))
                        : notAFact(
                                tx,
                                told,
                                id,
                                loaded.get(id.wire()),
                                owners.get(told.message().paymentId()));
                other.ifPresentOrElse(found -> others.put(told, found), () -> facts.put(id, told));
            }
            return record(tx, facts, results)
                    .chain(() -> InTurn.each(others.entrySet(), other -> other.getValue()
                            .get()
                            .invoke(result -> results.put(other.getKey().claimed(), result))));
        });
    }

    /** What to do with a message that is not recorded as the fact it states; empty if it is. */
    private Optional<Supplier<Uni<Result>>> notAFact(
            Tx tx, Told told, CheckoutId id, @Nullable Loaded<Checkout> loaded, @Nullable CheckoutId owner) {
        AboutPayment message = told.message();
        String provider = told.claimed().provider();
        if (loaded == null || loaded.version() == 0) {
            return Optional.of(() -> notYet(tx, told, id));
        }
        if (owner != null && !owner.equals(id)) {
            return Optional.of(() -> unknownReference(tx, told, "the payment belongs to another checkout"));
        }
        Checkout checkout = loaded.state();
        if (told.hint() && !PaymentMatch.expected(checkout, provider, message)) {
            return Optional.of(() -> PaymentMatch.behind(checkout, message)
                    ? MessageHandler.done(Status.UNCHANGED, "nothing new")
                    : ask(tx, told.claimed(), id));
        }
        return switch (PaymentMatch.of(checkout, provider, message)) {
            case Verdict.Matches matches -> Optional.empty();
            case Verdict.Contradicts contradicts ->
                Optional.of(() -> MessageHandler.done(Status.UNCHANGED, contradicts.why()));
            case Verdict.Breaks breaks ->
                Optional.of(() -> stories.of(tx, id, told.claimed())
                        .chain(context -> suspend(tx, told.claimed(), message, breaks, id, context)));
        };
    }

    private Uni<Result> notYet(Tx tx, Told told, CheckoutId id) {
        // money must not lie about for a day before somebody looks for its owner
        Duration patience = told.message().kind() == PaymentKind.SETTLED ? moneyPatience : parentPatience;
        return told.claimed().ageSeconds() < patience.toSeconds()
                ? Uni.createFrom().item(new Result.NotYet(new Parent(Parent.Kind.CHECKOUT, id.value()), patience))
                : unknownReference(tx, told, "its checkout never came");
    }

    /** Each is a command of a checkout of its own. */
    private Uni<Void> record(Tx tx, Map<CheckoutId, Told> facts, Map<Claimed, Result> results) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Told> all = List.copyOf(facts.values());
        Map<CheckoutId, Claimed> claimed = new LinkedHashMap<>();
        facts.forEach((id, told) -> claimed.put(id, told.claimed()));
        return stories.of(tx, claimed)
                .chain(contexts -> runner.apply(
                        tx,
                        facts.entrySet().stream()
                                .map(fact -> AggregateCommand.of(
                                        checkouts,
                                        fact.getKey().wire(),
                                        command(
                                                fact.getValue().claimed(),
                                                fact.getValue().message()),
                                        contexts.apply(fact.getKey())))
                                .toList()))
                .invoke(changes -> {
                    for (int i = 0; i < all.size(); i++) {
                        results.put(
                                all.get(i).claimed(),
                                MessageHandler.recorded(changes.get(i).events().size()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Result> ask(Tx tx, Claimed claimed, CheckoutId id) {
        Result asked = new Result.Done(Status.ASKED, "the provider is asked", 0, id);
        return claimed.replayed()
                ? Uni.createFrom().item(asked)
                : inquiries.confirm(tx, id).replaceWith(asked);
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
    private Uni<Result> unknownReference(Tx tx, Told told, String why) {
        Claimed claimed = told.claimed();
        AboutPayment message = told.message();
        if (message.kind() != PaymentKind.SETTLED) {
            return MessageHandler.done(
                    message.checkoutId() == null || message.kind() == PaymentKind.INITIATED
                            ? Status.IGNORED
                            : Status.PARKED,
                    why);
        }
        if (told.hint()) {
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
