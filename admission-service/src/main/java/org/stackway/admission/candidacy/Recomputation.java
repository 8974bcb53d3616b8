package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.admission.candidacy.CandidacyCommand.Recompute;
import org.stackway.admission.programme.Programmes;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Judges candidacies anew, in somebody's transaction. */
@ApplicationScoped
class Recomputation {

    private final CandidacyAggregate candidacies;
    private final CommandRunner runner;

    Recomputation(CandidacyAggregate candidacies, CommandRunner runner) {
        this.candidacies = candidacies;
        this.runner = runner;
    }

    /** A grade in this course, or whether it counts, changed: concerns every programme with the course in a pathway. */
    Uni<Void> gradeChanged(Tx tx, Programmes programmes, LearnerId learner, CourseCode course, CommandContext context) {
        return InTurn.each(
                programmes.withPathwayCourse(course), code -> one(tx, new CandidacyId(learner, code), context));
    }

    /** One candidacy. */
    Uni<Void> one(Tx tx, CandidacyId id, CommandContext context) {
        return runner.apply(tx, AggregateCommand.of(candidacies, id.wire(), new Recompute(id), context))
                .replaceWithVoid();
    }
}
