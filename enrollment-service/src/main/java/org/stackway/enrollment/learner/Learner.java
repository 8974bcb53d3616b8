package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.DirectoryPreferenceChanged;
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
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;

/**
 * A learner, folded from the stream. Each instant is that of the fact; null until it happened.
 *
 * @param previews work in non-credit versions of courses, as it was reported
 * @param advised the last advice about the load of each session
 * @param directoryWithheld directory information is told to nobody but staff (34 CFR 99.37)
 */
public record Learner(
        @Nullable LearnerId learnerId,
        @Nullable Instant registeredAt,
        @Nullable Instant emailProvisionedAt,
        @Nullable Instant emailActivatedAt,
        @Nullable Instant onboardingPassedAt,
        @Nullable Instant honorCodeAcceptedAt,
        Set<EntitlementService> entitlements,
        List<PreviewRecorded> previews,
        Map<SessionId, LoadAdvised> advised,
        boolean erased,
        boolean directoryWithheld) {

    static final Learner UNREGISTERED =
            new Learner(null, null, null, null, null, null, Set.of(), List.of(), Map.of(), false, false);

    public Learner {
        entitlements = Set.copyOf(entitlements);
        previews = List.copyOf(previews);
        advised = Map.copyOf(advised);
    }

    public boolean registered() {
        return registeredAt != null;
    }

    /** What was reported of a course in one version of its content. */
    List<PreviewRecorded> previewsOf(CourseCode course, String contentVersion) {
        return previews.stream()
                .filter(told -> told.courseCode().equals(course))
                .filter(told -> told.contentVersion().equals(contentVersion))
                .toList();
    }

    Learner evolve(LearnerEvent event) {
        return switch (event) {
            case LearnerRegistered told ->
                new Learner(
                        told.learnerId(),
                        told.registeredAt(),
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        List.of(),
                        Map.of(),
                        false,
                        false);
            case InstitutionEmailProvisioned told ->
                facts(told.provisionedAt(), emailActivatedAt, onboardingPassedAt, honorCodeAcceptedAt);
            case EmailActivated told ->
                facts(emailProvisionedAt, told.activatedAt(), onboardingPassedAt, honorCodeAcceptedAt);
            case OnboardingPassed told ->
                facts(emailProvisionedAt, emailActivatedAt, told.passedAt(), honorCodeAcceptedAt);
            case HonorCodeAccepted told ->
                facts(emailProvisionedAt, emailActivatedAt, onboardingPassedAt, told.acceptedAt());
            case EntitlementGranted told -> with(granted(told.service()), previews, erased);
            case EntitlementEnded told -> with(without(told.service()), previews, erased);
            case LearnerErased told -> with(entitlements, previews, true);
            case PreviewRecorded told -> with(entitlements, more(told), erased);
            case LoadAdvised told -> advised(told);
            case DirectoryPreferenceChanged told -> withheld(told.withheld());
        };
    }

    private Learner facts(
            @Nullable Instant provisioned,
            @Nullable Instant activated,
            @Nullable Instant onboarded,
            @Nullable Instant honored) {
        return new Learner(
                learnerId,
                registeredAt,
                provisioned,
                activated,
                onboarded,
                honored,
                entitlements,
                previews,
                advised,
                erased,
                directoryWithheld);
    }

    private Learner with(Set<EntitlementService> services, List<PreviewRecorded> reported, boolean isErased) {
        return new Learner(
                learnerId,
                registeredAt,
                emailProvisionedAt,
                emailActivatedAt,
                onboardingPassedAt,
                honorCodeAcceptedAt,
                services,
                reported,
                advised,
                isErased,
                directoryWithheld);
    }

    private Learner withheld(boolean withholds) {
        return new Learner(
                learnerId,
                registeredAt,
                emailProvisionedAt,
                emailActivatedAt,
                onboardingPassedAt,
                honorCodeAcceptedAt,
                entitlements,
                previews,
                advised,
                erased,
                withholds);
    }

    private Learner advised(LoadAdvised told) {
        Map<SessionId, LoadAdvised> all = new HashMap<>(advised);
        all.put(told.sessionId(), told);
        return new Learner(
                learnerId,
                registeredAt,
                emailProvisionedAt,
                emailActivatedAt,
                onboardingPassedAt,
                honorCodeAcceptedAt,
                entitlements,
                previews,
                all,
                erased,
                directoryWithheld);
    }

    private List<PreviewRecorded> more(PreviewRecorded told) {
        List<PreviewRecorded> all = new ArrayList<>(previews);
        all.add(told);
        return all;
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
