package org.stackway.transcript.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.transcript.fact.EnrollmentFact;

/**
 * What a decision on the record needs from outside.
 *
 * @param enrollment as far as enrollment-service has told us; of a command about an enrolment
 * @param now business time
 * @param replacement the policy of grade replacement in the term of the grade (rule 3.17)
 * @param incomplete the policy about an I (rule 3.6)
 * @param repeats this and the learner's other enrolments in the same content, with the policies of their terms
 * @param verdicts of a conferral: what audits say of the credentials that the learner seeks
 */
public record RecordFacts(
        Optional<EnrollmentFact> enrollment,
        Instant now,
        Policy replacement,
        Policy incomplete,
        Repeats repeats,
        List<Verdict> verdicts)
        implements Inputs {

    public RecordFacts {
        verdicts = List.copyOf(verdicts);
    }

    /** The facts about one enrolment; its term is over when its classes end. */
    public static RecordFacts of(
            Optional<EnrollmentFact> enrollment,
            Collection<EnrollmentFact> sameContent,
            Instant now,
            PolicyBook policies) {
        Instant term = enrollment.map(EnrollmentFact::classesEnd).orElse(now);
        return new RecordFacts(
                enrollment,
                now,
                policies.inForce("grade-replacement", term),
                policies.inForce("incomplete", now),
                Repeats.of(sameContent, policies),
                List.of());
    }

    /** What audits say. */
    static RecordFacts of(List<Verdict> verdicts, Instant now, PolicyBook policies) {
        return new RecordFacts(
                Optional.empty(),
                now,
                policies.inForce("grade-replacement", now),
                policies.inForce("incomplete", now),
                Repeats.NONE,
                verdicts);
    }

    @Override
    public Map<String, List<String>> sources() {
        return enrollment
                .map(known -> Map.of("enrollment", List.of("enrollment/" + known.enrollmentId())))
                .orElse(Map.of());
    }

    @Override
    public List<Policy> policies() {
        return List.of(replacement, incomplete);
    }
}
