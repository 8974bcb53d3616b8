package org.stackway.enrollment.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.learner.LearnerCommand.AcceptHonorCode;
import org.stackway.enrollment.learner.LearnerCommand.ActivateEmail;
import org.stackway.enrollment.learner.LearnerCommand.AdviseLoad;
import org.stackway.enrollment.learner.LearnerCommand.ChooseDirectory;
import org.stackway.enrollment.learner.LearnerCommand.EndStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.EraseLearner;
import org.stackway.enrollment.learner.LearnerCommand.GrantEntitlements;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.ProvisionStudentServices;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
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
import org.stackway.events.value.EntitlementService;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** The rules of a learner's stream. Facts about a learner may come in any order. */
public final class LearnerDecider implements Decider<Learner, LearnerCommand, LearnerEvent, LearnerFacts> {

    @Override
    public Learner initial() {
        return Learner.UNREGISTERED;
    }

    @Override
    public Learner evolve(Learner state, LearnerEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<LearnerEvent> decide(Learner state, LearnerCommand command, LearnerFacts facts) {
        if (command instanceof RegisterLearner register && !state.erased()) {
            return register(state, register, facts);
        }
        if (!state.registered()) {
            return Decision.missing("learner " + facts.learnerId());
        }
        if (state.erased()) {
            return afterErasure(command);
        }
        return switch (command) {
            case RegisterLearner register -> register(state, register, facts);
            case ActivateEmail activate -> activate(state, facts);
            case PassOnboarding pass -> once(state.onboardingPassedAt(), facts, OnboardingPassed::new);
            case AcceptHonorCode accept -> once(state.honorCodeAcceptedAt(), facts, HonorCodeAccepted::new);
            case ChooseDirectory choice ->
                choice.withheld() == state.directoryWithheld()
                        ? Decision.unchanged()
                        : Decision.accepted(
                                new DirectoryPreferenceChanged(facts.learnerId(), choice.withheld(), facts.now()));
            case RecordPreview preview -> PreviewRules.record(state, preview, facts);
            case ProvisionStudentServices provision -> provision(state, facts);
            case EndStudentServices end -> end(state, facts);
            case AdviseLoad load -> advise(state, load, facts);
            case EraseLearner erase -> erase(facts);
            case GrantEntitlements grant -> Decision.accepted(missing(state, facts.learnerId(), grant.services()));
        };
    }

    private static Decision<LearnerEvent> register(Learner state, RegisterLearner command, LearnerFacts facts) {
        if (state.registered()) {
            return facts.profile().filter(command.profile()::equals).isPresent()
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "LEARNER_EXISTS",
                            Violation.of(
                                    "EN-PROFILE",
                                    "a learner with this id is registered with other data",
                                    "other data",
                                    "the same"),
                            "/api/v1/learners/" + command.learnerId());
        }
        return Decision.judged(
                "PROFILE",
                command.profile().findings(),
                () -> List.of(new LearnerRegistered(command.learnerId(), facts.now())));
    }

    /** Nobody is erased whom something still binds: a seat, a request for one, or a hold, which a debt places. */
    @Rule({"EN-ERASE-OPEN", "EN-ERASE-HOLD"})
    private static Decision<LearnerEvent> erase(LearnerFacts facts) {
        return Decision.judged(
                "ERASURE_NOT_POSSIBLE",
                List.of(
                        Finding.of(
                                "EN-ERASE-OPEN",
                                "no enrolment is asked for or under way",
                                facts.ties().openEnrolments(),
                                Requirement.atMost(0)),
                        Finding.of(
                                "EN-ERASE-HOLD",
                                "no hold is active",
                                facts.ties().holds(),
                                Requirement.atMost(0))),
                () -> List.of(new LearnerErased(facts.learnerId(), facts.ties().kept())));
    }

