package org.stackway.admission.candidacy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.admission.fact.LearnerFact;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.pathway.Attempts;
import org.stackway.admission.programme.Programme;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.Credential;
import org.stackway.kit.domain.Inputs;

/**
 * What a decision about a candidacy needs from outside.
 *
 * @param programme all versions of its rules
 * @param attempts the learner's graded attempts at any course
 * @param conferred what was conferred to the learner, and when
 * @param ties what the learner would leave the programme with; read for a discontinuation only
 * @param now business time
 */
public record CandidacyFacts(
        LearnerFact learner,
        Programme programme,
        List<Attempt> attempts,
        Map<Credential, Instant> conferred,
        Ties ties,
        Instant now)
        implements Inputs {

    public CandidacyFacts {
        attempts = List.copyOf(attempts);
        conferred = Map.copyOf(conferred);
    }

    Optional<ProgrammeDefined> rulesInForce() {
        return programme.inForce(now);
    }

    /**
     * Of the rules only those in force: they are all that decides.
     *
     * @param rules empty if none are in force
     */
    public record Kept(
            LearnerFact learner,
            Optional<ProgrammeDefined> rules,
            List<Attempt> attempts,
            Map<Credential, Instant> conferred,
            Ties ties,
            Instant now) {}

    @Override
    public Object kept() {
        return new Kept(learner, rulesInForce(), attempts, conferred, ties, now);
    }

    @Override
    public Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        rulesInForce().ifPresent(rules -> sources.put("rules", List.of("programme/" + rules.programme())));
        sources.put(
                "attempts",
                attempts.stream()
                        .map(attempt -> "enrollment/" + attempt.enrollmentId())
                        .distinct()
                        .toList());
        if (!ties.active().isEmpty()) {
            sources.put(
                    "ties",
                    ties.active().stream()
                            .map(course -> "enrollment/" + course.enrollmentId())
                            .toList());
        }
        return sources;
    }

    Attempts allAttempts() {
        return Attempts.of(attempts);
    }
}
