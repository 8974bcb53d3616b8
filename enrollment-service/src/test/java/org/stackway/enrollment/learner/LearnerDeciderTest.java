package org.stackway.enrollment.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.learner.LearnerCommand.AcceptHonorCode;
import org.stackway.enrollment.learner.LearnerCommand.ActivateEmail;
import org.stackway.enrollment.learner.LearnerCommand.GrantEntitlements;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.ProvisionStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.InstitutionEmailProvisioned;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

class LearnerDeciderTest {

    private static final LearnerId ID = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2026-08-10T15:00:00Z");
    private static final Profile ADA = new Profile("Ada", "Lovelace", "ada@example.org", "GB");
    private static final LearnerDecider DECIDER = new LearnerDecider();

    @Test
    void aRegistrationTellsNothingPersonal() {
        assertThat(accepted(List.of(), new RegisterLearner(ID, ADA), Optional.empty()))
                .containsExactly(new LearnerRegistered(ID, NOW));
    }

    @Test
    void aBadProfileIsRefusedMemberByMember() {
        Decision<LearnerEvent> decision = DECIDER.decide(
                DECIDER.initial(),
                new RegisterLearner(ID, new Profile(" ", "x".repeat(201), "nowhere", "Atlantis")),
                new LearnerFacts(ID, NOW, Optional.empty(), Set.of()));

        assertThat(((Decision.Refused<LearnerEvent>) decision).violations())
                .extracting(Violation::pointer)
                .containsExactly("/givenName", "/familyName", "/email", "/country");
    }

    @Test
    void registeringAgainIsTheSameOrAConflict() {
        assertThat(accepted(registered(), new RegisterLearner(ID, ADA), Optional.of(ADA)))
                .isEmpty();
        Decision<LearnerEvent> other = DECIDER.decide(
                fold(registered()),
                new RegisterLearner(ID, new Profile("Eve", "Lovelace", "ada@example.org", "GB")),
                new LearnerFacts(ID, NOW, Optional.of(ADA), Set.of()));
        assertThat(((Decision.Refused<LearnerEvent>) other).kind()).isEqualTo(Decision.Kind.CONFLICT);
    }

    @Test
    @Rule({"EN-20", "3.26"})
    void onboardingIsPassedOnce() {
        List<LearnerEvent> passed = new ArrayList<>(registered());
        passed.addAll(accepted(passed, new PassOnboarding(), Optional.empty()));

        assertThat(passed.getLast()).isEqualTo(new OnboardingPassed(ID, NOW));
        assertThat(accepted(passed, new PassOnboarding(), Optional.empty())).isEmpty();
    }

    @Test
    void factsAboutNobodyAreRefused() {
        for (LearnerCommand command : List.of(new PassOnboarding(), new ActivateEmail(), new AcceptHonorCode())) {
            Decision<LearnerEvent> decision =
                    DECIDER.decide(DECIDER.initial(), command, new LearnerFacts(ID, NOW, Optional.empty(), Set.of()));
            assertThat(((Decision.Refused<LearnerEvent>) decision).kind()).isEqualTo(Decision.Kind.MISSING);
        }
    }

    @Test
    @Rule({"XC-01", "XC-06", "BI-26"})
    void theFirstEnrolmentBringsTheAddressAndTheServicesTheSecondNothing() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        all.addAll(accepted(all, new ProvisionStudentServices(), Optional.empty()));

        assertThat(all.get(1)).isInstanceOf(InstitutionEmailProvisioned.class);
        assertThat(fold(all).entitlements())
                .containsExactlyInAnyOrder(
                        EntitlementService.LIBRARY,
                        EntitlementService.CAREER_SERVICES,
                        EntitlementService.COURSERA_MEMBERSHIP);
        assertThat(accepted(all, new ProvisionStudentServices(), Optional.empty()))
                .isEmpty();
    }

    @Test
    @Rule("XC-08")
    void entitlementsAreGrantedOnce() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        LearnerCommand grant =
                new GrantEntitlements(List.of(EntitlementService.HANDSHAKE, EntitlementService.QUINNCIA));
        all.addAll(accepted(all, grant, Optional.empty()));

        assertThat(fold(all).entitlements())
                .containsExactlyInAnyOrder(EntitlementService.HANDSHAKE, EntitlementService.QUINNCIA);
        assertThat(accepted(all, grant, Optional.empty())).isEmpty();
    }

    private static List<LearnerEvent> registered() {
        return List.of(new LearnerRegistered(ID, NOW));
    }

    private static Learner fold(List<LearnerEvent> events) {
        Learner state = DECIDER.initial();
        for (LearnerEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static List<LearnerEvent> accepted(
            List<LearnerEvent> given, LearnerCommand command, Optional<Profile> profile) {
        Decision<LearnerEvent> decision =
                DECIDER.decide(fold(given), command, new LearnerFacts(ID, NOW, profile, Set.of()));
        return ((Decision.Accepted<LearnerEvent>) decision).events();
    }
}
