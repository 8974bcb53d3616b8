package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final Instant NOW = Instant.parse("2026-08-10T15:00:00Z");

    private final Mailbox mailbox = new Mailbox();

    @Test
    void aMessageIsDeliveredOnceAndShownToItsAddress() {
        Mailbox.Message message = new Mailbox.Message("1", "ada@example.org", "Hello", "You are enrolled.");

        assertThat(mailbox.take(message, NOW)).isTrue();
        assertThat(mailbox.take(message, NOW)).isFalse();

        assertThat(mailbox.of("ada@example.org"))
                .extracting(Mailbox.Delivered::subject)
                .containsExactly("Hello");
        assertThat(mailbox.of("eve@example.org")).isEmpty();
    }

    @Test
    void onlyTheLastMessagesAreKept() {
        for (int i = 0; i < 1_001; i++) {
            mailbox.take(new Mailbox.Message("m" + i, "ada@example.org", "Hello", "text"), NOW);
        }

        assertThat(mailbox.of("ada@example.org")).hasSize(1_000);
        assertThat(mailbox.of("ada@example.org").getFirst().messageId()).isEqualTo("m1");
    }

    @Test
    void aMessageWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> mailbox.take(new Mailbox.Message("1", null, "Hello", "text"), NOW))
                .isInstanceOf(Refused.class);
    }
}
