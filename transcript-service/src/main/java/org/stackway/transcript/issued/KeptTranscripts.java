package org.stackway.transcript.issued;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.personal.LearnerKeys;
import org.stackway.kit.personal.LearnerKeys.LearnerKey;
import org.stackway.kit.signing.SigningKeys;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;
import org.stackway.transcript.document.TranscriptContent;
import org.stackway.transcript.document.TranscriptContent.Standing;
import org.stackway.transcript.document.TranscriptCredential;
import org.stackway.transcript.document.VerificationCode;

/** Issued transcripts as they are kept: what they say sealed, what a verification needs in the open. */
@ApplicationScoped
public class KeptTranscripts {

    private static final String ISSUE = """
            INSERT INTO document.transcript (transcript_id, learner_id, official, code_hash, as_of, issued_at, valid_until,
                sha256, sealed_json, sealed_credential, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String COLUMNS = """
            SELECT transcript_id, learner_id, official, as_of, issued_at, valid_until, t.sha256, p.sha256, revoked_at, version
            FROM document.transcript t LEFT JOIN document.transcript_pages p USING (transcript_id)
            """;
    private static final String BY_ID = COLUMNS + "WHERE transcript_id = $1";
    private static final String BY_CODE = COLUMNS + "WHERE code_hash = $1 ORDER BY issued_at DESC, transcript_id";
    private static final String OF_LEARNER =
            COLUMNS + "WHERE learner_id = $1 ORDER BY issued_at DESC, transcript_id OFFSET $2 LIMIT $3";
    private static final String SEALED = """
            SELECT sealed_json, sealed_credential, p.sealed
            FROM document.transcript LEFT JOIN document.transcript_pages p USING (transcript_id) WHERE transcript_id = $1
            """;
    private static final String REVOKE = """
            UPDATE document.transcript SET revoked_at = COALESCE(revoked_at, $2), version = $3 WHERE transcript_id = $1
            """;
    private static final String REVOKED =
            "SELECT 1 FROM document.transcript WHERE code_hash = $1 AND revoked_at IS NOT NULL LIMIT 1";
    private static final String ADD_PAGES = """
            INSERT INTO document.transcript_pages (transcript_id, sha256, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
            """;

    private final SigningKeys signing;
    private final LearnerKeys keys;
    private final Documents documents;
    private final SystemClock clock;
    private final Duration validity;

    KeptTranscripts(
            SigningKeys signing,
            LearnerKeys keys,
            Documents documents,
            SystemClock clock,
            @ConfigProperty(name = "stackway.credential.validity") Duration validity) {
        this.signing = signing;
        this.keys = keys;
        this.documents = documents;
        this.clock = clock;
        this.validity = validity;
    }

    /**
     * What is known of a transcript without opening it.
     *
     * @param asOf business instant, as are {@code issuedAt} and {@code revokedAt}
     * @param validUntil real time (D19)
     * @param sha256 of the JSON
     * @param pagesSha256 of the PDF, once it was asked for
     */
    public record Kept(
            TranscriptId transcriptId,
            LearnerId learnerId,
            boolean official,
            Instant asOf,
            Instant issuedAt,
            Instant validUntil,
            String sha256,
            @Nullable String pagesSha256,
            @Nullable Instant revokedAt,
            long version) {

        /** Whose transcript it is. */
        public AccessLog.Of of() {
            return new AccessLog.Of(transcriptId, learnerId);
        }
    }

    /** What a transcript says: its JSON, its credential, and its pages if they were made. */
    record Opened(String json, String credential, Optional<byte[]> pages) {}

    /** Keeps a document that was just issued, and signs it. */
    Uni<Void> issue(
            Tx tx,
            VerificationCode code,
            TranscriptContent content,
            TranscriptFacts.Document document,
            LearnerKey key,
            long version) {
        Instant from = clock.now();
        Instant until = from.plus(validity);
        String id = content.transcriptId().wire();
        return signing.atWork(tx).chain(signer -> {
            String credential = TranscriptCredential.signed(content, documents.address(), from, until, signer);
            return tx.sql()
                    .query(
                            ISSUE,
                            content.transcriptId().value(),
                            content.learnerId().value(),
                            content.standing() == Standing.OFFICIAL,
                            code.hash(),
                            EventStore.timestamp(content.asOf()),
                            EventStore.timestamp(content.issuedAt()),
                            EventStore.timestamp(until),
                            document.sha256(),
                            Buffer.buffer(key.seal(bytes(document.json()), json(id))),
                            Buffer.buffer(key.seal(bytes(credential), credential(id))),
                            version)
                    .replaceWithVoid();
        });
    }

    public Uni<Optional<Kept>> find(Tx tx, TranscriptId id) {
        return tx.sql().query(BY_ID, id.value()).map(KeptTranscripts::kept).map(found -> found.stream()
                .findFirst());
    }

    /** Every transcript whose pages bear this code, the one issued last first. */
    public Uni<List<Kept>> withCode(Tx tx, VerificationCode code) {
        return tx.sql().query(BY_CODE, code.hash()).map(KeptTranscripts::kept);
    }

    Uni<List<Kept>> ofLearner(Tx tx, LearnerId learner, int from, int limit) {
        return tx.sql()
                .query(OF_LEARNER, learner.value(), (long) from, (long) limit)
                .map(KeptTranscripts::kept);
    }

    /** Opens a transcript; empty once its learner was erased. */
    Uni<Optional<Opened>> open(Tx tx, Kept kept) {
        String id = kept.transcriptId().wire();
        return keys.of(tx, kept.learnerId())
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : tx.sql().query(SEALED, kept.transcriptId().value()).map(rows -> {
                            Row row = rows.iterator().next();
                            @Nullable Buffer pages = row.getBuffer(2);
                            return Optional.of(new Opened(
                                    text(key.get().open(row.getBuffer(0).getBytes(), json(id))),
                                    text(key.get().open(row.getBuffer(1).getBytes(), credential(id))),
                                    Optional.ofNullable(pages)
                                            .map(bytes -> key.get().open(bytes.getBytes(), pages(id)))));
                        }));
    }

    /** Keeps the pages as they were made first; whoever made them at the same time keeps nothing. */
    Uni<Void> keepPages(Tx tx, Kept kept, byte[] pages) {
        String id = kept.transcriptId().wire();
        return keys.of(tx, kept.learnerId())
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.sql()
                                .query(
                                        ADD_PAGES,
                                        kept.transcriptId().value(),
                                        Documents.sha256(pages),
                                        Buffer.buffer(key.get().seal(pages, pages(id))))
                                .replaceWithVoid());
    }

    Uni<Void> revoke(Tx tx, TranscriptId id, long version) {
        return tx.sql()
                .query(REVOKE, id.value(), EventStore.timestamp(tx.now()), version)
                .replaceWithVoid();
    }

    /** Whether anything with this code was revoked. */
    Uni<Boolean> revoked(Tx tx, VerificationCode code) {
        return tx.sql().query(REVOKED, code.hash()).map(rows -> rows.rowCount() > 0);
    }

    private static List<Kept> kept(RowSet<Row> rows) {
        List<Kept> all = new ArrayList<>();
        for (Row row : rows) {
            @Nullable OffsetDateTime revoked = row.getOffsetDateTime(8);
            all.add(new Kept(
                    new TranscriptId(row.getUUID(0)),
                    new LearnerId(row.getUUID(1)),
                    row.getBoolean(2),
                    row.getOffsetDateTime(3).toInstant(),
                    row.getOffsetDateTime(4).toInstant(),
                    row.getOffsetDateTime(5).toInstant(),
                    row.getString(6),
                    row.getString(7),
                    revoked == null ? null : revoked.toInstant(),
                    row.getLong(9)));
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String json(String id) {
        return "transcript/" + id + "/json";
    }

    private static String credential(String id) {
        return "transcript/" + id + "/credential";
    }

    private static String pages(String id) {
        return "transcript/" + id + "/pages";
    }
}
