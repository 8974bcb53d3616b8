package org.stackway.billing.webhook;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.checkout.CheckoutDecider;
import org.stackway.billing.checkout.CheckoutFacts;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.CheckoutFacts.Standing;
import org.stackway.billing.dispute.Dispute;
import org.stackway.billing.dispute.DisputeCommand;
import org.stackway.billing.dispute.DisputeDecider;
import org.stackway.billing.dispute.DisputeFacts;
import org.stackway.billing.ledger.DerivedIds;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.DisputeKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.PaymentMatch.Verdict;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.DisputeEvent;
import org.stackway.events.billing.DisputeEvent.DisputeLost;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.testing.Sql;

/**
 * The ledger that raw deliveries make when no provider has said anything yet: checkouts are open, refunds are handed over, and
 * the stored bytes are all there is. It reads, matches and decides with the service's own rules, has no store to append to,
 * nobody to tell and nobody to ask.
 */
final class InboxFromNothing {

    private static final CheckoutDecider CHECKOUTS = new CheckoutDecider();
    private static final DisputeDecider DISPUTES = new DisputeDecider();
    private static final Instant ANY_TIME = Instant.EPOCH;

    private final Map<CheckoutId, Checkout> checkouts = new HashMap<>();
    private final Map<PaymentId, CheckoutId> payments = new HashMap<>();
    private final Map<DisputeId, Dispute> disputes = new HashMap<>();
    private final List<Claimed> later = new ArrayList<>();
    private final SortedMap<String, String> postings = new TreeMap<>();

    /** By posting key, what moved. */
    static SortedMap<String, String> of(List<CheckoutId> wanted) {
        InboxFromNothing nothing = new InboxFromNothing();
        wanted.forEach(nothing::open);
        String mine = wanted.stream().map(CheckoutId::wire).collect(Collectors.joining("|"));
        Sql.column("""
                SELECT concat_ws(' ', w.id, w.provider, w.scheme, encode(w.body, 'hex'),
                                 to_char(w.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                FROM provider.webhook w
                WHERE convert_from(w.body, 'UTF8') ~ ?
                   OR EXISTS (SELECT FROM rm.refund r JOIN rm.payment p USING (payment_id)
                              WHERE p.checkout_id::text ~ ? AND position(r.refund_id::text IN convert_from(w.body, 'UTF8')) > 0)
                   OR EXISTS (SELECT FROM rm.payment p
                              WHERE p.checkout_id::text ~ ? AND position(p.payment_id::text IN convert_from(w.body, 'UTF8')) > 0)
                ORDER BY w.id
                """, mine, mine, mine).forEach(row -> nothing.apply(claimed(row)));
        List.copyOf(nothing.later).forEach(nothing::apply);
        return nothing.postings;
    }

    /**
     * What stands in the ledger of these checkouts that a provider caused. What is entered when it is decided, and not when it
     * was told, is compared without its instant: suspense, and what came back by a dispute.
     */
    static SortedMap<String, String> stored(List<CheckoutId> wanted) {
        String mine = wanted.stream().map(CheckoutId::wire).collect(Collectors.joining("|"));
        SortedMap<String, String> found = new TreeMap<>();
        Sql.column("""
                SELECT concat_ws(' ', posting_key, kind, currency, accounts::text, amounts::text,
                                 CASE WHEN kind IN ('PAYMENT', 'REFUND_SETTLED') THEN (extract(epoch FROM at) * 1000000)::bigint END)
                FROM (SELECT * FROM rm.checkout_posting UNION ALL SELECT * FROM rm.reconciliation_posting
                      UNION ALL SELECT r.* FROM rm.refund_posting r WHERE kind = 'REFUND_SETTLED') ledger
                WHERE checkout_id::text ~ ?
                   OR payment_id IN (SELECT payment_id FROM rm.payment WHERE checkout_id::text ~ ?)
                   OR payment_id IN (SELECT payment_id FROM rm.reconciliation_case WHERE checkout_id::text ~ ?)
                """, mine, mine, mine).forEach(row -> {
            int end = row.indexOf(' ');
            found.put(row.substring(0, end), row.substring(end + 1));
        });
        return found;
    }

