package org.stackway.transcript.fact;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.SpecializationId;

/**
 * Where a learner stands in a programme, as admission-service tells it.
 *
 * @param declaredAt when the degree was declared
 * @param admittedAt when the learner was admitted; never taken back by machine (rule 3.25)
 * @param discontinuedAt when the programme was left, for ever
 * @param pathways those that are complete
 * @param certificates declared ones, and when
 */
public record ProgrammeStanding(
        Optional<Instant> declaredAt,
        Optional<Instant> admittedAt,
        Optional<Instant> discontinuedAt,
        Set<SpecializationId> pathways,
        Map<CertificateId, Instant> certificates) {

    public static final ProgrammeStanding NONE =
            new ProgrammeStanding(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of());

    public ProgrammeStanding {
        pathways = Set.copyOf(pathways);
        certificates = Map.copyOf(certificates);
    }
}
