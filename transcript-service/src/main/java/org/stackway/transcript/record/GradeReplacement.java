package org.stackway.transcript.record;

import java.util.List;
import java.util.Optional;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.record.AcademicRecord.Entry;

/**
 * Whether a new grade takes the place of an earlier attempt's: as the policy of the grade's term says (rule 3.17). Since
 * February 2022 by itself, a prior grade of C+ or lower, when the new grade is the same or better (P-25 to P-27); the policy
 * of 2019 replaced on request only, so never here.
 */
final class GradeReplacement {

    /** When a grade is replaced. */
    enum Applied {
        AUTOMATICALLY,
        ON_REQUEST
    }

    private GradeReplacement() {}

    /** The attempt whose grade the new one replaces: the most recent prior attempt, if it is eligible. */
    @Rule({"P-25", "P-26", "P-27", "P-29", "3.17"})
    static Optional<Entry> replaced(List<Entry> priorAttempts, Grade posted, Policy policy) {
        if (priorAttempts.isEmpty() || policy.choice("applied", Applied.class) == Applied.ON_REQUEST) {
            return Optional.empty();
        }
        Grade highest = Grade.parse(policy.text("replaceableUpTo"));
        Entry latest = priorAttempts.getLast();
        Grade prior = latest.grade().orElseThrow();
        return highest.atLeast(prior) && posted.atLeast(prior) ? Optional.of(latest) : Optional.empty();
    }
}
