package org.stackway.enrollment.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;

class InstitutionAddressTest {

    private static final LearnerId ADA = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    private static final LearnerId NAMESAKE = LearnerId.parse("0198e000-0000-7000-8000-ffffffffffff");

    @Test
    @Rule("XC-01")
    void anAddressHasTheNamesInPlainLettersAndTellsNamesakesApart() {
        assertThat(address("Ada", "Lovelace", ADA)).isEqualTo("ada.lovelace-0000000a@colorado.edu");
        assertThat(address("Ada", "Lovelace", NAMESAKE)).isEqualTo("ada.lovelace-e13wu1of@colorado.edu");
        assertThat(address("Zo\u00eb", "O'Neill-Br\u00f6\u00dfe", ADA)).startsWith("zoe.oneillbroe-");
        assertThat(address("\u674e", "Li", ADA)).startsWith("li-");
        assertThat(address("\u674e", "\u660e", ADA)).startsWith("learner-");
        assertThat(address("x".repeat(200), "y".repeat(200), ADA)).hasSizeLessThan(80);
    }

    private static String address(String given, String family, LearnerId learner) {
        return InstitutionAddress.of(new Profile(given, family, "a@example.org", "GB"), learner, "colorado.edu");
    }
}
