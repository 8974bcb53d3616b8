package org.stackway.transcript.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An issued document as it is kept, byte for byte. */
@Entity
@Table(name = "transcript_document")
public class TranscriptDocument {

    @Id
    @Column(name = "transcript_id")
    private UUID transcriptId = new UUID(0, 0);

    @Column(name = "learner_id")
    private UUID learnerId = new UUID(0, 0);

    private @Nullable String purpose;

    @Column(name = "issued_at")
    private Instant issuedAt = Instant.EPOCH;

    private String sha256 = "";
    private String document = "";
    private long version;

    /** For Hibernate. */
    protected TranscriptDocument() {}

    TranscriptDocument(
            UUID transcriptId,
            UUID learnerId,
            @Nullable String purpose,
            Instant issuedAt,
            TranscriptFacts.Document document,
            long version) {
        this.transcriptId = transcriptId;
        this.learnerId = learnerId;
        this.purpose = purpose;
        this.issuedAt = issuedAt;
        this.sha256 = document.sha256();
        this.document = document.json();
        this.version = version;
    }

    public UUID transcriptId() {
        return transcriptId;
    }

    public UUID learnerId() {
        return learnerId;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String sha256() {
        return sha256;
    }

    public String document() {
        return document;
    }

    public long version() {
        return version;
    }
}
