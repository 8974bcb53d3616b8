package org.stackway.enrollment.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Violation;

/** A row as it was written. */
class BulkRowTest {

    @Test
    void aMalformedRowNamesEachMember() {
        assertThat(new BulkRow(3, "ada", "spring", Origin.NEW, Funding.EMPLOYER).malformed())
                .extracting(Violation::pointer)
                .containsExactly("/rows/2/learnerId", "/rows/2/offeringId");
    }
}
