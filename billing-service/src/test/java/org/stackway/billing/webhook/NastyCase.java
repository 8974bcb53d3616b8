package org.stackway.billing.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.Sql;

/** A learner, a course, and what the tests of nasty cases ask of billing. The cases are numbered as in docs/payments.md. */
abstract class NastyCase {

    static final Money TUITION = Money.usd(53360);
    static final Money CARD_TOTAL = Money.usd(53360 + 1521);

    final Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
    final PaymentId payment = new PaymentId(UUID.randomUUID());

    CheckoutId opened(String method) {
        if (Sql.number("SELECT count(*) FROM rm.charge WHERE enrollment_id = ?", a.id().value()) == 0) {
            Api.requested(a);
        }
        return Api.opened(method, a);
    }

    CheckoutId paid(String method, String provider, Money total) {
        CheckoutId checkout = opened(method);
        deliver(provider, Deliveries.payment("settled", payment, checkout, total, BusinessTime.now()));
        awaitStatus(checkout, "SETTLED");
        return checkout;
    }

    static void deliver(String provider, String body) {
        Deliveries.deliver(provider, body).then().statusCode(200);
    }

    void nelnet(String type, String status, String cents, CheckoutId checkout) {
        Deliveries.nelnet(form(type, status, cents, checkout)).then().statusCode(200);
    }

    String form(String type, String status, String cents, CheckoutId checkout) {
        return "transactionType=" + type + "&transactionStatus=" + status + "&transactionId=77&transactionTotalAmount="
                + cents + "&transactionDate=202608120900&orderNumber=" + checkout + "&userChoice1=" + payment;
    }

    /** What the provider answers about the payment. */
    String known(CheckoutId checkout, String state, long cents) {
        return """
                [{"paymentId":"%s","checkoutId":"%s","amount":{"amountMinor":%d,"currency":"USD"},\
                "state":"%s","initiatedAt":"2026-08-12T15:00:00Z","providerReference":"REF"}]""".formatted(payment, checkout, cents, state);
    }

    void awaitStatus(CheckoutId checkout, String status) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo(status));
    }

    void balance(int cents) {
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(cents));
    }

    List<String> statuses() {
        return Sql.column(
                "SELECT status FROM provider.webhook WHERE semantic_key LIKE ? ORDER BY id", "%" + payment + "%");
    }

    List<String> disputes() {
        return Sql.column("SELECT status FROM rm.dispute WHERE payment_id = ? ORDER BY status DESC", payment.value());
    }

    List<String> refunds() {
        return Sql.column("SELECT status FROM rm.refund WHERE enrollment_id = ?", a.id().value());
    }

    long postings() {
        return Sql.number("SELECT count(*) FROM rm.checkout_posting WHERE payment_id = ?", payment.value());
    }

    static List<String> events(CheckoutId checkout) {
        return Sql.column(
                "SELECT replace(type, 'org.stackway.billing.', '') FROM es.event WHERE stream_id = ? ORDER BY version",
                "checkout/" + checkout);
    }

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What the learner's movements come to, by account; what is nothing is left out. */
    List<String> ledger() {
        return Sql.column("""
                SELECT line.account || ' ' || sum(line.amount)
                FROM (SELECT learner_id, accounts, amounts FROM rm.account_posting
                      UNION ALL SELECT learner_id, accounts, amounts FROM rm.checkout_posting
                      UNION ALL SELECT learner_id, accounts, amounts FROM rm.refund_posting) posting,
                     unnest(accounts, amounts) AS line(account, amount)
                WHERE learner_id = ? GROUP BY line.account HAVING sum(line.amount) <> 0 ORDER BY 1
                """, a.learner().value());
    }

    /** The enrolment's charge. */
    static String charge(Enrolment of) {
        return Api.learner(of.learner())
                .get("/api/v1/accounts/" + of.learner())
                .then()
                .statusCode(200)
                .extract()
                .path("charges.find { it.enrollmentId == '%s' }.status".formatted(of.id()));
    }

    /** Why the learner is held, if so. */
    List<String> holds() {
        return Sql.column(
                "SELECT reason FROM rm.financial_hold WHERE learner_id = ? AND released_at IS NULL",
                a.learner().value());
    }

    /** Refunds of an enrolment, by their status. */
    static List<String> refunds(Enrolment of) {
        return Sql.column(
                "SELECT status FROM rm.refund WHERE enrollment_id = ? ORDER BY status",
                of.id().value());
    }

    static RefundId refund(Enrolment of) {
        List<String> ids = Sql.column(
                "SELECT refund_id FROM rm.refund WHERE enrollment_id = ?",
                of.id().value());
        assertThat(ids).hasSize(1);
        return RefundId.parse(ids.getFirst());
    }

    static void awaitRefund(Enrolment of, String status) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(refunds(of)).containsExactly(status));
    }
}
