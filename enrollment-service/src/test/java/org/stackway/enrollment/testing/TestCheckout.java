package org.stackway.enrollment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.CheckoutExpired;
import org.stackway.events.billing.CheckoutEvent.PaymentFailed;
import org.stackway.events.billing.CheckoutEvent.PaymentInitiated;
import org.stackway.events.billing.CheckoutEvent.PaymentOutcomeUnknown;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** A checkout of one enrolment, told as billing tells it. */
public final class TestCheckout {

    private static final Money TUITION = Money.usd(53_360);
    private static final Money FEE = Money.usd(0);

    private final CheckoutId id = new CheckoutId(UUID.randomUUID());
    private final LearnerId learner;
    private final List<EnrollmentId> enrolments;
    private final PaymentMethod method;
    private final List<CheckoutEvent> told = new ArrayList<>();

    public TestCheckout(LearnerId learner, EnrollmentId enrolment, PaymentMethod method) {
        this.learner = learner;
        this.enrolments = List.of(enrolment);
        this.method = method;
    }

    public static PaymentId newPayment() {
        return new PaymentId(UUID.randomUUID());
    }

    /** Pays for one enrolment by card, which settles at the same instant; billing's events have been applied when this returns. */
    public static PaymentId pay(LearnerId learner, EnrollmentId enrolment, Instant at) {
        PaymentId payment = newPayment();
        ConsumerHarness.deliver(new TestCheckout(learner, enrolment, PaymentMethod.CARD)
                .initiated(payment, at)
                .settled(payment, at, at)
                .records());
        return payment;
    }

    public TestCheckout initiated(PaymentId payment, Instant at) {
        told.add(new PaymentInitiated(payment, id, learner, enrolments, method, TUITION, FEE, TUITION, null, at));
        return this;
    }

    public TestCheckout unknown(PaymentId payment) {
        told.add(new PaymentOutcomeUnknown(payment, id, learner, enrolments, method));
        return this;
    }

    public TestCheckout failed(PaymentId payment) {
        told.add(new PaymentFailed(payment, id, learner, enrolments, method, "declined"));
        return this;
    }

    public TestCheckout expired() {
        told.add(new CheckoutExpired(id, learner, enrolments));
        return this;
    }

    public TestCheckout settled(PaymentId payment, Instant initiatedAt, Instant settledAt) {
        told.add(new PaymentSettled(
                payment,
                id,
                learner,
                enrolments,
                List.of(new Allocation(AllocationKind.TUITION, enrolments.getFirst(), TUITION)),
                method,
                TUITION,
                FEE,
                TUITION,
                "ref",
                initiatedAt,
                settledAt));
        return this;
    }

    /** Its stream so far. */
    public List<TestRecord> records() {
        return TestRecords.stream("checkout/" + id, told.toArray(CheckoutEvent[]::new));
    }
}
