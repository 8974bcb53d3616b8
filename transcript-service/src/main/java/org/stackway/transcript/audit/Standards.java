package org.stackway.transcript.audit;

import java.util.Optional;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;

/**
 * What every graduate credential asks for unless its programme says otherwise.
 *
 * @param minGpa the least average over all graduate grades
 * @param minGrade the least grade of a course that counts
 * @param years how old a course may be (TR-07)
 */
public record Standards(GradePoints minGpa, Grade minGrade, int years) {

    /** The policy {@code degree-standards}, and over it what the programme says of its own. */
    @Rule({"TR-07", "3.11"})
    static Standards of(Policy policy, ProgrammeDefined rules) {
        return new Standards(
                Optional.ofNullable(rules.minGpa()).orElseGet(() -> GradePoints.parse(policy.text("minGpa"))),
                Optional.ofNullable(rules.minGrade()).orElseGet(() -> Grade.parse(policy.text("minGrade"))),
                Optional.ofNullable(rules.yearsLimit()).orElseGet(() -> policy.number("years")));
    }
}
