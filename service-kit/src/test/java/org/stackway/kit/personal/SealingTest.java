package org.stackway.kit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealingTest {

    private static final byte[] PLAIN = "Ada Lovelace".getBytes(UTF_8);

    @Test
    void whatIsSealedOpensWithItsKeyForItsOwner() {
        byte[] key = Sealing.newKey();

        assertThat(Sealing.open(key, Sealing.seal(key, PLAIN, "ada"), "ada")).isEqualTo(PLAIN);
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        byte[] key = Sealing.newKey();

        assertThat(Sealing.seal(key, PLAIN, "ada")).isNotEqualTo(Sealing.seal(key, PLAIN, "ada"));
    }

    @Test
    void itDoesNotOpenForAnotherOwnerWithAnotherKeyOrABitChanged() {
        byte[] key = Sealing.newKey();
        byte[] sealed = Sealing.seal(key, PLAIN, "ada");
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> Sealing.open(key, sealed, "eve")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.open(Sealing.newKey(), sealed, "ada"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.open(key, changed, "ada")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.open(key, new byte[] {1, 2, 3}, "ada"))
                .isInstanceOf(IllegalStateException.class);
    }
}
