package org.stackway.local.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.local.sandbox.SandboxStore.Verdict;

/**
 * The payment provider's side of a payment: registered by billing, paid by whoever has the checkout's id, told to
 * billing by webhooks. All instants are business time; every payment is a plan of steps, taken when they are due.
 */
final class PaymentProvider {
    /** How long a payment waits for billing to register its checkout. */
    static final Duration REGISTRATION_WAIT = Duration.ofSeconds(10);

    private final SandboxStore store;
    private final Messages messages;

    PaymentProvider(SandboxStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /**
     * What somebody does on the payment page.
     *
     * @param paymentId chosen by the payer, so that a request tried again is one payment; a new one when absent
     * @param outcome what becomes of it; settles when absent
     * @param amountMinor what is paid; the checkout's total when absent
     * @param currency in which; the checkout's when absent
     * @param paid what that costs the payer in a currency of their own
     * @param mischief how the provider misbehaves about this payment
     * @param after business time until a settlement or, with outcome RETURN, the return; at once when absent
     */
    record Paying(
            @Nullable UUID paymentId,
            @Nullable Outcome outcome,
            @Nullable Long amountMinor,
            @Nullable String currency,
            @Nullable Duration after,
            @Nullable Money paid,
            @Nullable Mischief mischief) {

        /** As the payment page has it. */
        Paying(Outcome outcome) {
            this(null, outcome, null, null, null, null, null);
        }
    }

    /** Registers a checkout; the same again is fine, another one under its id is a conflict. True when it is new. */
    boolean register(Checkout checkout) {
        return store.write(state -> {
            Optional<Checkout> known = state.checkout(checkout.checkoutId());
            if (known.isPresent() && !known.get().equals(checkout)) {
                throw new Refused(
                        409, "CHECKOUT_DIFFERS", "checkout " + checkout.checkoutId() + " is registered otherwise");
            }
            return known.isPresent()
                    ? new Verdict<>(List.of(), false)
                    : new Verdict<>(List.of(new Change.CheckoutRegistered(checkout)), true);
        });
    }

    /** The checkout, waiting for its registration; refused with 404 when it does not come. */
    Checkout awaitCheckout(String checkoutId) throws InterruptedException {
        return store.await(state -> state.checkout(checkoutId), REGISTRATION_WAIT)
                .orElseThrow(
                        () -> new Refused(404, "CHECKOUT_UNKNOWN", "no checkout " + checkoutId + " is registered"));
    }

    Payment pay(String checkoutId, Paying how) throws InterruptedException {
        Checkout checkout = awaitCheckout(checkoutId);
        Outcome outcome = how.outcome() == null ? Outcome.SETTLE : how.outcome();
        Duration after = how.after() == null ? Duration.ZERO : how.after();
        UUID chosen = how.paymentId();
        UUID paymentId = chosen == null ? Uuid7.at(store.realNow()) : chosen;
        store.write(state -> {
            Optional<Payment> known = state.payment(paymentId);
            if (known.isPresent()) {
                return repeated(known.get(), checkoutId);
            }
            Instant now = store.businessNow(state);
            Payment payment = new Payment(
                    paymentId,
                    checkoutId,
                    checkout.method(),
                    amount(checkout, how),
                    Payment.State.INITIATED,
                    now,
                    null,
                    checkout.method() + "-" + paymentId.toString().substring(24).toUpperCase(Locale.ROOT),
                    null,
                    how.paid());
            List<Change> changes = new ArrayList<>(List.of(new Change.PaymentRecorded(payment)));
            Mischief script = how.mischief();
            if (script != null) {
                changes.add(new Change.MischiefSet(paymentId, script));
            }
            if (isMultiStep(checkout.method(), outcome, after)) {
                changes.addAll(messages.told(
                        state,
                        checkout,
                        "payment.initiated",
                        now,
                        payment,
                        script == null ? state.mischief() : script));
            }
            changes.addAll(plan(payment, outcome, now, after));
            return new Verdict<>(changes, payment);
        });
        takeDueSteps();
        return store.read(state -> state.payment(paymentId)).orElseThrow();
    }

    private static Verdict<Payment> repeated(Payment known, String checkoutId) {
        if (!known.checkoutId().equals(checkoutId)) {
            throw new Refused(409, "PAYMENT_DIFFERS", "payment " + known.paymentId() + " is of another checkout");
        }
        return new Verdict<>(List.of(), known);
    }

    /** The learner leaves before the money has moved, so billing must hear of the start. */
    private static boolean isMultiStep(Method method, Outcome outcome, Duration after) {
        return method == Method.FLYWIRE
                || outcome == Outcome.UNKNOWN
                || (outcome == Outcome.SETTLE && after.isPositive());
    }

    private static Money amount(Checkout checkout, Paying how) {
        return new Money(
                how.amountMinor() == null ? checkout.total().amountMinor() : how.amountMinor(),
                how.currency() == null ? checkout.total().currency() : how.currency());
    }

    private List<Change> plan(Payment payment, Outcome outcome, Instant now, Duration after) {
        List<Change> steps = new ArrayList<>();
        if (payment.method() == Method.FLYWIRE && outcome != Outcome.UNKNOWN) {
            steps.add(step(payment, Payment.State.PROCESSED, now));
        }
        switch (outcome) {
            case SETTLE -> steps.add(step(payment, Payment.State.SETTLED, now.plus(after)));
            case FAIL -> steps.add(step(payment, Payment.State.FAILED, now));
            case UNKNOWN -> steps.add(step(payment, Payment.State.UNKNOWN, now));
            case RETURN -> {
                steps.add(step(payment, Payment.State.SETTLED, now));
                steps.add(step(payment, Payment.State.RETURNED, now.plus(after)));
            }
        }
        return steps;
    }

    private Change step(Payment payment, Payment.State to, Instant dueAt) {
        return new Change.StepScheduled(new Step(Uuid7.at(store.realNow()), payment.paymentId(), to, dueAt));
    }

    /** Says what became of a payment whose outcome was unknown. */
    Payment decide(String checkoutId, UUID paymentId, Outcome outcome) {
        store.write(state -> {
            Payment payment = state.payment(paymentId)
                    .filter(found -> found.checkoutId().equals(checkoutId))
                    .orElseThrow(() -> new Refused(404, "PAYMENT_UNKNOWN", "no payment " + paymentId));
            if (payment.state() != Payment.State.UNKNOWN) {
                throw new Refused(409, "PAYMENT_DECIDED", "payment " + paymentId + " is " + payment.state());
            }
            return new Verdict<>(plan(payment, outcome, store.businessNow(state), Duration.ZERO), payment);
        });
        takeDueSteps();
        return store.read(state -> state.payment(paymentId)).orElseThrow();
    }

    /** Takes every step that is due on the business clock, in the order of due instants. */
    void takeDueSteps() {
        while (takeOneDueStep()) {
            // each step is its own line of the journal
        }
    }

    private boolean takeOneDueStep() {
        return store.write(state -> {
            Optional<Step> due = state.stepDueBy(store.businessNow(state));
            if (due.isEmpty()) {
                return new Verdict<>(List.of(), false);
            }
            Step step = due.get();
            Payment payment = state.payment(step.paymentId()).orElseThrow().in(step.to(), step.dueAt());
            Checkout checkout = state.checkout(payment.checkoutId()).orElseThrow();
            List<Change> changes =
                    new ArrayList<>(List.of(new Change.StepTaken(step.stepId()), new Change.PaymentRecorded(payment)));
            webhookType(step.to())
                    .ifPresent(type -> changes.addAll(messages.told(
                            state, checkout, type, step.dueAt(), payment, state.mischief(payment.paymentId()))));
            return new Verdict<>(changes, true);
        });
    }

    private static Optional<String> webhookType(Payment.State state) {
        return switch (state) {
            case SETTLED -> Optional.of("payment.settled");
            case FAILED -> Optional.of("payment.failed");
            case RETURNED -> Optional.of("payment.returned");
            case PROCESSED -> Optional.of("payment.processed");
            case UNKNOWN -> Optional.of("payment.unknown");
            case INITIATED -> Optional.empty();
        };
    }

    /**
     * Sends money back, once for each refund id.
     *
     * @param fails true to have the provider fail it
     */
    Refund refund(String refundId, String checkoutId, @Nullable UUID paymentId, Money amount, boolean fails) {
        return store.write(state -> {
            Optional<Refund> known = state.refund(refundId);
            if (known.isPresent()) {
                if (!known.get().amount().equals(amount)
                        || !known.get().checkoutId().equals(checkoutId)) {
                    throw new Refused(409, "REFUND_DIFFERS", "refund " + refundId + " is known otherwise");
                }
                return new Verdict<>(List.of(), known.get());
            }
            Checkout checkout = state.checkout(checkoutId)
                    .orElseThrow(() -> new Refused(404, "CHECKOUT_UNKNOWN", "no checkout " + checkoutId));
            Instant now = store.businessNow(state);
            Refund.State decided = fails ? Refund.State.FAILED : Refund.State.SETTLED;
            Refund refund = new Refund(refundId, checkoutId, paymentId, amount, decided, now, "REFUND-" + refundId);
            List<Change> changes = new ArrayList<>(List.of(new Change.RefundRecorded(refund)));
            changes.addAll(messages.told(state, checkout, now, refund));
            return new Verdict<>(changes, refund);
        });
    }
}