    private void open(CheckoutId id) {
        CheckoutOpened opened = (CheckoutOpened) event("checkout/" + id, "CheckoutOpened");
        checkouts.put(id, CHECKOUTS.evolve(CHECKOUTS.initial(), opened));
    }

    private static Object event(String stream, String type) {
        String[] stored = Sql.column(
                        "SELECT type || ' ' || convert_from(payload, 'UTF8') FROM es.event WHERE stream_id = ? AND type LIKE ?",
                        stream,
                        "%." + type + ".%")
                .getFirst()
                .split(" ", 2);
        return EventJson.read(stored[0], stored[1].getBytes(StandardCharsets.UTF_8));
    }

    private static Claimed claimed(String row) {
        List<String> parts = List.of(row.split(" ", -1));
        return new Claimed(
                Long.parseLong(parts.get(0)),
                parts.get(1),
                SchemeName.valueOf(parts.get(2)),
                Instant.parse(parts.get(4)),
                Buffer.buffer(HexFormat.of().parseHex(parts.get(3))),
                0,
                true);
    }

    private void apply(Claimed claimed) {
        ProviderScheme scheme = WebhookEndpoints.scheme(claimed.scheme());
        switch (scheme.read(claimed.body().getBytes())) {
            case AboutPayment message -> payment(claimed, message, scheme.hint());
            case AboutRefund message -> refund(claimed, message);
            case AboutDispute message -> dispute(claimed, message);
            case Unsupported nothing -> {
                // it says nothing
            }
            case Unreadable nothing -> {
                // it says nothing
            }
        }
    }

    private void payment(Claimed claimed, AboutPayment message, boolean hint) {
        CheckoutId id = message.checkoutId();
        Checkout checkout = id == null ? null : checkouts.get(id);
        if (id == null || checkout == null || (hint && !PaymentMatch.expected(checkout, claimed.provider(), message))) {
            return;
        }
        switch (PaymentMatch.of(checkout, claimed.provider(), message)) {
            case Verdict.Matches matches -> decide(id, PaymentMessages.command(claimed, message));
            case Verdict.Contradicts contradicts -> {
                // it is behind
            }
            case Verdict.Breaks breaks -> suspend(claimed, message, breaks, id);
        }
    }

    private void decide(CheckoutId id, CheckoutCommand command) {
        Checkout state = checkouts.get(id);
        if (state == null) {
            throw new IllegalStateException("checkout " + id);
        }
        for (CheckoutEvent event : accepted(CHECKOUTS.decide(state, command, facts(state)))) {
            Optional<PostingRules.Settled> settled = Optional.empty();
            if (event instanceof PaymentReturned returned) {
                CheckoutOpened opened = state.opened().orElseThrow();
                settled = state.payment(returned.paymentId())
                        .map(one -> new PostingRules.Settled(opened.tuition(), opened.serviceFee(), one.allocations()));
            }
            PostingRules.ofCheckout(event, source("checkout/" + id), settled).ifPresent(this::post);
            state = CHECKOUTS.evolve(state, event);
        }
        checkouts.put(id, state);
        state.payments().keySet().forEach(payment -> payments.put(payment, id));
    }

    /** The charges as they stood: of a learner without older debts they are what the checkout asked for. */
    private static CheckoutFacts facts(Checkout checkout) {
        CheckoutOpened opened = checkout.opened().orElseThrow();
        Map<EnrollmentId, ChargeFact> charges = new HashMap<>();
        opened.enrollmentIds()
                .forEach(enrollment -> charges.put(
                        enrollment,
                        new ChargeFact(
                                opened.learnerId(),
                                Standing.OPEN,
                                Money.of(
                                        Sql.number(
                                                "SELECT amount_minor FROM rm.charge WHERE enrollment_id = ?",
                                                enrollment.value()),
                                        opened.tuition().currency()))));
        return new CheckoutFacts(ANY_TIME, charges, Map.of());
    }

