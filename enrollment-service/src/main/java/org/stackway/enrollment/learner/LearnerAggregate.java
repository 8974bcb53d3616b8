package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.stackway.kit.store.Tx;

/** Streams {@code learner/<learnerId>}. */
@ApplicationScoped
public class LearnerAggregate implements Aggregate<Learner, LearnerCommand, LearnerEvent, LearnerFacts> {

    private static final LearnerDecider DECIDER = new LearnerDecider();

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
    public Uni<Void> project(Tx tx, List<Change<Learner, LearnerEvent>> changes) {
        return tx.session()
                .upsertAll(changes.stream().map(LearnerAggregate::row).toArray());
    }

    private static LearnerRow row(Change<Learner, LearnerEvent> change) {
        Learner learner = change.after();
        return new LearnerRow(
                LearnerId.parse(change.id()).value(),
                change.version(),
                Objects.requireNonNull(learner.registeredAt()),
                learner.onboardingPassedAt());
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
