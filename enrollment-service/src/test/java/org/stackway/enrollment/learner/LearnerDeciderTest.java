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
import org.stackway.enrollment.learner.LearnerCommand.AdviseLoad;
import org.stackway.enrollment.learner.LearnerCommand.EndStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.EraseLearner;
import org.stackway.enrollment.learner.LearnerCommand.GrantEntitlements;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.ProvisionStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.load.Advice;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.InstitutionEmailProvisioned;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.LoadAdvised;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
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
                new LearnerFacts(ID, NOW, Optional.empty(), 0, LearnerFacts.Ties.NONE, Set.of()));

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
                new LearnerFacts(ID, NOW, Optional.of(ADA), 0, LearnerFacts.Ties.NONE, Set.of()));
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
    @Rule({"EN-ERASE-OPEN", "EN-ERASE-HOLD"})
    void aLearnerIsErasedOnceNothingBindsAnyMoreAndAllThatDoesIsNamed() {
        Decision<LearnerEvent> bound = erase(registered(), new LearnerFacts.Ties(1, 2, List.of("enrolments")));
        assertThat(((Decision.Refused<LearnerEvent>) bound).violations())
                .extracting(Violation::rule)
                .containsExactly("EN-ERASE-OPEN", "EN-ERASE-HOLD");

        Decision<LearnerEvent> free = erase(registered(), new LearnerFacts.Ties(0, 0, List.of("enrolments")));
        assertThat(((Decision.Accepted<LearnerEvent>) free).events())
                .containsExactly(new LearnerErased(ID, List.of("enrolments")));
    }

    @Test
    @Rule("EN-ERASED")
    void ofAnErasedLearnerWhatIsAskedIsRefusedAndWhatFollowsFromOtherEventsChangesNothing() {
        List<LearnerEvent> erased = new ArrayList<>(registered());
        erased.add(new LearnerErased(ID, List.of("decisions")));

        for (LearnerCommand command : List.of(
                new RegisterLearner(ID, ADA), new PassOnboarding(), new ActivateEmail(), new AcceptHonorCode())) {
            Decision<LearnerEvent> decision = DECIDER.decide(
                    fold(erased),
                    command,
                    new LearnerFacts(ID, NOW, Optional.empty(), 0, LearnerFacts.Ties.NONE, Set.of()));
            assertThat(((Decision.Refused<LearnerEvent>) decision).code()).isEqualTo("LEARNER_ERASED");
        }
        for (LearnerCommand command :
                List.of(new EraseLearner(), new ProvisionStudentServices(), new EndStudentServices())) {
            assertThat(accepted(erased, command, Optional.empty())).isEmpty();
        }
    }

    private static Decision<LearnerEvent> erase(List<LearnerEvent> given, LearnerFacts.Ties ties) {
        return DECIDER.decide(
                fold(given), new EraseLearner(), new LearnerFacts(ID, NOW, Optional.empty(), 0, ties, Set.of()));
    }

    @Test
    void factsAboutNobodyAreRefused() {
        for (LearnerCommand command : List.of(new PassOnboarding(), new ActivateEmail(), new AcceptHonorCode())) {
            Decision<LearnerEvent> decision = DECIDER.decide(
                    DECIDER.initial(),
                    command,
                    new LearnerFacts(ID, NOW, Optional.empty(), 0, LearnerFacts.Ties.NONE, Set.of()));
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
                        EntitlementService.COURSERA_MEMBERSHIP,
                        EntitlementService.FACILITATOR_SUPPORT);
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

    @Test
    @Rule({"BI-26", "EN-32", "XC-08"})
    void whatTuitionPaysForEndsWithTheLastEnrolmentAndWhatIsForLifeStays() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        all.addAll(accepted(all, new ProvisionStudentServices(), Optional.empty()));
        all.addAll(accepted(all, new GrantEntitlements(Entitlements.WITH_ADMISSION), Optional.empty()));
        all.addAll(accepted(all, new GrantEntitlements(Entitlements.WITH_CREDENTIAL), Optional.empty()));

        assertThat(ended(all, 1)).isEmpty();
        all.addAll(ended(all, 0));

        assertThat(fold(all).entitlements())
                .containsExactlyInAnyOrder(
                        EntitlementService.HANDSHAKE,
                        EntitlementService.QUINNCIA,
                        EntitlementService.ALUMNI_ASSOCIATION);
        assertThat(ended(all, 0)).isEmpty();
        assertThat(accepted(all, new ProvisionStudentServices(), Optional.empty()))
                .hasSize(Entitlements.WHILE_ENROLLED.size());
    }

    @Test
    @Rule("XC-06")
    void noServiceIsAccessToTheCampus() {
        assertThat(EntitlementService.values())
                .extracting(EntitlementService::name)
                .noneMatch(name -> name.contains("CAMPUS") || name.contains("FACILITIES"));
    }

    @Test
    @Rule({"XC-01", "XC-02"})
    void messagesGoToTheInstitutionsAddressOnceThereIsOneAndItIsInUse() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        assertThat(Channel.kind(fold(all))).isEqualTo(Channel.Kind.PERSONAL);

        all.addAll(accepted(all, new ProvisionStudentServices(), Optional.empty()));
        assertThat(Channel.kind(fold(all))).isEqualTo(Channel.Kind.PERSONAL);
        all.addAll(accepted(all, new ActivateEmail(), Optional.empty()));
        assertThat(Channel.kind(fold(all))).isEqualTo(Channel.Kind.INSTITUTION);
    }

    @Test
    @Rule({"XC-01", "XC-02"})
    void anAddressThatNobodyGaveIsNotActivated() {
        Decision<LearnerEvent> early = DECIDER.decide(
                fold(registered()),
                new ActivateEmail(),
                new LearnerFacts(ID, NOW, Optional.empty(), 0, LearnerFacts.Ties.NONE, Set.of()));

        assertThat(((Decision.Refused<LearnerEvent>) early).violations())
                .singleElement()
                .extracting(Violation::rule, Violation::observed)
                .containsExactly("XC-01", "no address");
    }

    /** As the store may still have it: an activation from before there was an address. */
    @Test
    @Rule("XC-02")
    void anActivationOfOldCountsFromTheAddressOn() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        all.add(new EmailActivated(ID, NOW));
        assertThat(Channel.kind(fold(all))).isEqualTo(Channel.Kind.PERSONAL);

        all.addAll(accepted(all, new ProvisionStudentServices(), Optional.empty()));

        assertThat(Channel.kind(fold(all))).isEqualTo(Channel.Kind.INSTITUTION);
        assertThat(accepted(all, new ActivateEmail(), Optional.empty())).isEmpty();
    }

    @Test
    @Rule({"EN-28", "EN-29"})
    void adviceAboutTheLoadIsToldAgainOnlyWhenItChanged() {
        SessionId session = SessionId.parse("2026-FALL-1");
        AdviseLoad second =
                new AdviseLoad(session, 2, CreditHours.parse("1.6"), List.of(new Advice("EN-28", "begin with one")));
        AdviseLoad fourth =
                new AdviseLoad(session, 4, CreditHours.parse("3.2"), List.of(new Advice("EN-29", "three are enough")));
        List<LearnerEvent> all = new ArrayList<>(registered());

        all.addAll(accepted(all, second, Optional.empty()));

        assertThat(all.getLast())
                .isEqualTo(new LoadAdvised(ID, session, 2, CreditHours.parse("1.6"), List.of("EN-28: begin with one")));
        assertThat(accepted(all, second, Optional.empty())).isEmpty();
        assertThat(accepted(
                        all,
                        new AdviseLoad(SessionId.parse("2026-FALL-2"), 2, second.creditHours(), second.advice()),
                        Optional.empty()))
                .hasSize(1);
        all.addAll(accepted(all, fourth, Optional.empty()));
        assertThat(accepted(all, second, Optional.empty())).hasSize(1);
    }

    @Test
    @Rule("EN-29")
    void whereThereIsNothingToAdviseNothingIsTold() {
        assertThat(accepted(
                        registered(),
                        new AdviseLoad(SessionId.parse("2026-FALL-1"), 3, CreditHours.parse("2.4"), List.of()),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    @Rule({"EN-19", "EN-20", "P-49", "XC-02"})
    void openTasksSayWhatWaitsForThemAndGoWhenDone() {
        List<LearnerEvent> all = new ArrayList<>(registered());
        assertThat(OpenTask.of(fold(all)))
                .containsExactly(
                        new OpenTask(OpenTask.Task.PASS_ONBOARDING, "EN-19", List.of(OpenTask.Blocked.CONTENT_ACCESS)),
                        new OpenTask(OpenTask.Task.ACCEPT_HONOR_CODE, "P-49", List.of()));

        all.addAll(accepted(all, new ProvisionStudentServices(), Optional.empty()));
        assertThat(OpenTask.of(fold(all)))
                .extracting(OpenTask::task)
                .containsExactly(
                        OpenTask.Task.ACTIVATE_EMAIL, OpenTask.Task.PASS_ONBOARDING, OpenTask.Task.ACCEPT_HONOR_CODE);

        for (LearnerCommand command : List.of(new ActivateEmail(), new PassOnboarding(), new AcceptHonorCode())) {
            all.addAll(accepted(all, command, Optional.empty()));
        }
        assertThat(OpenTask.of(fold(all))).isEmpty();
    }

    private static List<LearnerEvent> ended(List<LearnerEvent> given, int live) {
        Decision<LearnerEvent> decision = DECIDER.decide(
                fold(given),
                new EndStudentServices(),
                new LearnerFacts(ID, NOW, Optional.empty(), live, LearnerFacts.Ties.NONE, Set.of()));
        return ((Decision.Accepted<LearnerEvent>) decision).events();
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
        Decision<LearnerEvent> decision = DECIDER.decide(
                fold(given), command, new LearnerFacts(ID, NOW, profile, 0, LearnerFacts.Ties.NONE, Set.of()));
        return ((Decision.Accepted<LearnerEvent>) decision).events();
    }
}
