package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MischiefTest {
    private static final List<Webhook> TOLD = List.of(webhook("c1", "settled"));
    private static final List<Webhook> CONTRARY = List.of(webhook("c1", "failed"));

    @Test
    void aGoodProviderSendsWhatThereIs() {
        assertThat(Mischief.NONE.of(TOLD, CONTRARY, "p1")).isEqualTo(TOLD);
    }

    @Test
    void theSameSeedDoesTheSameAndAnotherSomethingElse() {
        Mischief one = new Mischief(7, 9, 5_000, 0, 0, false, false);
        Mischief other = new Mischief(8, 9, 5_000, 0, 0, false, false);

        assertThat(one.of(TOLD, CONTRARY, "p3")).isEqualTo(one.of(TOLD, CONTRARY, "p3"));
        assertThat(one.of(TOLD, CONTRARY, "p3")).isNotEqualTo(other.of(TOLD, CONTRARY, "p3"));
        assertThat(one.of(TOLD, CONTRARY, "p3")).singleElement().satisfies(sent -> {
            assertThat(sent.copies()).isBetween(1, 10);
            assertThat(sent.delayMillis()).isBetween(0, 5_000);
            assertThat(sent.body()).isEqualTo("settled");
        });
    }

    @Test
    void whatIsLostIsNotSentAndWhatIsContradictedIsFollowedByTheContrary() {
        assertThat(new Mischief(7, 0, 0, 0, 100, false, false).of(TOLD, CONTRARY, "p1"))
                .isEmpty();
        assertThat(new Mischief(7, 0, 0, 100, 0, false, false).of(TOLD, CONTRARY, "p1"))
                .extracting(Webhook::body)
                .containsExactly("settled", "failed");
    }

    @Test
    void thatAMessageIsLostSaysNothingOfTheNextOneOfItsCheckout() {
        Mischief half = new Mischief(7, 0, 0, 0, 50, false, false);

        assertThat(List.of("payment.settled p1", "payment.returned p1", "refund.settled r1", "payment.settled p2"))
                .extracting(about -> half.of(TOLD, CONTRARY, about).size())
                .contains(0, 1);
    }

    @Test
    void mischiefHasBounds() {
        assertThatThrownBy(() -> new Mischief(0, -1, 0, 0, 0, false, false)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Mischief(0, 0, 0, 101, 0, false, false)).isInstanceOf(Refused.class);
    }

    private static Webhook webhook(String checkout, String body) {
        return new Webhook(
                UUID.nameUUIDFromBytes(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                checkout,
                "card",
                URI.create("http://127.0.0.1:9/x"),
                body,
                Scheme.STANDARD_WEBHOOKS);
    }
}
