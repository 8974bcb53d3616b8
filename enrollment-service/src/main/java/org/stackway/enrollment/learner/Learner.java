package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.EntitlementEnded;
import org.stackway.events.enrollment.LearnerEvent.EntitlementGranted;
import org.stackway.events.enrollment.LearnerEvent.HonorCodeAccepted;
import org.stackway.events.enrollment.LearnerEvent.InstitutionEmailProvisioned;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.LoadAdvised;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;

/** A learner, folded from the stream. Each instant is that of the fact; null until it happened. */
public record Learner(
        @Nullable LearnerId learnerId,
        @Nullable Instant registeredAt,
        @Nullable Instant emailProvisionedAt,
        @Nullable Instant emailActivatedAt,
        @Nullable Instant onboardingPassedAt,
        @Nullable Instant honorCodeAcceptedAt,
        Set<EntitlementService> entitlements,
        boolean erased) {

    static final Learner UNREGISTERED = new Learner(null, null, null, null, null, null, Set.of(), false);

    public Learner {
        entitlements = Set.copyOf(entitlements);
    }

    public boolean registered() {
        return registeredAt != null;
    }

    Learner evolve(LearnerEvent event) {
        return switch (event) {
            case LearnerRegistered told ->
                new Learner(told.learnerId(), told.registeredAt(), null, null, null, null, Set.of(), false);
            case InstitutionEmailProvisioned told ->
                new Learner(
                        learnerId,
                        registeredAt,
                        told.provisionedAt(),
                        emailActivatedAt,
                        onboardingPassedAt,
                        honorCodeAcceptedAt,
                        entitlements,
                        erased);
            case EmailActivated told ->
                new Learner(
                        learnerId,
                        registeredAt,
                        emailProvisionedAt,
                        told.activatedAt(),
                        onboardingPassedAt,
                        honorCodeAcceptedAt,
                        entitlements,
                        erased);
            case OnboardingPassed told ->
                new Learner(
                        learnerId,
                        registeredAt,
                        emailProvisionedAt,
                        emailActivatedAt,
                        told.passedAt(),
                        honorCodeAcceptedAt,
                        entitlements,
                        erased);
            case HonorCodeAccepted told ->
                new Learner(
                        learnerId,
                        registeredAt,
                        emailProvisionedAt,
                        emailActivatedAt,
                        onboardingPassedAt,
                        told.acceptedAt(),
                        entitlements,
                        erased);
            case EntitlementGranted told -> with(granted(told.service()), erased);
            case EntitlementEnded told -> with(without(told.service()), erased);
            case LearnerErased told -> with(entitlements, true);
            case PreviewRecorded told -> this;
            case LoadAdvised told -> this;
        };
    }

    private Learner with(Set<EntitlementService> services, boolean isErased) {
        return new Learner(
                learnerId,
                registeredAt,
                emailProvisionedAt,
                emailActivatedAt,
                onboardingPassedAt,
                honorCodeAcceptedAt,
                services,
                isErased);
    }

    private Set<EntitlementService> granted(EntitlementService service) {
        Set<EntitlementService> more = EnumSet.of(service);
        more.addAll(entitlements);
        return more;
    }

    private Set<EntitlementService> without(EntitlementService service) {
        Set<EntitlementService> fewer = EnumSet.noneOf(EntitlementService.class);
        fewer.addAll(entitlements);
        fewer.remove(service);
        return fewer;
    }
}
