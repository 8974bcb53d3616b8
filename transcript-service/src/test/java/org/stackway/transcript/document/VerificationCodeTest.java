package org.stackway.transcript.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    private static final String FINGERPRINT = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void aFingerprintAlwaysHasTheSameCodeOfFourGroups() {
        VerificationCode code = VerificationCode.of(FINGERPRINT);

        assertThat(code).isEqualTo(VerificationCode.of(FINGERPRINT));
        assertThat(code.value()).hasSize(23).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(VerificationCode.of("0".repeat(64)).value()).isEqualTo("00000-00000-00000-00000");
        assertThat(VerificationCode.of("f".repeat(64)).value()).isEqualTo("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ");
    }

    @Test
    void whatIsTypedMayBeSmallOrWithoutHyphensOrMistakeALetterForADigit() {
        VerificationCode code = new VerificationCode("01234-56789-ABCDE-FGHJK");

        assertThat(VerificationCode.typed("01234-56789-ABCDE-FGHJK")).contains(code);
        assertThat(VerificationCode.typed(" oL234 56789abcdefghjk ")).contains(code);
        assertThat(VerificationCode.typed("01234-56789-ABCDE-FGHJ")).isEmpty();
        assertThat(VerificationCode.typed("01234-56789-ABCDE-FGHJU")).isEmpty();
        assertThat(VerificationCode.typed("")).isEmpty();
        assertThatThrownBy(() -> new VerificationCode("01234")).isInstanceOf(IllegalArgumentException.class);
    }
}
