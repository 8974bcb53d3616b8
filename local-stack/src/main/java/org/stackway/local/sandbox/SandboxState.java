package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the journal adds up to. Not thread-safe: {@link SandboxStore} guards it. */
final class SandboxState {
    private final Map<String, Checkout> checkouts = new HashMap<>();
    private final Map<UUID, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, Dispute> disputes = new LinkedHashMap<>();
    private final Map<UUID, Step> steps = new LinkedHashMap<>();
    private final Map<UUID, Webhook> undelivered = new LinkedHashMap<>();
    private final Map<String, List<Webhook>> webhooks = new LinkedHashMap<>();
    private final Map<UUID, Mischief> scripts = new HashMap<>();
    private final Map<Method, Scheme> schemes = new EnumMap<>(Method.class);
    private Mischief mischief = Mischief.NONE;
    private long clockOffsetMillis;

    void apply(Change change) {
        switch (change) {
            case Change.CheckoutRegistered(Checkout checkout) -> checkouts.put(checkout.checkoutId(), checkout);
            case Change.PaymentRecorded(Payment payment) -> payments.put(payment.paymentId(), payment);
            case Change.RefundRecorded(Refund refund) -> refunds.put(refund.refundId(), refund);
            case Change.DisputeRecorded(Dispute dispute) -> disputes.put(dispute.disputeId(), dispute);
            case Change.StepScheduled(Step step) -> steps.put(step.stepId(), step);
            case Change.StepTaken(UUID stepId) -> steps.remove(stepId);
            case Change.WebhookQueued(Webhook webhook) -> {
                undelivered.put(webhook.webhookId(), webhook);
                webhooks.computeIfAbsent(webhook.checkoutId(), key -> new ArrayList<>())
                        .add(webhook);
            }
            case Change.WebhookDelivered(UUID webhookId) -> undelivered.remove(webhookId);
            case Change.MischiefSet(UUID paymentId, Mischief next) -> {
                if (paymentId == null) {
                    mischief = next;
                } else {
                    scripts.put(paymentId, next);
                }
            }
            case Change.SchemeSet(Method method, Scheme scheme) -> schemes.put(method, scheme);
            case Change.ClockMoved(long offsetMillis) -> clockOffsetMillis = offsetMillis;
        }
    }

    Optional<Checkout> checkout(String checkoutId) {
        return Optional.ofNullable(checkouts.get(checkoutId));
    }

    Optional<Payment> payment(UUID paymentId) {
        return Optional.ofNullable(payments.get(paymentId));
    }

    Optional<Refund> refund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    Optional<Dispute> dispute(String disputeId) {
        return Optional.ofNullable(disputes.get(disputeId));
    }

    List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    List<Dispute> disputes() {
        return List.copyOf(disputes.values());
    }

    /** Every webhook ever queued, in the order of their checkouts' first ones. */
    List<Webhook> webhooks() {
        return webhooks.values().stream().flatMap(List::stream).toList();
    }

    /** The checkouts to which something happened since a business instant. */
    Set<String> changedSince(Instant from) {
        Set<String> changed = new HashSet<>();
        payments.values().stream()
                .filter(payment -> Stream.of(payment.initiatedAt(), payment.settledAt(), payment.returnedAt())
                        .anyMatch(at -> isSince(at, from)))
                .forEach(payment -> changed.add(payment.checkoutId()));
        refunds.values().stream()
                .filter(refund -> isSince(refund.decidedAt(), from))
                .forEach(refund -> changed.add(refund.checkoutId()));
        disputes.values().stream()
                .filter(dispute -> isSince(dispute.openedAt(), from) || isSince(dispute.decidedAt(), from))
                .forEach(dispute -> changed.add(dispute.checkoutId()));
        return changed;
    }

    private static boolean isSince(@Nullable Instant at, Instant from) {
        return at != null && !at.isBefore(from);
    }

    List<Dispute> disputesOf(String checkoutId) {
        return disputes.values().stream()
                .filter(dispute -> dispute.checkoutId().equals(checkoutId))
                .toList();
    }

    List<Payment> paymentsOf(String checkoutId) {
        return payments.values().stream()
                .filter(payment -> payment.checkoutId().equals(checkoutId))
                .toList();
    }

    List<Refund> refundsOf(String checkoutId) {
        return refunds.values().stream()
                .filter(refund -> refund.checkoutId().equals(checkoutId))
                .toList();
    }

    /** Every webhook of a checkout, delivered or not, in order. */
    List<Webhook> webhooksOf(String checkoutId) {
        return List.copyOf(webhooks.getOrDefault(checkoutId, List.of()));
    }

    /** In the order in which they were queued. */
    List<Webhook> undelivered() {
        return List.copyOf(undelivered.values());
    }

    /** The step that is due first, ties in the order of scheduling. */
    Optional<Step> nextStep() {
        return steps.values().stream().min(Comparator.comparing(Step::dueAt));
    }

    Optional<Step> stepDueBy(Instant business) {
        return nextStep().filter(step -> !step.dueAt().isAfter(business));
    }

    /** How this provider misbehaves towards a payment. */
    Mischief mischief(@Nullable UUID paymentId) {
        return paymentId == null ? mischief : scripts.getOrDefault(paymentId, mischief);
    }

    /** How the messages of a method are signed, if that was ever changed. */
    Optional<Scheme> scheme(Method method) {
        return Optional.ofNullable(schemes.get(method));
    }

    Mischief mischief() {
        return mischief;
    }

    long clockOffsetMillis() {
        return clockOffsetMillis;
    }
}
