package org.stackway.admission.candidacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.admission.candidacy.CandidacyCommand.Discontinue;
import org.stackway.admission.candidacy.CandidacyCommand.EndIfInactive;
import org.stackway.admission.fact.ConferralFacts;
import org.stackway.admission.fact.GradeFacts;
import org.stackway.admission.fact.LearnerFact;
import org.stackway.admission.fact.LearnerFacts;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.admission.programme.Programmes;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.value.Credential;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Runs the streams {@code candidacy/<learnerId>:<programme>}. */
@ApplicationScoped
public class CandidacyAggregate implements Aggregate<Candidacy, CandidacyCommand, CandidacyEvent, CandidacyFacts> {

    /** The deadline of P-06. */
    static final String INACTIVITY = "INACTIVITY";

    private static final CandidacyDecider DECIDER = new CandidacyDecider();
    private static final Table CANDIDACIES = Table.of("candidacy", "candidacy_id");
    private static final ReadModel.Own<Candidacy, CandidacyEvent> MODEL =
            new ReadModel.Own<>("candidacies", List.of(CANDIDACIES), CandidacyAggregate::project);

    private final ProgrammeBook book;
    private final LearnerFacts learners;
    private final GradeFacts grades;
    private final ConferralFacts conferrals;
    private final TiesReader ties;

    CandidacyAggregate(
            ProgrammeBook book, LearnerFacts learners, GradeFacts grades, ConferralFacts conferrals, TiesReader ties) {
        this.book = book;
        this.learners = learners;
        this.grades = grades;
        this.conferrals = conferrals;
        this.ties = ties;
    }

    @Override
    public String category() {
        return CandidacyId.CATEGORY;
    }

    @Override
    public Class<CandidacyEvent> eventType() {
        return CandidacyEvent.class;
    }

    @Override
    public Decider<Candidacy, CandidacyCommand, CandidacyEvent, CandidacyFacts> decider() {
        return DECIDER;
    }

    /**
     * Holds the rules and the learners first and reads the rest behind these locks. One statement at a time: they share a
     * connection.
     */
    @Override
    public Uni<List<CandidacyFacts>> facts(Tx tx, List<Asked<Candidacy, CandidacyCommand>> asked) {
        List<CandidacyId> ids = asked.stream().map(one -> one.command().id()).toList();
        List<LearnerId> who =
                ids.stream().map(CandidacyId::learnerId).distinct().toList();
        return book.hold(tx).chain(programmes -> ties(tx, asked)
                .chain(tied -> learners.hold(tx, who).chain(known -> grades.attempts(tx, who)
                        .chain(attempts -> conferrals.of(tx, who).map(conferred -> ids.stream()
                                .map(id -> facts(tx, id, programmes, known, attempts, conferred, tied))
                                .toList())))));
    }

    private Uni<Map<LearnerId, Ties>> ties(Tx tx, List<Asked<Candidacy, CandidacyCommand>> asked) {
        List<LearnerId> leaving = asked.stream()
                .filter(one -> one.command() instanceof Discontinue)
                .map(one -> one.command().id().learnerId())
                .toList();
        return leaving.isEmpty() ? Uni.createFrom().item(Map.of()) : ties.read(tx, leaving);
    }

    private static CandidacyFacts facts(
            Tx tx,
            CandidacyId id,
            Programmes programmes,
            Map<LearnerId, LearnerFact> learners,
            Map<LearnerId, List<Attempt>> attempts,
            Map<LearnerId, Map<Credential, Instant>> conferred,
            Map<LearnerId, Ties> ties) {
        return new CandidacyFacts(
                learners.getOrDefault(id.learnerId(), LearnerFact.NOTHING),
                programmes.programme(id.programme()),
                attempts.getOrDefault(id.learnerId(), List.of()),
                conferred.getOrDefault(id.learnerId(), Map.of()),
                ties.getOrDefault(id.learnerId(), Ties.NONE),
                tx.now());
    }

    @Override
    public Optional<ReadModel.Own<Candidacy, CandidacyEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Candidacy, CandidacyEvent> at, Rows rows) {
        CandidacyId id = CandidacyId.parse(at.id());
        Candidacy candidacy = at.after();
        rows.upsert(CANDIDACIES, id.wire())
                .set("learner_id", id.learnerId().value())
                .set("programme", id.programme().wire())
                .set("declared_at", candidacy.declaredAt().orElse(null))
                .set("seeking_since", candidacy.seekingSince().orElse(null))
                .set("pathway_complete", candidacy.pathwayComplete())
                .set("admitted_at", candidacy.admittedAt().orElse(null))
                .set(
                        "discontinued_at",
                        candidacy
                                .discontinued()
                                .map(Candidacy.Discontinuation::at)
                                .orElse(null))
                .set("version", at.version());
    }

    /** A declaration starts the two years of P-06 anew, an end of the candidacy stops them. */
    @Override
    public List<DeadlineChange> deadlines(Change<Candidacy, CandidacyEvent> change) {
        if (change.before().seekingSince().equals(change.after().seekingSince())) {
            return List.of();
        }
        return List.of(change.after()
                .seekingSince()
                .map(since -> inactivity(since, Optional.empty()))
                .orElseGet(() -> DeadlineChange.clear(INACTIVITY)));
    }

    /** The deadline of P-06. */
    static DeadlineChange inactivity(Instant declaredAt, Optional<Instant> lastEnrolledAt) {
        return DeadlineChange.set(INACTIVITY, CandidacyRules.inactiveFrom(declaredAt, lastEnrolledAt));
    }

    @Override
    public Optional<CandidacyCommand> due(String id, String kind, Instant dueAt) {
        return kind.equals(INACTIVITY) ? Optional.of(new EndIfInactive(CandidacyId.parse(id))) : Optional.empty();
    }

    @Override
    public List<NextAction> nextActions(
            Asked<Candidacy, CandidacyCommand> asked, CandidacyFacts facts, Decision.Refused<CandidacyEvent> refused) {
        return List.of(
                NextAction.read(
                        "see-progress",
                        "/api/v1/learners/" + asked.command().id().learnerId() + "/programmes"),
                NextAction.read("see-programmes", "/api/v1/programmes"));
    }
}
