package org.stackway.admission.candidacy;

import java.util.List;
import java.util.Set;
import org.stackway.admission.fact.ActiveCourse;
import org.stackway.events.value.ProgrammeCode;

/**
 * What a learner who leaves a programme leaves it with (P-07); read for a discontinuation only.
 *
 * @param active courses that go on
 * @param sought every programme of which the learner seeks the degree or a certificate
 */
public record Ties(List<ActiveCourse> active, Set<ProgrammeCode> sought) {

    static final Ties NONE = new Ties(List.of(), Set.of());

    public Ties {
        active = List.copyOf(active);
        sought = Set.copyOf(sought);
    }

    boolean isOnly(ProgrammeCode programme) {
        return sought.stream().allMatch(programme::equals);
    }
}