    private void suspend(Claimed claimed, AboutPayment message, Verdict.Breaks breaks, CheckoutId checkout) {
        ReconciliationId id =
                new ReconciliationId(DerivedIds.of(breaks.kind() + " " + claimed.provider(), message.paymentId()));
        ReconciliationBreakFound found = new ReconciliationBreakFound(
                id,
                breaks.kind(),
                message.amount(),
                claimed.provider(),
                message.reference(),
                message.paymentId(),
                checkout,
                "checkout/" + checkout,
                null);
        PostingRules.ofReconciliation(found, source("reconciliation/" + id), found, message.amount())
                .ifPresent(this::post);
    }

    private void refund(Claimed claimed, AboutRefund message) {
        if (message.kind() == RefundKind.SETTLED) {
            RefundId id = message.refundId();
            RefundApproved approved = (RefundApproved) event("refund/" + id, "RefundApproved");
            RefundSettled settled = new RefundSettled(
                    id,
                    approved.enrollmentId(),
                    approved.learnerId(),
                    approved.offeringId(),
                    approved.sessionId(),
                    approved.courseCode(),
                    approved.amount(),
                    message.reference(),
                    claimed.storedAt());
            PostingRules.ofRefund(settled, source("refund/" + id), approved).ifPresent(this::post);
        }
    }

    /** One that comes before its payment waits for it, as in the inbox. */
    private void dispute(Claimed claimed, AboutDispute message) {
        CheckoutId id = payments.get(message.paymentId());
        if (id == null) {
            later.add(claimed);
            return;
        }
        CheckoutOpened opened =
                Optional.ofNullable(checkouts.get(id)).flatMap(Checkout::opened).orElseThrow();
        Dispute state = disputes.getOrDefault(message.disputeId(), DISPUTES.initial());
        DisputeCommand tell = new DisputeCommand.Tell(
                message.disputeId(),
                message.paymentId(),
                message.kind() == DisputeKind.LOST
                        ? Dispute.Rank.LOST
                        : message.kind() == DisputeKind.WON ? Dispute.Rank.WON : Dispute.Rank.OPEN,
                message.amount(),
                "FRAUDULENT",
                claimed.storedAt());
        DisputeFacts facts = new DisputeFacts(
                Optional.of(new DisputeFacts.Disputed(id, opened.learnerId(), opened.enrollmentIds())));
        for (DisputeEvent event : accepted(DISPUTES.decide(state, tell, facts))) {
            state = DISPUTES.evolve(state, event);
            if (event instanceof DisputeLost lost) {
                DisputeOpened began = state.opened().orElseThrow();
                decide(
                        id,
                        new CheckoutCommand.RecordReturned(
                                lost.paymentId(),
                                began.openedAt(),
                                null,
                                claimed.storedAt(),
                                lost.amount(),
                                "DISPUTE_LOST",
                                claimed.storedAt()));
            }
        }
        disputes.put(message.disputeId(), state);
    }

    private static PostingRules.Source source(String stream) {
        return new PostingRules.Source(stream, 0, ANY_TIME);
    }

    private void post(Posting posting) {
        String accounts = posting.lines().stream().map(Line::name).collect(Collectors.joining(","));
        String amounts = posting.lines().stream()
                .map(line -> Long.toString(line.signed().amountMinor()))
                .collect(Collectors.joining(","));
        String currency = posting.lines().getFirst().signed().currency().getCurrencyCode();
        boolean told = posting.kind() == Posting.Kind.PAYMENT || posting.kind() == Posting.Kind.REFUND_SETTLED;
        String at = told ? " " + ChronoUnit.MICROS.between(Instant.EPOCH, posting.at()) : "";
        postings.merge(
                posting.postingId(),
                "%s %s {%s} {%s}%s".formatted(posting.kind(), currency, accounts, amounts, at),
                (first, again) -> first);
    }

    private static <E> List<E> accepted(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E> accepted -> accepted.events();
            case Decision.Refused<E> refused -> throw new AssertionError(refused.toString());
            case Decision.NotKnown<E> unknown -> throw new AssertionError(unknown.toString());
        };
    }
}
