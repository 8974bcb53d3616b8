package org.stackway.transcript.record;

import java.util.List;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.Credential;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Violation;

/**
 * What an audit says of one credential that a learner seeks.
 *
 * @param printedName the credential's at the conferral, never a person's (TR-02)
 * @param courses what it uses up; empty unless it is earned
 * @param lacking every requirement that is not met; empty if it is earned
 */
public record Verdict(
        ProgrammeCode programme,
        Credential credential,
        @NotPersonal("name of a degree or certificate") String printedName,
        List<AllocatedCourse> courses,
        List<Violation> lacking) {

    public Verdict {
        courses = List.copyOf(courses);
        lacking = List.copyOf(lacking);
    }

    boolean earned() {
        return lacking.isEmpty();
    }
}
