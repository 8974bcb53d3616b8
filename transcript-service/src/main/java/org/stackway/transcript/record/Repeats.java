package org.stackway.transcript.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact;

/**
 * The learner's enrolments in one course or in codes that are cross-listed with it (P-31), in the order of their terms; of one
 * term in the order of the attempts.
 */
public record Repeats(List<Repeat> inOrder) {

    static final Repeats NONE = new Repeats(List.of());

    private static final Comparator<EnrollmentFact> BY_TERM = Comparator.comparing(EnrollmentFact::classesEnd)
            .thenComparingInt(EnrollmentFact::attempt)
            .thenComparing(fact -> fact.enrollmentId().wire());

    public Repeats {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * One enrolment.
     *
     * @param classesEnd when its term was over
     * @param replacement the policy of grade replacement in that term (rule 3.17)
     */
    public record Repeat(EnrollmentId enrollmentId, Instant classesEnd, Policy replacement) {}

    @Rule("P-31")
    static Repeats of(Collection<EnrollmentFact> sameContent, PolicyBook policies) {
        return new Repeats(sameContent.stream()
                .sorted(BY_TERM)
                .map(fact -> new Repeat(
                        fact.enrollmentId(),
                        fact.classesEnd(),
                        policies.inForce("grade-replacement", fact.classesEnd())))
                .toList());
    }
}
