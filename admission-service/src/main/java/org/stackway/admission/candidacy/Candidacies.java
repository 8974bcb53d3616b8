package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.stackway.admission.fact.ConferralFacts;
import org.stackway.admission.fact.CourseFacts;
import org.stackway.admission.fact.GradeFacts;
import org.stackway.admission.fact.LearnerFacts;
import org.stackway.admission.pathway.Attempts;
import org.stackway.admission.programme.Programme;
import org.stackway.admission.programme.ProgrammeAggregate;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.http.TimeTravel.Known;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;

/** Reads candidacies. Nothing here takes a lock: what is shown may be a moment old, what is decided never is. */
@ApplicationScoped
public class Candidacies {

    private static final String PROGRAMMES = """
            SELECT programme FROM rm.candidacy WHERE learner_id = $1
            UNION
            SELECT credential FROM rm.conferral_fact WHERE learner_id = $1 AND credential ~ '^[A-Z]'
            """;

    private final CommandRunner runner;
    private final CandidacyAggregate candidacies;
    private final ProgrammeBook book;
    private final LearnerFacts learners;
    private final GradeFacts grades;
    private final ConferralFacts conferrals;
    private final CourseFacts courses;
    private final ProgrammeAggregate programmes;
    private final TimeTravel travel;

    Candidacies(
            CommandRunner runner,
            CandidacyAggregate candidacies,
            ProgrammeBook book,
            LearnerFacts learners,
            GradeFacts grades,
            ConferralFacts conferrals,
            CourseFacts courses,
            ProgrammeAggregate programmes,
            TimeTravel travel) {
        this.runner = runner;
        this.candidacies = candidacies;
        this.book = book;
        this.learners = learners;
        this.grades = grades;
        this.conferrals = conferrals;
        this.courses = courses;
        this.programmes = programmes;
        this.travel = travel;
    }

    /** A candidacy and the version of its stream. */
    public record Versioned(CandidacyView view, long version) {}

    /** Whether the learner is known here; empty for "not yet, or never". */
    public Uni<Optional<LearnerId>> known(Tx tx, LearnerId learner) {
        return learners.read(tx, learner).map(fact -> Optional.of(learner).filter(ignored -> fact.registered()));
    }

    /** Where the learner stands in one programme; empty if there is no such programme in force. */
    public Uni<Optional<Versioned>> one(Tx tx, LearnerId learner, ProgrammeCode code) {
        return book.read(tx).chain(programmes -> programmes
                .programme(code)
                .inForce(tx.now())
                .map(rules -> card(tx, new CandidacyId(learner, code), programmes.programme(code), rules)
                        .map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Versioned> card(Tx tx, CandidacyId id, Programme programme, ProgrammeDefined rules) {
        List<LearnerId> who = List.of(id.learnerId());
        List<CourseCode> open = rules.pathways().stream()
                .flatMap(pathway -> pathway.courses().stream())
                .toList();
        return grades.attempts(tx, who)
                .chain(attempts -> conferrals.of(tx, who).chain(conferred -> courses.hours(tx, open)
                        .chain(hours -> runner.load(tx, candidacies, id.wire())
                                .map(loaded -> new Versioned(
                                        CandidacyView.of(
                                                id,
                                                loaded.state(),
                                                programme,
                                                Attempts.of(attempts.getOrDefault(id.learnerId(), List.of())),
                                                hours,
                                                conferred.getOrDefault(id.learnerId(), Map.of()),
                                                tx.now()),
                                        loaded.version())))));
    }

    /** Where the learner stood; empty if nothing had happened between the two by then. */
    public Uni<Optional<Versioned>> then(Tx tx, LearnerId learner, ProgrammeCode code, AsOf asOf) {
        CandidacyId id = new CandidacyId(learner, code);
        return travel.find(tx, candidacies, id.wire(), asOf)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : card(tx, id, found.get()).map(Optional::of));
    }

    private Uni<Versioned> card(Tx tx, CandidacyId id, Known<Candidacy, CandidacyEvent> then) {
        return travel.find(tx, programmes, id.programme().wire(), new AsOf.At(then.at()))
                .chain(rules -> conferrals.of(tx, List.of(id.learnerId())).map(conferred -> {
                    Map<Credential, Instant> byThen = new HashMap<>(conferred.getOrDefault(id.learnerId(), Map.of()));
                    byThen.values().removeIf(at -> at.isAfter(then.at()));
                    return new Versioned(
                            CandidacyView.then(
                                    id,
                                    then,
                                    rules.flatMap(known -> known.state().inForce(then.at())),
                                    byThen),
                            then.version());
                }));
    }

    /** Every programme in which something happened for the learner, by code. */
    public Uni<List<CandidacyView>> all(Tx tx, LearnerId learner) {
        return tx.sql().query(PROGRAMMES, learner.value()).chain(rows -> {
            TreeSet<String> codes = new TreeSet<>();
            for (Row row : rows) {
                codes.add(row.getString(0));
            }
            return InTurn.map(codes, code -> one(tx, learner, ProgrammeCode.parse(code)))
                    .map(found -> found.stream()
                            .flatMap(Optional::stream)
                            .map(Versioned::view)
                            .toList());
        });
    }
}
