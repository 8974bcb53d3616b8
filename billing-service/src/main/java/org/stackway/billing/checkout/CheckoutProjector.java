package org.stackway.billing.checkout;

import java.util.List;
import java.util.Optional;
import org.stackway.billing.ledger.LedgerRows;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How checkout events make checkouts, their lines, payments, and what those paid for. */
final class CheckoutProjector {

    private static final Table CHECKOUT = Table.of("checkout", "checkout_id");
    private static final Table LINE = Table.of("checkout_line", "checkout_id", "enrollment_id");
    private static final Table PAYMENT = Table.of("payment", "payment_id");
    private static final Table ALLOCATION = Table.of("allocation", "payment_id", "enrollment_id");

    static final ReadModel.Own<Checkout, CheckoutEvent> MODEL = new ReadModel.Own<>(
            "checkouts", List.of(CHECKOUT, LINE, PAYMENT, ALLOCATION, LedgerRows.CHECKOUT), CheckoutProjector::project);

    private CheckoutProjector() {}

    private static void project(Projected<Checkout, CheckoutEvent> at, Rows rows) {
        post(at, rows);
        switch (at.event()) {
            case CheckoutOpened opened -> opened(opened, at, rows);
            case CheckoutExpired expired -> {
                // only the status
            }
            case PaymentInitiated initiated -> initiated(initiated, rows);
            case PaymentOutcomeUnknown unknown -> moved(unknown.paymentId(), "UNKNOWN", rows);
            case PaymentFailed failed ->
                moved(failed.paymentId(), "FAILED", rows).set("failed_at", at.happenedAt());
            case PaymentSettled settled -> settled(settled, rows);
            case PaymentReturned returned ->
                moved(returned.paymentId(), "RETURNED", rows).set("returned_at", returned.returnedAt());
        }
        rows.update(CHECKOUT, at.after().known().checkoutId().value())
                .set("status", at.after().status().name());
    }

    private static void post(Projected<Checkout, CheckoutEvent> at, Rows rows) {
        CheckoutOpened opened = at.after().known();
        Optional<PostingRules.Settled> settled = at.event() instanceof PaymentReturned returned
                ? at.before()
                        .payment(returned.paymentId())
                        .map(payment ->
                                new PostingRules.Settled(opened.tuition(), opened.serviceFee(), payment.allocations()))
                : Optional.empty();
        PostingRules.Source source = new PostingRules.Source("checkout/" + at.id(), at.version(), at.happenedAt());
        LedgerRows.append(
                rows,
                LedgerRows.CHECKOUT,
                PostingRules.ofCheckout(at.event(), source, settled),
                opened.learnerId(),
                opened.checkoutId());
    }

    private static void opened(CheckoutOpened opened, Projected<Checkout, CheckoutEvent> at, Rows rows) {
        rows.upsert(CHECKOUT, opened.checkoutId().value())
                .once("learner_id", opened.learnerId().value())
                .once("method", opened.method().name())
                .once("tuition_minor", opened.tuition().amountMinor())
                .once("fee_minor", opened.serviceFee().amountMinor())
                .once("currency", opened.total().currency().getCurrencyCode())
                .once("status", Checkout.Status.OPEN.name())
                .once("opened_at", at.happenedAt())
                .once("correlation_id", at.correlationId());
        for (EnrollmentId enrollment : opened.enrollmentIds()) {
            rows.upsert(LINE, opened.checkoutId().value(), enrollment.value());
        }
    }

    private static void initiated(PaymentInitiated initiated, Rows rows) {
        rows.upsert(PAYMENT, initiated.paymentId().value())
                .once("checkout_id", initiated.checkoutId().value())
                .once("learner_id", initiated.learnerId().value())
                .once("method", initiated.method().name())
                .once("tuition_minor", initiated.tuition().amountMinor())
                .once("fee_minor", initiated.serviceFee().amountMinor())
                .once("currency", initiated.total().currency().getCurrencyCode())
                .once("initiated_at", initiated.initiatedAt())
                .set("status", "PROCESSING")
                .set("reference", initiated.providerReference());
    }

    private static void settled(PaymentSettled settled, Rows rows) {
        RowChange payment = moved(settled.paymentId(), "SETTLED", rows).set("settled_at", settled.settledAt());
        if (settled.providerReference() != null) {
            payment.set("reference", settled.providerReference());
        }
        for (Allocation allocation : settled.allocations()) {
            EnrollmentId enrollment = allocation.enrollmentId();
            if (enrollment != null) {
                rows.upsert(ALLOCATION, settled.paymentId().value(), enrollment.value())
                        .set("amount_minor", allocation.amount().amountMinor())
                        .set("kind", allocation.kind().name());
            }
        }
    }

    private static RowChange moved(PaymentId payment, String status, Rows rows) {
        return rows.update(PAYMENT, payment.value()).set("status", status);
    }
}
