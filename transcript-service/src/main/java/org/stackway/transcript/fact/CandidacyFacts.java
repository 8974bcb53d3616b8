package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.admission.CandidacyEvent;
import org.stackway.events.admission.CandidacyEvent.CertificateDeclared;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDiscontinued;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Where learners stand in programmes. All of it comes from one candidacy's own stream, whose order is promised (D22). */
@ApplicationScoped
public class CandidacyFacts {

    static final Table CANDIDACIES = Table.of("candidacy_fact", "learner_id", "programme");
    static final Table PATHWAYS = Table.of("pathway_fact", "learner_id", "programme", "specialization");
    static final Table CERTIFICATES = Table.of("certificate_fact", "learner_id", "programme", "certificate");

    private static final String STANDING = """
            SELECT c.declared_at, c.admitted_at, c.discontinued_at,
                   ARRAY(SELECT p.specialization FROM rm.pathway_fact p
                         WHERE p.learner_id = $1 AND p.programme = $2 AND p.complete),
                   ARRAY(SELECT f.certificate FROM rm.certificate_fact f
                         WHERE f.learner_id = $1 AND f.programme = $2 ORDER BY f.certificate),
                   ARRAY(SELECT f.declared_at FROM rm.certificate_fact f
                         WHERE f.learner_id = $1 AND f.programme = $2 ORDER BY f.certificate)
            FROM (SELECT) one LEFT JOIN rm.candidacy_fact c ON c.learner_id = $1 AND c.programme = $2
            """;

    private static final String PROGRAMMES = """
            SELECT programme FROM rm.candidacy_fact WHERE learner_id = $1
            UNION SELECT programme FROM rm.pathway_fact WHERE learner_id = $1 AND complete
            UNION SELECT programme FROM rm.certificate_fact WHERE learner_id = $1
            ORDER BY 1
            """;
    private static final String SEEKING = """
            SELECT learner_id FROM rm.candidacy_fact WHERE declared_at IS NOT NULL AND discontinued_at IS NULL
            UNION SELECT learner_id FROM rm.pathway_fact WHERE complete
            UNION SELECT learner_id FROM rm.certificate_fact
            """;

    public static void declared(ProgrammeDeclared event, Rows rows) {
        candidacy(event, rows).set("declared_at", event.declaredAt());
    }

    public static void admitted(LearnerAdmitted event, Rows rows) {
        candidacy(event, rows).set("admitted_at", event.admittedAt());
    }

    public static void discontinued(ProgrammeDiscontinued event, Rows rows) {
        candidacy(event, rows).set("discontinued_at", event.discontinuedAt());
    }

    public static void certificate(CertificateDeclared event, Rows rows) {
        rows.upsert(
                        CERTIFICATES,
                        event.learnerId().value(),
                        event.programme().wire(),
                        event.certificate().wire())
                .once("declared_at", event.declaredAt());
    }

    /** A pathway is complete, or is no more. */
    public static void pathway(CandidacyEvent event, SpecializationId specialization, boolean complete, Rows rows) {
        rows.upsert(PATHWAYS, event.learnerId().value(), event.programme().wire(), specialization.wire())
                .set("complete", complete);
    }

    private static RowChange candidacy(CandidacyEvent event, Rows rows) {
        return rows.upsert(
                CANDIDACIES, event.learnerId().value(), event.programme().wire());
    }

    /** The programmes that the learner has to do with. */
    public Uni<List<ProgrammeCode>> programmes(Tx tx, LearnerId learner) {
        return tx.sql().query(PROGRAMMES, learner.value()).map(rows -> {
            List<ProgrammeCode> programmes = new ArrayList<>();
            rows.forEach(row -> programmes.add(ProgrammeCode.parse(row.getString(0))));
            return programmes;
        });
    }

    /** A query for everybody who may have a credential conferred: its one column is {@code learner_id}. */
    public static String seeking() {
        return SEEKING;
    }

    /** Where the learner stands in the programme; nowhere if nobody told us. */
    public Uni<ProgrammeStanding> standing(Tx tx, LearnerId learner, ProgrammeCode programme) {
        return tx.sql()
                .query(STANDING, learner.value(), programme.wire())
                .map(rows -> standing(rows.iterator().next()));
    }

    private static ProgrammeStanding standing(Row row) {
        Set<SpecializationId> pathways = Arrays.stream(row.getArrayOfStrings(3))
                .map(SpecializationId::parse)
                .collect(Collectors.toSet());
        Map<CertificateId, Instant> certificates = new HashMap<>();
        String[] ids = row.getArrayOfStrings(4);
        OffsetDateTime[] instants = row.getArrayOfOffsetDateTimes(5);
        for (int i = 0; i < ids.length; i++) {
            certificates.put(CertificateId.parse(ids[i]), instants[i].toInstant());
        }
        return new ProgrammeStanding(
                instant(row.getOffsetDateTime(0)),
                instant(row.getOffsetDateTime(1)),
                instant(row.getOffsetDateTime(2)),
                pathways,
                certificates);
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
