package org.stackway.admission.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in a list of candidacies, one row a stream. */
@Entity
@Table(name = "candidacy")
public class CandidacyRow {

    @Id
    @Column(name = "candidacy_id")
    private String candidacyId = "";

    @Column(name = "learner_id")
    private UUID learnerId = new UUID(0, 0);

    private String programme = "";

    @Column(name = "declared_at")
    private @Nullable Instant declaredAt;

    @Column(name = "seeking_since")
    private @Nullable Instant seekingSince;

    @Column(name = "pathway_complete")
    private boolean pathwayComplete;

    @Column(name = "admitted_at")
    private @Nullable Instant admittedAt;

    @Column(name = "discontinued_at")
    private @Nullable Instant discontinuedAt;

    private long version;

    protected CandidacyRow() {}

    CandidacyId id() {
        return CandidacyId.parse(candidacyId);
    }

    UUID learnerId() {
        return learnerId;
    }

    String programme() {
        return programme;
    }

    Optional<Instant> declaredAt() {
        return Optional.ofNullable(declaredAt);
    }

    Optional<Instant> seekingSince() {
        return Optional.ofNullable(seekingSince);
    }

    boolean pathwayComplete() {
        return pathwayComplete;
    }

    Optional<Instant> admittedAt() {
        return Optional.ofNullable(admittedAt);
    }

    Optional<Instant> discontinuedAt() {
        return Optional.ofNullable(discontinuedAt);
    }

    long version() {
        return version;
    }
}
