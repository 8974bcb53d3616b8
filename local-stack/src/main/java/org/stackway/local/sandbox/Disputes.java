package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.local.sandbox.SandboxStore.Verdict;

/** Payers who dispute a payment with their bank, and how that ends. */
final class Disputes {
    private final SandboxStore store;
    private final Messages messages;

    Disputes(SandboxStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /**
     * A dispute to open.
     *
     * @param disputeId the provider's id; a new one when absent
     * @param paymentId the payment; the checkout's last settled one when absent
     * @param amountMinor what is disputed; all that was paid when absent
     */
    record Opening(
            @Nullable String disputeId,
            @Nullable UUID paymentId,
            @Nullable Long amountMinor,
            @Nullable String reason) {}

    /** Opens it; the same id again is the same dispute. */
    Dispute open(String checkoutId, Opening asked) {
        return store.write(state -> {
            Checkout checkout = state.checkout(checkoutId)
                    .orElseThrow(() -> new Refused(404, "CHECKOUT_UNKNOWN", "no checkout " + checkoutId));
            String id = asked.disputeId() == null
                    ? "dp_" + Uuid7.at(store.realNow()).toString().replace("-", "")
                    : asked.disputeId();
            Optional<Dispute> known = state.dispute(id);
            if (known.isPresent()) {
                return new Verdict<>(List.of(), known.get());
            }
            Payment payment = state.paymentsOf(checkoutId).stream()
                    .filter(one -> one.settledAt() != null)
                    .filter(one -> asked.paymentId() == null || one.paymentId().equals(asked.paymentId()))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new Refused(409, "NOTHING_TO_DISPUTE", "no such payment ever settled"));
            Instant now = store.businessNow(state);
            Long amount = asked.amountMinor();
            Dispute dispute = new Dispute(
                    id,
                    checkoutId,
                    payment.paymentId(),
                    amount == null
                            ? payment.amount()
                            : new Money(amount, payment.amount().currency()),
                    Dispute.State.OPEN,
                    asked.reason() == null ? "FRAUDULENT" : asked.reason(),
                    now,
                    null);
            List<Change> changes = new ArrayList<>(List.of(new Change.DisputeRecorded(dispute)));
            changes.addAll(messages.told(state, checkout, "dispute.opened", now, dispute));
            return new Verdict<>(changes, dispute);
        });
    }

    /** Ends it, won or lost; one that was won may still be lost, and the other way round: banks change their minds. */
    Dispute decide(String disputeId, Dispute.State outcome) {
        if (outcome == Dispute.State.OPEN) {
            throw new Refused(400, "MALFORMED", "outcome is won or lost");
        }
        return store.write(state -> {
            Dispute known = state.dispute(disputeId)
                    .orElseThrow(() -> new Refused(404, "DISPUTE_UNKNOWN", "no dispute " + disputeId));
            if (known.state() == outcome) {
                return new Verdict<>(List.of(), known);
            }
            Instant now = store.businessNow(state);
            Dispute decided = known.decided(outcome, now);
            Checkout checkout = state.checkout(decided.checkoutId()).orElseThrow();
            String type = "dispute." + outcome.name().toLowerCase(Locale.ROOT);
            List<Change> changes = new ArrayList<>(List.of(new Change.DisputeRecorded(decided)));
            changes.addAll(messages.told(state, checkout, type, now, decided));
            return new Verdict<>(changes, decided);
        });
    }
}
