package org.stackway.events.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;

/**
 * What happens to a learner; stream {@code learner/<learnerId>}. No personal data: names and addresses never leave
 * the enrolment service (D14).
 */
public sealed interface LearnerEvent extends EnrollmentServiceEvent, LearnerFact {

    /** One item a learner did in the non-credit version; {@code score} in percent where there is one. */
    record PreviewItem(
            String itemId,
            String kind,
            Instant completedAt,
            @Nullable BigDecimal score) {}

    /** A learner has an account. */
    record LearnerRegistered(LearnerId learnerId, Instant registeredAt) implements LearnerEvent {}

    /**
     * The learner was given an institution address, with the first course (XC-01). The address itself is personal
     * data and not told.
     */
    record InstitutionEmailProvisioned(LearnerId learnerId, Instant provisionedAt) implements LearnerEvent {}

    /** The learner activated the institution address; messages go there from now on (XC-02). */
    record EmailActivated(LearnerId learnerId, Instant activatedAt) implements LearnerEvent {}

    /** The onboarding course was passed; once is enough (EN-20, rule 3.26). Content opens after it (EN-19). */
    record OnboardingPassed(LearnerId learnerId, Instant passedAt) implements LearnerEvent {}

    /** The learner accepted the honor code (P-49). */
    record HonorCodeAccepted(LearnerId learnerId, Instant acceptedAt) implements LearnerEvent {}

    /**
     * The learner has said whether directory information (34 CFR 99.3) is withheld from those who are not
     * staff (34 CFR 99.37); until they do it is not.
     */
    record DirectoryPreferenceChanged(LearnerId learnerId, boolean withheld, Instant changedAt)
            implements LearnerEvent {}

    /**
     * The learner's personal data were destroyed; every service destroys the keys it holds for the learner. {@code
     * retained} names the kinds of records that the law keeps.
     */
    record LearnerErased(LearnerId learnerId, List<String> retained) implements LearnerEvent {
        public LearnerErased {
            retained = List.copyOf(retained);
        }
    }

    /**
     * Work in the non-credit version of a course was reported. {@code items} is what an upgrade may bring along
     * (EN-14, EN-15).
     */
    record PreviewRecorded(
            LearnerId learnerId,
            CourseCode courseCode,
            Instant startedAt,
            String contentVersion,
            List<PreviewItem> items)
            implements LearnerEvent {
        public PreviewRecorded {
            items = List.copyOf(items);
        }
    }

    /** The learner may use a service. */
    record EntitlementGranted(LearnerId learnerId, EntitlementService service) implements LearnerEvent {}

    /** The learner may no longer use a service. */
    record EntitlementEnded(LearnerId learnerId, EntitlementService service) implements LearnerEvent {}

    /**
     * The learner's load in a session changed and advice was given; nothing is refused by it (EN-29). {@code
     * courses} and {@code creditHours} are the totals of the session, {@code warnings} are rule ids with text.
     */
    record LoadAdvised(
            LearnerId learnerId, SessionId sessionId, int courses, CreditHours creditHours, List<String> warnings)
            implements LearnerEvent {
        public LoadAdvised {
            warnings = List.copyOf(warnings);
        }
    }
}
