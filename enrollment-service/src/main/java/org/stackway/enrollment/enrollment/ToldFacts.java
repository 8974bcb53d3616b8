package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** What other services told about enrolments, as rows. */
final class ToldFacts {

    private static final Table PAYMENTS = Table.of("payment_fact", "payment_id");
    private static final Table COVERS = Table.of("payment_cover", "enrollment_id", "payment_id");
    private static final Table TUITION = Table.of("tuition_fact", "enrollment_id");
    private static final Table FINAL_ACCESS = Table.of("final_access_fact", "enrollment_id", "source_stream");
    private static final Table GRADES = Table.of("grade_fact", "enrollment_id");
    private static final Table DISPUTE_DROPS = Table.of("dispute_drop_fact", "enrollment_id");

    static final List<ReadModel.Foreign> MODELS = List.of(
            new ReadModel.Foreign("payment-facts", List.of(PAYMENTS, COVERS, TUITION)),
            new ReadModel.Foreign("course-facts", List.of(FINAL_ACCESS, GRADES, DISPUTE_DROPS)));

    private ToldFacts() {}

    /** The last thing said of a payment. */
    static void payment(
            PaymentId payment,
            CheckoutId checkout,
            Collection<EnrollmentId> covered,
            PaymentMethod method,
            @Nullable Instant initiatedAt,
            PaymentAttempt.State state,
            Rows rows) {
        RowChange attempt = rows.upsert(PAYMENTS, payment.value())
                .once("checkout_id", checkout.value())
                .once("method", method.name())
                .set("state", state.name());
        if (initiatedAt != null) {
            attempt.set("initiated_at", initiatedAt);
        }
        covered.forEach(enrolment -> rows.upsert(COVERS, enrolment.value(), payment.value()));
    }

    /** No payment of this checkout can come any more. */
    static void checkoutExpired(CheckoutId checkout, Rows rows) {
        rows.updateAll(PAYMENTS, "checkout_id", checkout.value())
                .only("state", PaymentAttempt.State.PROCESSING, PaymentAttempt.State.UNKNOWN)
                .set("state", PaymentAttempt.State.EXPIRED.name());
    }

    static void finalAccess(EnrollmentId enrolment, String source, Instant accessedAt, Rows rows) {
        rows.upsert(FINAL_ACCESS, enrolment.value(), source).earliest("accessed_at", accessedAt);
    }

    /** The grade posted, or null if it was voided. */
    static void grade(EnrollmentId enrolment, @Nullable Grade grade, Rows rows) {
        rows.upsert(GRADES, enrolment.value()).set("grade", grade == null ? null : grade.wire());
    }

    static void disputeDrop(EnrollmentId enrolment, Instant resolvedAt, Rows rows) {
        rows.upsert(DISPUTE_DROPS, enrolment.value()).earliest("resolved_at", resolvedAt);
    }

    static void tuition(EnrollmentId enrolment, Money amount, Rows rows) {
        rows.upsert(TUITION, enrolment.value())
                .set("amount_minor", amount.amountMinor())
                .set("currency", amount.currency().getCurrencyCode());
    }
}
