package org.stackway.billing.webhook;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** Messages that are not what they should be. Numbered as in docs/payments.md. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyMessagesTest extends NastyCase {

    @Test
    void case02WhatIsSignedIsTheBytesWhateverTheyAre() {
        for (String body : List.of("{\"type\":\"x\"}\r\n", "\uFEFF{}", " { \"type\" : \"\u00e9\" } ")) {
            Deliveries.deliver("card", body).then().statusCode(200);
        }
    }

    @Test
    void case15TheReturnOfAPayerChangesNothing() {
        CheckoutId checkout = opened("CARD");
        String query = "transactionType=1&transactionStatus=1&transactionTotalAmount=54881&orderNumber=" + checkout;

        given().get("/api/v1/webhooks/nelnet/local/main?" + query).then().statusCode(405);
        Api.learner(a.learner())
                .get("/api/v1/checkouts/" + checkout + "?" + query)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        given().post("/api/v1/webhooks/nelnet/local/main?" + query + "&timestamp="
                        + Instant.now().toEpochMilli() + "&hash=" + "0".repeat(64))
                .then()
                .statusCode(401);
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
    }

    @Test
    void case27WhatWasParkedIsAppliedOnceItCanBeReadAndADryRunChangesNothing() {
        CheckoutId checkout = opened("CARD");
        String id = UUID.randomUUID().toString();
        Deliveries.deliver("card", id, Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now()))
                .then()
                .statusCode(200);
        awaitStatus(checkout, "SETTLED");
        // as if a release of before had not been able to read it
        Sql.run("UPDATE provider.webhook SET status = 'PARKED' WHERE delivery_id = ?", id);

        String request = "{\"filter\":{\"deliveryId\":\"" + id + "\"},\"dryRun\":%s,\"reason\":\"a new release\"}";
        Api.staff("ops")
                .body(request.formatted("true"))
                .post("/ops/v1/webhook-inbox/replays")
                .then()
                .statusCode(200);
        assertThat(statuses()).containsExactly("PARKED");
        Api.staff("ops")
                .body(request.formatted("false"))
                .post("/ops/v1/webhook-inbox/replays")
                .then()
                .statusCode(200);
        assertThat(statuses()).containsExactly("UNCHANGED");
    }

    @Test
    void case28ABodyMayBeLargeAndNotTooLarge() {
        String large = "{\"type\":\"x\",\"more\":\"" + "y".repeat(255 * 1024 - 30) + "\"}";
        String tooLarge = "{\"type\":\"x\",\"more\":\"" + "y".repeat(257 * 1024) + "\"}";

        Deliveries.deliver("card", large).then().statusCode(200);
        Deliveries.deliver("card", tooLarge).then().statusCode(413);
    }

    @Test
    void extraAnAmbiguousConcatenationIsAskedAboutAndTheProvidersWordCounts() {
        CheckoutId checkout = opened("CARD");
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 54881));
        String timed = form("1", "1", "54881", checkout) + "&timestamp="
                + Instant.now().toEpochMilli();
        String shifted = timed.replace(
                "transactionId=77&transactionTotalAmount=54881", "transactionId=775&transactionTotalAmount=4881");

        Deliveries.nelnetAs(shifted, Deliveries.hash(timed)).then().statusCode(200);

        awaitStatus(checkout, "SETTLED");
        assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE scheme = 'NELNET' AND semantic_key LIKE ?",
                        "%" + payment + "%"))
                .containsExactly("UNCHANGED");
        assertThat(postings()).isEqualTo(1);
        balance(0);
    }

    @Test
    void extraAHintThatTheProviderDoesNotConfirmIsForAPerson() {
        CheckoutId checkout = opened("FLYWIRE");
        Deliveries.flywire("main", "reversed", payment, checkout, TUITION)
                .then()
                .statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(statuses()).containsExactly("PARKED"));
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
    }

    @Test
    void case02ABodyInChunksIsReadWholeAndACompressedOneIsNotWhatWasSigned() throws IOException, InterruptedException {
        String body = "{\"type\":\"x\",\"more\":\"" + "y".repeat(20_000) + "\"}";

        assertThat(signed(body, "identity", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(200);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(signed(body, "gzip", compressed.toByteArray())).isEqualTo(401);
    }

    /** Sent in chunks, with the signature of the body as it was before. */
    private static int signed(String body, String encoding, byte[] sent) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        String seconds = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/webhooks/card/local/main"))
                .header("content-type", "application/json")
                .header("content-encoding", encoding)
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", Deliveries.signature(Deliveries.SECRET, id, seconds, body))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(sent)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void case16WhatIsMeantForAnotherEnvironmentNeverReachesThisLedger() {
        CheckoutId checkout = opened("CARD");
        String body = Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now());

        Deliveries.deliverTo("card/production/main", UUID.randomUUID().toString(), body, Deliveries.SECRET)
                .then()
                .statusCode(404);
        String mixed = "mixed-" + payment;
        Deliveries.deliverTo("card/local/main", mixed, body, Deliveries.ELSEWHERES_SECRET)
                .then()
                .statusCode(401);

        assertThat(statuses()).isEmpty();
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
        assertThat(ledger()).containsExactly("TUITION_RECEIVABLE 53360", "TUITION_REVENUE:MS-ECE -53360");
        assertThat(Sql.number("SELECT count(*) FROM provider.webhook WHERE delivery_id = ?", mixed))
                .isZero();
    }

    @Test
    void case28DuplicateKeysNestedNullsAndMoreFieldsAreReadOrParkedAndNeverAnError() {
        CheckoutId checkout = opened("CARD");
        String good = Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now());
        deliver("card", good.replace("\"data\":{", "\"more\":{\"a\":[null,{\"b\":null}]},\"data\":{\"later\":null,"));
        awaitStatus(checkout, "SETTLED");

        String twice = UUID.randomUUID().toString();
        Deliveries.deliver("card", twice, good.replace("\"amountMinor\":", "\"amountMinor\":1,\"amountMinor\":"))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        Sql.column("SELECT status FROM provider.webhook WHERE delivery_id = ?", twice))
                .first()
                .isIn("PARKED", "UNCHANGED"));
        assertThat(postings()).isEqualTo(1);
        balance(0);
    }

    @Test
    void extraNobodyCanMakeAProviderCallAnAddressOfTheirs() {
        Api.requested(a);
        CheckoutId id = new CheckoutId(UUID.randomUUID());
        String inner = "http://169.254.169.254/latest";
        for (String field : List.of("webhookUrl", "staticWebhookUrl", "returnUrl", "callbackUrl")) {
            Api.learner(a.learner())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(Api.body(id, "CARD", a).replaceFirst("\\{", "{\"" + field + "\":\"" + inner + "\","))
                    .post("/api/v1/checkouts")
                    .then()
                    .statusCode(400);
        }
        Api.open(id, "CARD", a).then().statusCode(201);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(StandInProvider.about(id.wire()))
                .isNotEmpty());
        assertThat(StandInProvider.about(id.wire()))
                .allSatisfy(asked -> assertThat(asked.body()).doesNotContain(inner));
    }

    @Test
    void extraWhatAProviderTellsTooMuchOfIsKeptInTheInboxOnly() {
        CheckoutId checkout = opened("CARD");
        String card = "4111111111111111";
        String body = Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now())
                .replace("\"data\":{", "\"data\":{\"cardNumber\":\"" + card + "\",\"accountNumber\":\"000123456789\",");
        String id = UUID.randomUUID().toString();
        Deliveries.deliver("card", id, body).then().statusCode(200);
        awaitStatus(checkout, "SETTLED");

        assertThat(Sql.column(
                        "SELECT convert_from(payload, 'UTF8') || metadata::text FROM es.event WHERE stream_id = ?",
                        "checkout/" + checkout))
                .hasSize(3)
                .allSatisfy(event -> assertThat(event).doesNotContain(card).doesNotContain("000123456789"));
        assertThat(Sql.column("SELECT headers::text FROM provider.webhook WHERE delivery_id = ?", id))
                .singleElement()
                .satisfies(headers -> assertThat(headers).doesNotContain(Deliveries.SECRET.substring(6)));
    }
}
