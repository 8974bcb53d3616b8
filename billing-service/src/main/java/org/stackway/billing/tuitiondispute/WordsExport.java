package org.stackway.billing.tuitiondispute;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.export.ExportPart;
import org.stackway.kit.store.Tx;

/** What was said in a learner's tuition disputes, in the learner's export. */
@ApplicationScoped
class WordsExport implements ExportPart {

    private final DisputeWords words;

    WordsExport(DisputeWords words) {
        this.words = words;
    }

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
        return words.of(tx, learner)
                .map(all -> all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.stream()
                                .map(said -> new Words(said.disputeId(), said.words(), said.at()))
                                .toList()));
    }
}
