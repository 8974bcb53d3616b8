package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.admission.candidacy.CandidacyCommand.Recompute;
import org.stackway.admission.programme.Programmes;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.store.Tx;

/** Judges candidacies anew, in somebody's transaction. */
@ApplicationScoped
class Recomputation {

    private static final String POLICY = "admission-by-performance";

    private final CandidacyAggregate candidacies;
    private final CommandRunner runner;

    Recomputation(CandidacyAggregate candidacies, CommandRunner runner) {
        this.candidacies = candidacies;
        this.runner = runner;
    }

    /** Grades in these courses, or whether they count, changed: concerns every programme with the course in a pathway. */
    Uni<Void> gradesChanged(Tx tx, Programmes programmes, List<? extends Delivery<? extends EnrollmentFact>> told) {
        return runner.applyAll(
                tx,
                told.stream()
                        .map(delivery -> concerned(programmes, delivery.event(), delivery.causes(POLICY)))
                        .toList());
    }

    private List<AggregateCommand<?, ?, ?, ?>> concerned(
            Programmes programmes, EnrollmentFact event, CommandContext context) {
        return programmes.withPathwayCourse(event.courseCode()).stream()
                .<AggregateCommand<?, ?, ?, ?>>map(
                        programme -> recompute(new CandidacyId(event.learnerId(), programme), context))
                .toList();
    }

    /** One candidacy. */
    Uni<Void> one(Tx tx, CandidacyId id, CommandContext context) {
        return runner.apply(tx, recompute(id, context)).replaceWithVoid();
    }

    private AggregateCommand<Candidacy, CandidacyCommand, CandidacyEvent, CandidacyFacts> recompute(
            CandidacyId id, CommandContext context) {
        return AggregateCommand.of(candidacies, id.wire(), new Recompute(id), context);
    }
}
