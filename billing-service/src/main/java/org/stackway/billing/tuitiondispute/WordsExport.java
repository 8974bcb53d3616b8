package org.stackway.billing.tuitiondispute;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.export.ExportPart;
import org.stackway.kit.store.Tx;

/** What was said in a learner's tuition disputes, in the learner's export. */
@ApplicationScoped
class WordsExport implements ExportPart {

    private static final String READ = """
            SELECT dispute_id, text, said_at FROM document.dispute_text WHERE learner_id = $1
            ORDER BY dispute_id, number
            """;

    /** One statement in a dispute. */
    record Words(UUID disputeId, String text, Instant saidAt) {

        /** Says nothing of what was said. */
        @Override
        public String toString() {
            return "Words[" + disputeId + "]";
        }
    }

    @Override
    public String name() {
        return "tuitionDisputes";
    }

    @Override
    public Uni<Optional<?>> of(Tx tx, LearnerId learner) {
        return tx.sql().query(READ, learner.value()).map(rows -> {
            List<Words> said = new ArrayList<>();
            rows.forEach(row -> said.add(new Words(
                    row.getUUID(0), row.getString(1), row.getOffsetDateTime(2).toInstant())));
            return said.isEmpty() ? Optional.empty() : Optional.of(said);
        });
    }
}
