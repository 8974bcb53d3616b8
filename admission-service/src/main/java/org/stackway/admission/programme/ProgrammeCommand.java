package org.stackway.admission.programme;

import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.domain.Rule;

/** What can be asked of a programme. */
public sealed interface ProgrammeCommand {

    /** Enter a version of the programme's rules. */
    @Rule({"AD-03", "AD-08", "AD-14", "TR-02"})
    record DefineVersion(ProgrammeDefined definition) implements ProgrammeCommand {}
}
