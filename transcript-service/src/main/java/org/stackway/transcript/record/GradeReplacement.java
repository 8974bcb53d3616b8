package org.stackway.transcript.record;

import java.util.List;
import java.util.Optional;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.record.AcademicRecord.Entry;

/**
 * The grade replacement policy in force since February 2022, version 2: automatic; a prior grade of C+ or lower is
 * replaced when the new grade is the same or better (P-25 to P-27). Version 1 (2019) was opt-in and is never automatic.
 */
final class GradeReplacement {

    static final int POLICY_VERSION = 2;

    private GradeReplacement() {}

    /** The attempt whose grade the new one replaces: the most recent prior attempt, if it is eligible. */
    @Rule({"P-25", "P-26", "P-27", "P-29"})
    static Optional<Entry> replaced(List<Entry> priorAttempts, Grade posted) {
        if (priorAttempts.isEmpty()) {
            return Optional.empty();
        }
        Entry latest = priorAttempts.getLast();
        Grade prior = latest.grade().orElseThrow();
        return Grade.C_PLUS.atLeast(prior) && posted.atLeast(prior) ? Optional.of(latest) : Optional.empty();
    }
}
