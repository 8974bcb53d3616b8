package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.value.Credential;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** The degrees and certificates that transcript-service conferred. */
@ApplicationScoped
public class ConferralFacts {

    static final Table CONFERRALS = Table.of("conferral_fact", "learner_id", "credential");

    private static final String OF_LEARNERS =
            "SELECT learner_id, credential, conferred_at FROM rm.conferral_fact WHERE learner_id = ANY ($1::uuid[])";

    /** A credential was conferred. Claim the learner first. */
    public static void conferred(LearnerId learner, Credential credential, Instant at, Rows rows) {
        rows.upsert(CONFERRALS, learner.value(), credential.wire()).once("conferred_at", at);
    }

    /** What was conferred to each of the learners, and when; one without any is missing. */
    public Uni<Map<LearnerId, Map<Credential, Instant>>> of(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
        return tx.sql().query(OF_LEARNERS, (Object) ids).map(rows -> {
            Map<LearnerId, Map<Credential, Instant>> conferred = new HashMap<>();
            for (Row row : rows) {
                conferred
                        .computeIfAbsent(new LearnerId(row.getUUID(0)), any -> new HashMap<>())
                        .put(
                                Credential.parse(row.getString(1)),
                                row.getOffsetDateTime(2).toInstant());
            }
            return conferred;
        });
    }
}
