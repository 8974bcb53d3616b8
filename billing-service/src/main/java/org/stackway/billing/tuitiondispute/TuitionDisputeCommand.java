package org.stackway.billing.tuitiondispute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

/** What can be asked of a tuition dispute. */
public sealed interface TuitionDisputeCommand {

    /**
     * Disputes the tuition of an enrolment.
     *
     * @param words the reason in the words of whoever disputes; kept apart from events
     * @param onlyOf the learner whose enrolment it must be; empty for staff
     */
    @Rule("BI-16")
    record Open(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            DisputeCategory category,
            String words,
            Optional<LearnerId> onlyOf)
            implements TuitionDisputeCommand {}

    /**
     * Hands something in.
     *
     * @param words what it is and where it is; kept apart from events
     * @param onlyOf the learner whose dispute it must be; empty for staff
     */
    record AddEvidence(String words, Optional<LearnerId> onlyOf) implements TuitionDisputeCommand {}

    /**
     * A person decides.
     *
     * @param authority in whose name
     * @param amount what is credited, for CREDIT only
     */
    @Rule("BI-16")
    record Resolve(
            DisputeOutcome outcome,
            String authority,
            String reason,
            @Nullable Money amount) implements TuitionDisputeCommand {}
}
