package org.stackway.session.offering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Rule;

/** What may be asked of an offering. */
public sealed interface OfferingCommand {

    /** Offer the course in the session, with these people and these graded items. */
    @Rule({"SE-15", "SE-COURSE-HOURS", "SE-ASSESSMENT-WEIGHT", "SE-ASSESSMENT-COUNT", "SE-ASSESSMENT-ONCE", "3.1"})
    record OfferCourse(OfferingId offeringId, List<String> facilitators, List<Assessment> assessments)
            implements OfferingCommand {
        public OfferCourse {
            facilitators = List.copyOf(facilitators);
            assessments = assessments.stream().map(OfferCourse::canonical).toList();
        }

        /** Equal weights are one weight: 30 and 30.0 must not make two offerings. */
        private static Assessment canonical(Assessment item) {
            return new Assessment(
                    item.itemId(),
                    item.kind(),
                    item.durationMinutes(),
                    item.proctored(),
                    item.peerGraded(),
                    item.forCreditOnly(),
                    item.blocksRefund(),
                    item.weightPercent() == null ? null : canonical(item.weightPercent()));
        }

        private static BigDecimal canonical(BigDecimal weight) {
            BigDecimal stripped = weight.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
        }
    }
}
