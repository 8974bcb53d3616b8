package org.stackway.admission.programme;

import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;

/** What can be asked of a programme. */
public sealed interface ProgrammeCommand {

    /** Enter a version of the programme's rules. */
    record DefineVersion(ProgrammeDefined definition) implements ProgrammeCommand {}
}
