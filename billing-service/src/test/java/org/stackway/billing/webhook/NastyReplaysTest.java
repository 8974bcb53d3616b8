package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** What was applied, applied again. Numbered as in docs/payments.md. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyReplaysTest extends NastyCase {

    @Test
    void case29AReplayOfWhatWasAppliedAddsNothingAndAsksNobody() {
        CheckoutId checkout = paid("CARD", "card", CARD_TOTAL);
        String delivery = Sql.column(
                        "SELECT delivery_id FROM provider.webhook WHERE body LIKE ?", bytes("%" + payment + "%"))
                .getFirst();
        List<String> before = events(checkout);

        for (String dryRun : List.of("true", "false", "null", "false")) {
            Api.staff("ops")
                    .body("{\"filter\":{\"deliveryId\":\"%s\"},\"dryRun\":%s,\"reason\":\"to see\"}"
                            .formatted(delivery, dryRun))
                    .post("/ops/v1/webhook-inbox/replays")
                    .then()
                    .statusCode(200)
                    .body("facts", equalTo(0))
                    .body("counts.UNCHANGED", equalTo(1))
                    .body("dryRun", equalTo(!dryRun.equals("false")));
        }

        assertThat(events(checkout)).isEqualTo(before);
        assertThat(postings()).isEqualTo(1);
        assertThat(statuses()).containsExactly("APPLIED");
        assertThat(StandInProvider.asked("/sandbox/payments/" + checkout)).isZero();
        Api.staff("ops")
                .get("/ops/v1/webhook-inbox?deliveryId=" + delivery)
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("APPLIED"))
                .body("items[0].keyId.length()", equalTo(8));
    }

    @Test
    @Rule({"BI-11", "BI-13"})
    void case29TheWholeInboxIntoAnEmptyLedgerAndOntoTheLiveOneMakesTheSameLedgerAndTellsNobody() {
        List<CheckoutId> checkouts = everythingThatProvidersTell();
        SortedMap<String, String> live = InboxFromNothing.stored(checkouts);
        List<Long> before = told(checkouts);

        assertThat(live).hasSizeGreaterThanOrEqualTo(7);
        assertThat(InboxFromNothing.of(checkouts)).isEqualTo(live);

        for (String delivery : deliveries(checkouts)) {
            for (boolean dryRun : List.of(true, false)) {
                Api.staff("ops")
                        .body("{\"filter\":{\"deliveryId\":\"%s\"},\"dryRun\":%s,\"reason\":\"all of it again\"}"
                                .formatted(delivery, dryRun))
                        .post("/ops/v1/webhook-inbox/replays")
                        .then()
                        .statusCode(200)
                        .body("facts", equalTo(0));
            }
        }
        assertThat(InboxFromNothing.stored(checkouts)).isEqualTo(live);
        assertThat(told(checkouts)).isEqualTo(before);
    }

    /** A refund, two addresses' copies, a hint that was asked about, money that does not fit, a dispute out of order. */
    private List<CheckoutId> everythingThatProvidersTell() {
        CheckoutId refunded = paid("CARD", "card", CARD_TOTAL);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        deliver("card", Deliveries.refund("failed", refund(a), TUITION));
        deliver("card", Deliveries.refund("settled", refund(a), TUITION));
        awaitRefund(a, "SETTLED");

        NastyReplaysTest copies = new NastyReplaysTest();
        CheckoutId twice = copies.opened("FLYWIRE");
        for (String status : List.of("delivered", "guaranteed", "initiated")) {
            for (String endpoint : List.of("main", "static")) {
                Deliveries.flywire(endpoint, status, copies.payment, twice, TUITION)
                        .then()
                        .statusCode(200);
            }
        }
        copies.awaitStatus(twice, "SETTLED");

        NastyReplaysTest asked = new NastyReplaysTest();
        CheckoutId returned = asked.opened("ECHECK");
        asked.nelnet("3", "5", "53360", returned);
        asked.awaitStatus(returned, "SETTLED");
        StandInProvider.knowing(returned, asked.known(returned, "RETURNED", 53360));
        asked.nelnet("3", "7", "53360", returned);
        asked.awaitStatus(returned, "RETURNED");

        NastyReplaysTest odd = new NastyReplaysTest();
        CheckoutId tooLittle = odd.opened("CARD");
        deliver("card", Deliveries.payment("settled", odd.payment, tooLittle, Money.usd(100), BusinessTime.now()));
        PaymentId good = new PaymentId(UUID.randomUUID());
        deliver("card", Deliveries.dispute("lost", "dp_" + good, good, CARD_TOTAL));
        deliver("card", Deliveries.payment("settled", good, tooLittle, CARD_TOTAL, BusinessTime.now()));
        odd.awaitStatus(tooLittle, "RETURNED");
        return List.of(refunded, twice, returned, tooLittle);
    }

    /** How much was told, and to whom: events, requests to providers, questions to them, and what they heard. */
    private static List<Long> told(List<CheckoutId> checkouts) {
        String mine = checkouts.stream().map(CheckoutId::wire).collect(Collectors.joining("|"));
        return List.of(
                Sql.number(
                        "SELECT count(*) FROM es.event WHERE stream_id ~ ? OR convert_from(payload, 'UTF8') ~ ?",
                        mine,
                        mine),
                Sql.number("SELECT count(*) FROM provider.task WHERE body ~ ?", mine),
                Sql.number("SELECT count(*) FROM provider.inquiry WHERE checkout_id::text ~ ? AND wanted", mine),
                checkouts.stream()
                        .mapToLong(checkout -> StandInProvider.asked("/sandbox/payments/" + checkout)
                                + StandInProvider.about(checkout.wire()).size())
                        .sum());
    }

    private static List<String> deliveries(List<CheckoutId> checkouts) {
        String mine = checkouts.stream().map(CheckoutId::wire).collect(Collectors.joining("|"));
        return Sql.column(
                "SELECT delivery_id FROM provider.webhook WHERE convert_from(body, 'UTF8') ~ ? ORDER BY id", mine);
    }
}
