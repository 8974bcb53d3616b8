package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.testing.TestRecords;

/** Records that follow each other and are about different things are handled together; no order is lost by it. */
class GroupingTest {

    private static final Instant WHEN = Instant.parse("2026-08-10T15:31:07.226Z");

    private final LearnerId ann = new Story().learner;
    private final LearnerId bob = new Story().learner;

    private final Stance<OnboardingPassed> together = merge(
            OnboardingPassed.class,
            Handling.together(
                    event -> List.of(event.learnerId()),
                    (tx, deliveries) -> Uni.createFrom().voidItem(),
                    (delivery, rows) -> {},
                    (tx, deliveries) -> Uni.createFrom().voidItem()));
    private final Stance<OnboardingPassed> alone =
            merge(OnboardingPassed.class, Handling.reaction((tx, delivery) -> Uni.createFrom()
                    .voidItem()));
    private final Stance<LearnerRegistered> facts =
            merge(LearnerRegistered.class, Handling.facts((delivery, rows) -> {}));
    private final Stance<EmailActivated> ignored = new Stance.Ignore<>(EmailActivated.class, "for the test");

    @Test
    void differentThingsAreHandledTogether() {
        assertThat(sizes(of(new OnboardingPassed(ann, WHEN), together), of(new OnboardingPassed(bob, WHEN), together)))
                .containsExactly(2);
    }

    @Test
    void oneThingIsNeverTwiceInAGroup() {
        assertThat(sizes(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new OnboardingPassed(bob, WHEN), together),
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new OnboardingPassed(bob, WHEN), together)))
                .containsExactly(2, 2);
    }

    @Test
    void whatDoesNotSayWhatItIsAboutIsHandledAlone() {
        assertThat(sizes(of(new OnboardingPassed(ann, WHEN), alone), of(new OnboardingPassed(bob, WHEN), alone)))
                .containsExactly(1, 1);
    }

    @Test
    void rowsAreWrittenTogetherAndBeforeWhatFollowsThem() {
        assertThat(sizes(
                        of(new LearnerRegistered(ann, WHEN), facts),
                        of(new LearnerRegistered(bob, WHEN), facts),
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new LearnerRegistered(ann, WHEN), facts),
                        of(new OnboardingPassed(bob, WHEN), together)))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void anotherStanceEndsAGroupAndWhatIsIgnoredDoesNot() {
        assertThat(sizes(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new EmailActivated(ann, WHEN), ignored),
                        of(new OnboardingPassed(bob, WHEN), together),
                        of(new OnboardingPassed(ann, WHEN), alone)))
                .containsExactly(2, 1);
    }

    private static <E extends DomainEvent> Stance<E> merge(Class<E> type, Handling<E> handling) {
        return new Stance.Merge<>(type, "for the test", handling);
    }

    private static BatchPlan.Handling of(DomainEvent event, Stance<?> stance) {
        ReceivedRecord received = new ReceivedRecord(
                TestRecords.of("learner/" + new Story().learner, 1, event).envelope(), "topic", "key", Buffer.buffer());
        return new BatchPlan.Handling(received, new Meaning.Understood(event, stance, List.of()));
    }

    private static List<Integer> sizes(BatchPlan.Handling... handlings) {
        return Grouping.of(List.of(handlings)).stream()
                .map(group -> group.members().size())
                .toList();
    }
}
