package org.stackway.enrollment.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;

/**
 * A learner as the API shows one. The personal members are there when read by id; the answer to a command is without
 * them, because answers are stored for repeated requests and personal data must not be kept beside its key (D14).
 *
 * @param institutionEmail the address the institution gave (XC-01)
 * @param channel where messages go (XC-02)
 * @param openTasks what the learner still has to do
 * @param directoryInformationWithheld told to nobody but staff (34 CFR 99.37)
 * @param erased true once the personal data were destroyed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LearnerView(
        LearnerId learnerId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String country,
        @Nullable String institutionEmail,
        @Nullable Instant registeredAt,
        @Nullable Instant institutionEmailProvisionedAt,
        @Nullable Instant emailActivatedAt,
        @Nullable Instant onboardingPassedAt,
        @Nullable Instant honorCodeAcceptedAt,
        Channel channel,
        List<OpenTask> openTasks,
        List<EntitlementService> entitlements,
        boolean directoryInformationWithheld,
        boolean erased) {

    /** Without personal members. */
    static LearnerView of(LearnerId id, Learner learner) {
        return of(id, learner, Optional.empty(), Optional.empty());
    }

    static LearnerView of(LearnerId id, Learner learner, Optional<Profile> profile, Optional<String> institutionEmail) {
        return new LearnerView(
                id,
                profile.map(Profile::givenName).orElse(null),
                profile.map(Profile::familyName).orElse(null),
                profile.map(Profile::email).orElse(null),
                profile.map(Profile::country).orElse(null),
                institutionEmail.orElse(null),
                learner.registeredAt(),
                learner.emailProvisionedAt(),
                learner.emailActivatedAt(),
                learner.onboardingPassedAt(),
                learner.honorCodeAcceptedAt(),
                Channel.of(learner, profile.map(Profile::email), institutionEmail),
                OpenTask.of(learner),
                learner.entitlements().stream().sorted().toList(),
                learner.directoryWithheld(),
                learner.erased());
    }
}
