package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stackway.admission.candidacy.CandidacyCommand.Recompute;
import org.stackway.admission.programme.Programmes;
import org.stackway.admission.programme.RulesChanged;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.Aggregate.DeadlineChange;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Deadlines;
import org.stackway.kit.store.Tx;

/**
 * When candidacies are judged anew: at once when a learner's grades change, by a deadline when rules come into force, one
 * candidacy at a time, so that a new version of the rules with a thousand learners behind it is no giant transaction.
 */
@ApplicationScoped
public class Recomputation implements RulesChanged {

    private static final String CONCERNED = """
            SELECT learner_id FROM rm.candidacy WHERE programme = $1
            UNION
            SELECT learner_id FROM rm.grade_fact WHERE course_code = ANY ($2::text[])
            """;

    private final CandidacyAggregate candidacies;
    private final CommandRunner runner;
    private final Deadlines deadlines;

    Recomputation(CandidacyAggregate candidacies, CommandRunner runner, Deadlines deadlines) {
        this.candidacies = candidacies;
        this.runner = runner;
        this.deadlines = deadlines;
    }

    /** A grade in this course, or whether it counts, changed: every programme with the course in a pathway is judged anew. */
    Uni<Void> gradeChanged(Tx tx, Programmes programmes, LearnerId learner, CourseCode course, CommandContext context) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ProgrammeCode code : programmes.withPathwayCourse(course)) {
            CandidacyId id = new CandidacyId(learner, code);
            all = all.chain(() ->
                            runner.apply(tx, AggregateCommand.of(candidacies, id.wire(), new Recompute(id), context)))
                    .chain(() -> armUpcoming(tx, id, programmes));
        }
        return all;
    }

    /** Rules that are entered but not in force yet will concern this learner too. */
    private Uni<Void> armUpcoming(Tx tx, CandidacyId id, Programmes programmes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ProgrammeDefined version : programmes.programme(id.programme()).upcoming(tx.now())) {
            all = all.chain(() -> deadlines.move(tx, id.stream(), takesEffect(version, version.effectiveFrom())));
        }
        return all;
    }

    @Override
    public Uni<Void> defined(Tx tx, ProgrammeDefined version) {
        String[] courses = version.pathways().stream()
                .flatMap(pathway -> pathway.courses().stream())
                .map(CourseCode::wire)
                .distinct()
                .toArray(String[]::new);
        Instant from = version.effectiveFrom().isAfter(tx.now()) ? version.effectiveFrom() : tx.now();
        return tx.sql().query(CONCERNED, version.programme().wire(), courses).chain(rows -> {
            List<String> streams = new ArrayList<>();
            for (Row row : rows) {
                streams.add(new CandidacyId(new LearnerId(row.getUUID(0)), version.programme()).stream());
            }
            return streams.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : deadlines.moveAll(tx, streams, takesEffect(version, from));
        });
    }

    private static DeadlineChange takesEffect(ProgrammeDefined version, Instant from) {
        return DeadlineChange.set(CandidacyAggregate.RULES + version.version(), from);
    }
}
