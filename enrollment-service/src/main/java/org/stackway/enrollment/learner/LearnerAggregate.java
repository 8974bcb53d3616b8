package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.enrollment.learner.LearnerCommand.PassOnboarding;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.PersonalData;
import org.stackway.events.enrollment.LearnerEvent;
import org.stackway.events.enrollment.LearnerEvent.InstitutionEmailProvisioned;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
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
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Streams {@code learner/<learnerId>}. */
@ApplicationScoped
public class LearnerAggregate implements Aggregate<Learner, LearnerCommand, LearnerEvent, LearnerFacts> {

    private static final LearnerDecider DECIDER = new LearnerDecider();
    private static final Table LEARNERS = Table.of("learner", "learner_id");
    private static final Table PREVIEWS = Table.of("preview", "learner_id", "course_code", "content_version");
    private static final Table PREVIEW_ITEMS =
            Table.of("preview_item", "learner_id", "course_code", "content_version", "item_id");
    private static final ReadModel.Own<Learner, LearnerEvent> MODEL =
            new ReadModel.Own<>("learners", List.of(LEARNERS, PREVIEWS, PREVIEW_ITEMS), LearnerAggregate::project);

    private final PersonalData personalData;
    private final LearnerFactsReader reader;
    private final Instance<LearnerFollower> followers;

    LearnerAggregate(PersonalData personalData, LearnerFactsReader reader, Instance<LearnerFollower> followers) {
        this.personalData = personalData;
        this.reader = reader;
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
        List<LearnerId> followed = asked.stream()
                .filter(one -> one.command() instanceof PassOnboarding || one.command() instanceof RecordPreview)
                .map(one -> LearnerId.parse(one.id()))
                .toList();
        return (followed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : followers.get().hold(tx, followed))
                .chain(() -> reader.read(tx, asked));
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
                .set("email_provisioned_at", learner.emailProvisionedAt())
                .set("email_activated_at", learner.emailActivatedAt())
                .set("directory_withheld", learner.directoryWithheld())
                .set("erased", learner.erased())
                .set("version", at.version());
        if (at.event() instanceof PreviewRecorded told) {
            preview(told, rows);
        }
    }

    private static void preview(PreviewRecorded told, Rows rows) {
        UUID learner = told.learnerId().value();
        String course = told.courseCode().wire();
        rows.upsert(PREVIEWS, learner, course, told.contentVersion()).earliest("started_at", told.startedAt());
        for (PreviewItem item : told.items()) {
            rows.upsert(PREVIEW_ITEMS, learner, course, told.contentVersion(), item.itemId())
                    .once("kind", item.kind())
                    .once("completed_at", item.completedAt());
        }
    }

    @Override
    public Uni<Void> keep(Tx tx, LearnerCommand command, Change<Learner, LearnerEvent> change) {
        if (command instanceof RegisterLearner register) {
            return personalData.keep(tx, register.learnerId(), register.profile());
        }
        return follow(tx, change);
    }

    /**
     * A key that a backup brought back is destroyed again when the erasure is restored. The address follows from the profile and the learner's id: it is the one that was given, as far as the profile was not
     * lost with the store.
     */
    @Override
    public Uni<Void> restore(Tx tx, List<Change<Learner, LearnerEvent>> changes) {
        return InTurn.each(changes, change -> follow(tx, change));
    }

    private Uni<Void> follow(Tx tx, Change<Learner, LearnerEvent> change) {
        boolean erased = change.events().stream().anyMatch(told -> told.event() instanceof LearnerErased);
        return erased ? personalData.destroy(tx, LearnerId.parse(change.id())) : address(tx, change);
    }

    private Uni<Void> address(Tx tx, Change<Learner, LearnerEvent> change) {
        boolean provisioned =
                change.events().stream().anyMatch(told -> told.event() instanceof InstitutionEmailProvisioned);
        return provisioned
                ? personalData.giveAddress(tx, LearnerId.parse(change.id()))
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(Tx tx, Change<Learner, LearnerEvent> change) {
        Optional<Recorded<LearnerEvent>> followed = change.events().stream()
                .filter(recorded ->
                        recorded.event() instanceof OnboardingPassed || recorded.event() instanceof PreviewRecorded)
                .findFirst();
        if (followed.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Actor policy = Actor.policy(
                followed.get().event() instanceof OnboardingPassed ? "access-after-onboarding" : "prior-progress");
        CommandContext context = change.context().causedBy(followed.get().eventId(), policy);
        return followers.get().follow(tx, LearnerId.parse(change.id()), context);
    }
}
