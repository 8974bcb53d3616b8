package org.stackway.enrollment.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void aProfileSaysNothingWhenPrinted() {
        assertThat(new Profile("Ada", "Lovelace", "ada@example.org", "GB").toString())
                .doesNotContain("Ada", "Lovelace", "example");
    }
}
