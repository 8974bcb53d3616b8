package org.stackway.admission.candidacy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.admission.candidacy.CandidacyCommand.Declare;
import org.stackway.admission.candidacy.CandidacyCommand.Discontinue;
import org.stackway.admission.candidacy.CandidacyCommand.EndIfInactive;
import org.stackway.admission.candidacy.CandidacyCommand.Recompute;
import org.stackway.admission.fact.ActiveCourse;
import org.stackway.admission.fact.LearnerFact;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.programme.Programme;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.Credential;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/** One candidacy, told step by step: facts change, commands are decided, their events are folded. */
final class Story {

    private static final CandidacyId ID = new CandidacyId(
            new LearnerId(UUID.fromString("019fec4b-6001-72d6-91f9-5a1c7f3a1eef")), ProgrammeCode.parse("MS-ECE"));

    private final CandidacyDecider decider = new CandidacyDecider();
    private Candidacy state = decider.initial();
    private Instant now;
    private Programme programme;
    private LearnerFact learner = new LearnerFact(true, Optional.empty());
    private List<Attempt> attempts = List.of();
    private Map<Credential, Instant> conferred = Map.of();
    private Ties ties = Ties.NONE;

    Story(Instant now, ProgrammeDefined... versions) {
        this.now = now;
        this.programme = new Programme(Arrays.asList(versions));
    }

    Candidacy state() {
        return state;
    }

    CandidacyStatus status() {
        return CandidacyStatus.of(state, conferred.containsKey(ID.programme()));
    }

    Story then(Consumer<Story> step) {
        step.accept(this);
        return this;
    }

    Story at(Instant instant) {
        now = instant;
        return this;
    }

    Story grades(Attempt... all) {
        attempts = Arrays.asList(all);
        return this;
    }

    void rules(ProgrammeDefined... versions) {
        programme = new Programme(Arrays.asList(versions));
    }

    void unregistered() {
        learner = LearnerFact.NOTHING;
    }

    void enrolled(Instant at) {
        learner = new LearnerFact(true, Optional.of(at));
    }

    Story tied(List<ActiveCourse> active, String... sought) {
        ties = new Ties(active, Stream.of(sought).map(ProgrammeCode::parse).collect(Collectors.toSet()));
        return this;
    }

    void conferred(Instant at) {
        conferred = Map.of(ID.programme(), at);
    }

    List<CandidacyEvent> recompute() {
        return accepted(new Recompute(ID));
    }

    List<CandidacyEvent> declare() {
        return accepted(new Declare(ID, true, List.of()));
    }

    List<CandidacyEvent> declareCertificate(String certificate) {
        return accepted(new Declare(ID, false, List.of(CertificateId.parse(certificate))));
    }

    List<CandidacyEvent> discontinue() {
        return accepted(new Discontinue(ID));
    }

    List<CandidacyEvent> endIfInactive() {
        return accepted(new EndIfInactive(ID));
    }

    String unknownWhenDeclaring() {
        return ((Decision.NotKnown<CandidacyEvent>) decide(new Declare(ID, true, List.of()))).what();
    }

    List<String> refusedDeclaring(String... certificates) {
        return refused(new Declare(
                ID, true, Stream.of(certificates).map(CertificateId::parse).toList()));
    }

    List<String> refusedDiscontinuing() {
        return refused(new Discontinue(ID));
    }

    private List<CandidacyEvent> accepted(CandidacyCommand command) {
        List<CandidacyEvent> events = ((Decision.Accepted<CandidacyEvent>) decide(command)).events();
        for (CandidacyEvent event : events) {
            state = decider.evolve(state, event);
        }
        return events;
    }

    private List<String> refused(CandidacyCommand command) {
        return ((Decision.Refused<CandidacyEvent>) decide(command))
                .violations().stream().map(Violation::rule).toList();
    }

    private Decision<CandidacyEvent> decide(CandidacyCommand command) {
        return decider.decide(state, command, new CandidacyFacts(learner, programme, attempts, conferred, ties, now));
    }
}
