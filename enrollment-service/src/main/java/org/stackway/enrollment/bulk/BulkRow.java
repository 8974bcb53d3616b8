package org.stackway.enrollment.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Violation;

/**
 * One row of a bulk request as it was written. Ids may be malformed: that is this row's result, not the request's.
 *
 * @param line from 1
 */
record BulkRow(int line, String learnerId, String offeringId, Origin origin, Funding funding) {

    /** What is wrong with how it is written; nothing if it can be tried. */
    List<Violation> malformed() {
        List<Violation> found = new ArrayList<>();
        check(LearnerId::parse, learnerId, "a learner id is a UUID", "/learnerId", found);
        check(OfferingId::parse, offeringId, "an offering id looks like 2026-FALL-2:ECEA-5700", "/offeringId", found);
        return found;
    }

    private void check(
            Function<String, ?> parse, String text, String message, String member, List<Violation> violations) {
        try {
            var unused = parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            violations.add(Violation.of("API-400", message).at("/rows/" + (line - 1) + member));
        }
    }
}
