package org.stackway.enrollment.bulk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.rows.WrittenRow;

/**
 * One row of a bulk request as it was written. Ids may be malformed: that is this row's result, not the request's.
 *
 * @param line from 1
 */
@JsonNaming(SnakeCaseStrategy.class)
record BulkRow(int line, String learnerId, String offeringId, Origin origin, Funding funding) implements WrittenRow {

    /** The row and the enrolment that its request makes, however often it is sent. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Named(@JsonUnwrapped BulkRow row, UUID enrollmentId) implements WrittenRow {
        @Override
        public List<Violation> malformed() {
            return row.malformed();
        }
    }

    @Override
    public List<Violation> malformed() {
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
