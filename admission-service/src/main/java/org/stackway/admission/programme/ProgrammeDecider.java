package org.stackway.admission.programme;

import java.util.List;
import java.util.Optional;
import org.stackway.admission.programme.ProgrammeCommand.DefineVersion;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/** Enters versions of a programme's rules. A version once entered is for ever: decisions refer to it by its number. */
final class ProgrammeDecider implements Decider<Programme, ProgrammeCommand, ProgrammeEvent, ProgrammeFacts> {

    @Override
    public Programme initial() {
        return Programme.empty();
    }

    @Override
    public Programme evolve(Programme programme, ProgrammeEvent event) {
        return programme.evolve(event);
    }

    @Override
    public Decision<ProgrammeEvent> decide(Programme programme, ProgrammeCommand command, ProgrammeFacts facts) {
        return switch (command) {
            case DefineVersion(ProgrammeDefined definition) -> define(programme, definition, facts);
        };
    }

    private static Decision<ProgrammeEvent> define(
            Programme programme, ProgrammeDefined definition, ProgrammeFacts facts) {
        Optional<ProgrammeDefined> present = programme.version(definition.version());
        if (present.isPresent()) {
            return present.get().equals(definition)
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "PROGRAMME_VERSION_EXISTS",
                            Violation.of(
                                    "AD-08",
                                    "this version has other rules already; enter a new version",
                                    "other rules",
                                    "the same"),
                            "/api/v1/programmes/" + definition.programme() + "/versions/" + definition.version());
        }
        int latest = programme.latest().map(ProgrammeDefined::version).orElse(0);
        if (definition.version() < latest) {
            return Decision.conflict(
                    "PROGRAMME_VERSION_ORDER",
                    Violation.of(
                            "AD-08",
                            "versions are entered in ascending order",
                            definition.version(),
                            "at least " + latest));
        }
        return Decision.judged(
                "PROGRAMME_INVALID", ProgrammeRules.findings(programme, definition, facts), () -> List.of(definition));
    }
}