    /** What follows from other events finds nobody any more; what somebody asks for is refused. */
    @Rule("EN-ERASED")
    private static Decision<LearnerEvent> afterErasure(LearnerCommand command) {
        return switch (command) {
            case EraseLearner again -> Decision.unchanged();
            case ProvisionStudentServices provision -> Decision.unchanged();
            case EndStudentServices end -> Decision.unchanged();
            case AdviseLoad load -> Decision.unchanged();
            case GrantEntitlements grant -> Decision.unchanged();
            case RegisterLearner register -> erased();
            case ActivateEmail activate -> erased();
            case PassOnboarding pass -> erased();
            case AcceptHonorCode accept -> erased();
            case RecordPreview preview -> erased();
            case ChooseDirectory choose -> erased();
        };
    }

    private static Decision<LearnerEvent> erased() {
        return Decision.refused(
                "LEARNER_ERASED",
                Violation.of("EN-ERASED", "the personal data of this learner were destroyed", "erased", "kept"));
    }

    @Rule({"XC-01", "XC-02"})
    private static Decision<LearnerEvent> activate(Learner state, LearnerFacts facts) {
        if (state.emailActivatedAt() != null) {
            return Decision.unchanged();
        }
        String given = "an address given";
        Finding provisioned = Finding.of(
                "XC-01",
                "the address comes with the first enrolment and is activated after that",
                state.emailProvisionedAt() == null ? "no address" : given,
                Requirement.is(given));
        return Decision.judged(
                "NO_INSTITUTION_EMAIL",
                List.of(provisioned.holds() ? provisioned : provisioned.turnsWith("InstitutionEmailProvisioned")),
                () -> List.of(new EmailActivated(facts.learnerId(), facts.now())));
    }

    @Rule("EN-20")
    private static Decision<LearnerEvent> once(
            @Nullable Instant already, LearnerFacts facts, BiFunction<LearnerId, Instant, LearnerEvent> fact) {
        return already == null ? Decision.accepted(fact.apply(facts.learnerId(), facts.now())) : Decision.unchanged();
    }

    @Rule({"XC-01", "BI-21", "BI-26"})
    private static Decision<LearnerEvent> provision(Learner state, LearnerFacts facts) {
        List<LearnerEvent> events = new ArrayList<>();
        if (state.emailProvisionedAt() == null) {
            events.add(new InstitutionEmailProvisioned(facts.learnerId(), facts.now()));
        }
        events.addAll(missing(state, facts.learnerId(), Entitlements.WHILE_ENROLLED));
        return Decision.accepted(events);
    }

    /** The same advice is told once. */
    @Rule({"EN-28", "EN-29"})
    private static Decision<LearnerEvent> advise(Learner state, AdviseLoad load, LearnerFacts facts) {
        LoadAdvised advised = new LoadAdvised(
                facts.learnerId(),
                load.sessionId(),
                load.courses(),
                load.creditHours(),
                load.advice().stream()
                        .map(advice -> advice.rule() + ": " + advice.message())
                        .toList());
        return advised.warnings().isEmpty() || advised.equals(state.advised().get(load.sessionId()))
                ? Decision.unchanged()
                : Decision.accepted(advised);
    }

    /** Nobody keeps for nothing what tuition pays for; what is given for life stays. */
    @Rule({"BI-26", "EN-32", "XC-08"})
    private static Decision<LearnerEvent> end(Learner state, LearnerFacts facts) {
        Finding live = Finding.of(
                "BI-26", "services end with the last enrolment", facts.liveEnrolments(), Requirement.atLeast(1));
        return Decision.accepted(
                live.holds()
                        ? List.of()
                        : Entitlements.WHILE_ENROLLED.stream()
                                .filter(state.entitlements()::contains)
                                .map(service -> new EntitlementEnded(facts.learnerId(), service))
                                .toList(),
                List.of(live));
    }

    private static List<EntitlementGranted> missing(
            Learner state, LearnerId learner, List<EntitlementService> services) {
        return services.stream()
                .filter(service -> !state.entitlements().contains(service))
                .map(service -> new EntitlementGranted(learner, service))
                .toList();
    }
}
