package org.stackway.admission.programme;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stackway.admission.programme.ProgrammeCommand.DefineVersion;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;

/** Runs the streams {@code programme/<programme>}. */
@ApplicationScoped
public class ProgrammeAggregate implements Aggregate<Programme, ProgrammeCommand, ProgrammeEvent, ProgrammeFacts> {

    private static final ProgrammeDecider DECIDER = new ProgrammeDecider();

    private final ProgrammeBook book;
    private final RulesChanged rulesChanged;

    ProgrammeAggregate(ProgrammeBook book, RulesChanged rulesChanged) {
        this.book = book;
        this.rulesChanged = rulesChanged;
    }

    @Override
    public String category() {
        return "programme";
    }

    @Override
    public Class<ProgrammeEvent> eventType() {
        return ProgrammeEvent.class;
    }

    @Override
    public Decider<Programme, ProgrammeCommand, ProgrammeEvent, ProgrammeFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<ProgrammeFacts>> facts(Tx tx, List<Asked<Programme, ProgrammeCommand>> asked) {
        return book.holdToChange(tx).map(programmes -> asked.stream()
                .map(one -> new ProgrammeFacts(programmes.certificatesOfOthers(subject(one.command()))))
                .toList());
    }

    @Override
    public Optional<ReadModel.Own<Programme, ProgrammeEvent>> readModel() {
        return Optional.of(ProgrammeBook.MODEL);
    }

    @Override
    public Uni<Void> project(Tx tx, List<Change<Programme, ProgrammeEvent>> changes) {
        Uni<Void> all = book.add(
                tx,
                changes.stream()
                        .flatMap(change -> change.events().stream())
                        .map(recorded -> version(recorded.event()))
                        .toList());
        for (Change<Programme, ProgrammeEvent> change : changes) {
            for (Recorded<ProgrammeEvent> recorded : change.events()) {
                all = all.chain(() -> rulesChanged.defined(
                        tx,
                        version(recorded.event()),
                        recorded.eventId(),
                        change.context().correlationId()));
            }
        }
        return all;
    }

    private static ProgrammeDefined version(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeDefined defined -> defined;
        };
    }

    private static ProgrammeCode subject(ProgrammeCommand command) {
        return switch (command) {
            case DefineVersion(ProgrammeDefined definition) -> definition.programme();
        };
    }
}
