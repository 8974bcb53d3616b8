package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

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
}
