package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** What the sandbox signs, against answers that were computed elsewhere. */
class SchemeTest {
    private static final long THEN_MILLIS = 1_768_201_200_000L;
    private static final UUID PAYMENT = UUID.fromString("0199c0de-0000-7000-8000-0000000000a1");

    @Test
    void flywireSignsTheBody() {
        HttpRequest request = signed(
                Scheme.FLYWIRE,
                "test-shared-secret",
                "{\"event_type\":\"guaranteed\",\"event_date\":\"2026-01-12T07:00:00Z\",\"event_resource\":\"payments\","
                        + "\"data\":{\"payment_id\":\"RUC208967136\",\"amount_from\":\"37250\",\"currency_from\":\"EUR\","
                        + "\"amount_to\":\"40020\",\"currency_to\":\"USD\",\"status\":\"guaranteed\","
                        + "\"external_reference\":\"inv_0001\"}}");

        assertThat(request.headers().firstValue("X-Flywire-Digest"))
                .contains("vu1mYsTftbM4b03Vdxm0E15svmCCPKrZzGfRyzZpCos=");
    }

    @Test
    void nelnetHashesTheValuesAndTheTimeOfSending() {
        HttpRequest request = signed(
                Scheme.NELNET,
                "secretkey",
                "transactionType=1&transactionStatus=1&transactionId=382481568&transactionTotalAmount=40020"
                        + "&transactionDate=202601120000&transactionAcountType=VISA&transactionResultCode=267849"
                        + "&transactionResultMessage=Approved+and+completed&orderNumber=inv_0001&orderType=ONLINEMASTERS");

        assertThat(body(request))
                .endsWith("&timestamp=" + THEN_MILLIS
                        + "&hash=9452df86593b485794116b0c236a5eac1313d63f779ceb56ad37c030bcdc32ca");
    }

    @Test
    void anECheckThatComesBackIsToldAsOne() {
        Payment payment = new Payment(
                PAYMENT,
                "c1",
                Method.ECHECK,
                new Money(40020, "USD"),
                Payment.State.RETURNED,
                Instant.ofEpochMilli(THEN_MILLIS),
                null,
                "ECHECK-1",
                null,
                null);

        assertThat(NelnetForms.of(payment, "payment.returned"))
                .get()
                .asString()
                .contains("transactionType=3&transactionStatus=7&", "orderNumber=c1", "userChoice1=" + PAYMENT);
        assertThat(NelnetForms.of(payment, "payment.initiated")).isEqualTo(Optional.empty());
    }

    private static HttpRequest signed(Scheme scheme, String secret, String body) {
        Webhook webhook = new Webhook(PAYMENT, "c1", "card", URI.create("http://127.0.0.1:9/x"), body, scheme);
        return scheme.sign(HttpRequest.newBuilder(webhook.url()), secret, webhook, THEN_MILLIS)
                .build();
    }

    private static String body(HttpRequest request) {
        CompletableFuture<String> body = new CompletableFuture<>();
        request.bodyPublisher().orElseThrow().subscribe(new Flow.Subscriber<>() {
            private final StringBuilder read = new StringBuilder();

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer item) {
                read.append(StandardCharsets.UTF_8.decode(item));
            }

            @Override
            public void onError(Throwable failure) {
                body.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                body.complete(read.toString());
            }
        });
        return body.join();
    }
}
