package org.stackway.enrollment.learner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other decisions of this service need to know of a learner. No personal data. */
@Entity
@Table(name = "learner")
public class LearnerRow {

    @Id
    @Column(name = "learner_id")
    private UUID learnerId;

    private long version;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "onboarding_passed_at")
    private @Nullable Instant onboardingPassedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected LearnerRow() {}

    public UUID learnerId() {
        return learnerId;
    }

    public long version() {
        return version;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant onboardingPassedAt() {
        return onboardingPassedAt;
    }
}
