package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.enrollment.personal.Profile;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Streams {@code learner/<learnerId>}. */
@ApplicationScoped
public class LearnerAggregate implements Aggregate<Learner, LearnerCommand, LearnerEvent, LearnerFacts> {

    private static final LearnerDecider DECIDER = new LearnerDecider();
    private static final Table LEARNERS = Table.of("learner", "learner_id");
    private static final ReadModel.Own<Learner, LearnerEvent> MODEL =
            new ReadModel.Own<>("learners", List.of(LEARNERS), LearnerAggregate::project);

    private final PersonalData personalData;
    private final Instance<OnboardingFollower> followers;

    LearnerAggregate(PersonalData personalData, Instance<OnboardingFollower> followers) {
        this.personalData = personalData;
        this.followers = followers;
    }

    @Override
    public String category() {
        return "learner";
    }

    @Override
    public Class<LearnerEvent> eventType() {
        return LearnerEvent.class;
    }

    @Override
    public Decider<Learner, LearnerCommand, LearnerEvent, LearnerFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<LearnerFacts>> facts(Tx tx, List<Asked<Learner, LearnerCommand>> asked) {
        List<LearnerId> again = asked.stream()
                .filter(one ->
                        one.command() instanceof RegisterLearner && one.state().registered())
                .map(one -> LearnerId.parse(one.id()))
                .toList();
        Uni<Map<LearnerId, Profile>> kept =
                again.isEmpty() ? Uni.createFrom().item(Map.of()) : personalData.read(tx, again);
        return kept.map(profiles -> asked.stream()
                .map(one -> LearnerId.parse(one.id()))
                .map(id -> new LearnerFacts(id, tx.now(), Optional.ofNullable(profiles.get(id))))
                .toList());
    }

    @Override
    public Optional<ReadModel.Own<Learner, LearnerEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Learner, LearnerEvent> at, Rows rows) {
        Learner learner = at.after();
        rows.upsert(LEARNERS, LearnerId.parse(at.id()).value())
                .set("registered_at", learner.registeredAt())
                .set("onboarding_passed_at", learner.onboardingPassedAt())
                .set("version", at.version());
    }

    @Override
    public Uni<Void> keep(Tx tx, LearnerCommand command, Change<Learner, LearnerEvent> change) {
        return command instanceof RegisterLearner register
                ? personalData.keep(tx, register.learnerId(), register.profile())
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactions(Tx tx, Change<Learner, LearnerEvent> change) {
        Optional<Recorded<LearnerEvent>> passed = change.events().stream()
                .filter(recorded -> recorded.event() instanceof OnboardingPassed)
                .findFirst();
        if (passed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        CommandContext context =
                change.context().causedBy(passed.get().eventId(), Actor.policy("access-after-onboarding"));
        return followers.get().onboardingPassed(tx, LearnerId.parse(change.id()), context);
    }
}
