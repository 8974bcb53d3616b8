package org.stackway.kit.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static final byte[] FIRST = Sealing.newKey();
    private static final byte[] SECOND = Sealing.newKey();

    @Test
    void withoutAKeyOfThirtyTwoBytesNothingStarts() {
        assertThatThrownBy(() -> new MasterKey(Optional.empty(), Optional.empty()))
                .hasMessageContaining("STACKWAY_MASTER_KEY");
        assertThatThrownBy(() -> new MasterKey(Optional.of("AAEC"), Optional.empty()))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new MasterKey(Optional.of("not base64!"), Optional.empty()))
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new MasterKey(Optional.of(text(FIRST)), Optional.of(List.of("AAEC"))))
                .hasMessageContaining("STACKWAY_MASTER_KEY_OTHERS");
    }

    @Test
    void whatItWrapsOpensForItsOwnerOnlyAndNamesTheKey() {
        byte[] key = Sealing.newKey();

        byte[] wrapped = master(FIRST).wrap(key, "ada");

        assertThat(master(FIRST).unwrap(wrapped, "ada")).isEqualTo(key);
        assertThat(wrapped).startsWith(master(FIRST).prefix());
        assertThat(master(FIRST).prefix()).isNotEqualTo(master(SECOND).prefix());
        assertThatThrownBy(() -> master(FIRST).unwrap(wrapped, "eve")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theNextKeyOpensWhatItsPredecessorWrappedWhileThatIsConfiguredAndTheOtherWayRound() {
        byte[] key = Sealing.newKey();
        byte[] before = master(FIRST).wrap(key, "ada");
        byte[] after = master(SECOND, FIRST).wrap(key, "ada");

        assertThat(master(SECOND, FIRST).unwrap(before, "ada")).isEqualTo(key);
        assertThat(master(FIRST, SECOND).unwrap(after, "ada")).isEqualTo(key);
        assertThat(after).startsWith(master(SECOND).prefix());
    }

    @Test
    void whatAKeyWrappedThatIsNotConfiguredSaysWhichItWas() {
        byte[] wrapped = master(FIRST).wrap(Sealing.newKey(), "ada");

        assertThatThrownBy(() -> master(SECOND).unwrap(wrapped, "ada"))
                .hasMessageContaining(master(FIRST).name());
        assertThatThrownBy(() -> master(SECOND).unwrap(Arrays.copyOf(wrapped, 4), "ada"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasWrappedBeforeKeysWereNamedOpensWithWhicheverKeyItIs() {
        byte[] key = Sealing.newKey();
        byte[] unnamed = Sealing.seal(FIRST, key, "ada");

        assertThat(master(FIRST).unwrap(unnamed, "ada")).isEqualTo(key);
        assertThat(master(SECOND, FIRST).unwrap(unnamed, "ada")).isEqualTo(key);
        assertThatThrownBy(() -> master(SECOND).unwrap(unnamed, "ada")).isInstanceOf(IllegalStateException.class);
    }

    private static MasterKey master(byte[] current, byte[]... others) {
        return new MasterKey(
                Optional.of(text(current)),
                Optional.of(Arrays.stream(others).map(MasterKeyTest::text).toList()));
    }

    private static String text(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
