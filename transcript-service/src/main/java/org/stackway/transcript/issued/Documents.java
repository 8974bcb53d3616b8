package org.stackway.transcript.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.record.RecordView;
import org.stackway.transcript.record.Records;

/**
 * Makes transcript documents: a function of the record at an instant and of nothing else, so that making one twice in a
 * transaction gives the same bytes. Without a verified name it shows the learner's id and says that it is unofficial (D23).
 */
@ApplicationScoped
public class Documents {

    private final Records records;
    private final ObjectMapper json;

    Documents(Records records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** The document for this command; empty if the learner is not known here (yet). */
    public Uni<Optional<TranscriptFacts.Document>> make(
            Tx tx, TranscriptId id, LearnerId learner, Optional<String> purpose, Optional<Instant> asOf) {
        return asOf.map(instant -> records.then(tx, learner, new AsOf.At(instant)))
                .orElseGet(() -> records.now(tx, learner))
                .map(found -> found.map(RecordView::withoutSources))
                .map(view -> view.map(record -> seal(new Content(
                        id,
                        "UNOFFICIAL",
                        "University transcript of graduate credit",
                        purpose.orElse(null),
                        tx.now(),
                        record))));
    }

    private TranscriptFacts.Document seal(Content content) {
        try {
            String text = json.writeValueAsString(content);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new TranscriptFacts.Document(text, HexFormat.of().formatHex(hash));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(
            TranscriptId transcriptId,
            String standing,
            String title,
            @Nullable String purpose,
            Instant issuedAt,
            RecordView record) {}
}
