package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Table;
import org.stackway.kit.sample.OlderVersions.SeatsTaken;
import org.stackway.kit.store.Tx;

/**
 * The sample service's stances: learners are merged, holds await their learner, grades await the own course, a preview
 * renames a course, all else is ignored. Each effect is a row, so that tests can count.
 */
@ApplicationScoped
class SampleStances implements Stances, ForeignReadModels {

    private static final String EFFECT = "INSERT INTO rm.sample_effect (stream_id, version, type) VALUES ($1, $2, $3)";
    private static final String DEFECT =
            "SELECT 1 / (CASE WHEN count(*) > 0 THEN 0 ELSE 1 END) FROM rm.sample_defect WHERE stream_id = $1 AND version = $2";

    private static final Table LEARNERS = Table.of("sample_learner", "learner_id");

    private final CommandRunner runner;
    private final SampleCourses courses;

    SampleStances(CommandRunner runner, SampleCourses courses) {
        this.runner = runner;
        this.courses = courses;
    }

    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(new ReadModel.Foreign("learners", List.of(LEARNERS)));
    }

    @Override
    public List<Stance<?>> stances() {
        List<Stance<?>> stances = new ArrayList<>(List.of(
                stage(LearnerRegistered.class, LearnerRegistered::learnerId),
                stage(EmailActivated.class, EmailActivated::learnerId),
                stage(OnboardingPassed.class, OnboardingPassed::learnerId),
                await(HoldPlaced.class, placed -> List.of("learner/" + placed.learnerId())),
                await(HoldReleased.class, released -> List.of("learner/" + released.learnerId())),
                await(GradePosted.class, posted -> List.of("course/" + posted.courseCode())),
                new Stance.Await<>(
                        SeatsTaken.class,
                        "says what it read, once the own room is open",
                        taken -> List.of("room/" + taken.room()),
                        this::seats),
                new Stance.Merge<>(PreviewRecorded.class, "renames a course", this::rename)));
        Set<Class<? extends DomainEvent>> declared =
                stances.stream().map(Stance::type).collect(Collectors.toSet());
        stances.addAll(Stance.ignoring(
                "the sample needs no more",
                EventTypes.all().stream()
                        .filter(type -> type.service() != PublishingService.SESSION)
                        .<Class<? extends DomainEvent>>map(EventType::javaType)
                        .filter(type -> !declared.contains(type))
                        .toList()));
        return stances;
    }

    /** A fact, the learner's stage, and a reaction to it: an effect to count. */
    private <E extends DomainEvent> Stance<E> stage(Class<E> type, Function<E, LearnerId> learner) {
        Handling<E> handling = Handling.facts((delivery, rows) -> rows.upsert(
                        LEARNERS, learner.apply(delivery.event()).value())
                .once("began_at", delivery.envelope().time())
                .set("stage", type.getSimpleName())
                .set("version", delivery.envelope().streamVersion()));
        return new Stance.Merge<>(type, "a fact and an effect to count", handling.then(this::effect));
    }

    private Uni<Void> seats(Tx tx, Delivery<SeatsTaken> delivery) {
        return effect(tx, delivery)
                .chain(() -> tx.sql()
                        .query(
                                "UPDATE rm.sample_effect SET type = $1 WHERE stream_id = $2 AND version = $3",
                                delivery.event().toString(),
                                delivery.envelope().subject(),
                                delivery.envelope().streamVersion()))
                .replaceWithVoid();
    }

    private <E extends DomainEvent> Stance<E> await(Class<E> type, Function<E, List<String>> awaits) {
        return new Stance.Await<>(type, "an effect to count, after what it refers to", awaits, this::effect);
    }

    private Uni<Void> effect(Tx tx, Delivery<?> delivery) {
        String stream = delivery.envelope().subject();
        long version = delivery.envelope().streamVersion();
        String type = delivery.event().getClass().getSimpleName();
        return tx.sql()
                .query(EFFECT, stream, version, type)
                .chain(() -> tx.sql().query(DEFECT, stream, version))
                .chain(() -> Hanging.STREAMS.contains(stream)
                        ? Uni.createFrom().nothing()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> rename(Tx tx, Delivery<PreviewRecorded> delivery) {
        PreviewRecorded preview = delivery.event();
        return runner.apply(
                        tx,
                        AggregateCommand.of(
                                courses,
                                preview.courseCode().toString(),
                                new SampleCourses.Rename(preview.courseCode(), preview.contentVersion()),
                                delivery.causes("preview-renames")))
                .chain(() -> effect(tx, delivery));
    }
}
