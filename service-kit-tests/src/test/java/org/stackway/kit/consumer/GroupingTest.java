package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.events.DomainEvent;
import org.stackway.events.enrollment.LearnerEvent.EmailActivated;
import org.stackway.events.enrollment.LearnerEvent.HonorCodeAccepted;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.enrollment.LearnerEvent.OnboardingPassed;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.testing.TestRecords;

/** Records that follow each other and are about different things are handled together; no order is lost by it. */
class GroupingTest {

    private static final Instant WHEN = Instant.parse("2026-08-10T15:31:07.226Z");
    private static final Instant LATER = WHEN.plusSeconds(1);
    private static final SessionId SESSION = SessionId.parse("2026-FALL-1");
    private static final LearnerId CARL = new Story().learner;

    private final LearnerId ann = new Story().learner;
    private final LearnerId bob = new Story().learner;

    private final Stance<OnboardingPassed> together = merge(
            OnboardingPassed.class,
            Handling.together(
                    event -> List.of(event.learnerId()),
                    (tx, deliveries) -> Uni.createFrom().voidItem(),
                    (delivery, rows) -> {},
                    (tx, deliveries) -> Uni.createFrom().voidItem()));
    private final Stance<EmailActivated> alone =
            merge(EmailActivated.class, Handling.reaction((tx, delivery) -> Uni.createFrom()
                    .voidItem()));
    private final Stance<LearnerRegistered> facts =
            merge(LearnerRegistered.class, Handling.facts((delivery, rows) -> {}));
    private final Stance<SessionClosed> closed = merge(SessionClosed.class, Handling.facts((delivery, rows) -> {}));
    private final Stance<HonorCodeAccepted> ignored = new Stance.Ignore<>(HonorCodeAccepted.class, "for the test");

    @Test
    void differentThingsAreHandledTogether() {
        assertThat(groups(of(new OnboardingPassed(ann, WHEN), together), of(new OnboardingPassed(bob, WHEN), together)))
                .extracting(List::size)
                .containsExactly(2);
    }

    @Test
    void oneThingIsNeverTwiceInAGroup() {
        assertThat(groups(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new OnboardingPassed(bob, WHEN), together),
                        of(new OnboardingPassed(ann, LATER), together),
                        of(new OnboardingPassed(bob, LATER), together)))
                .extracting(List::size)
                .containsExactly(2, 2);
    }

    @Test
    void whatDoesNotSayWhatItIsAboutIsHandledAlone() {
        assertThat(groups(of(new EmailActivated(ann, WHEN), alone), of(new EmailActivated(bob, WHEN), alone)))
                .extracting(List::size)
                .containsExactly(1, 1);
    }

    @Test
    void typesThatTakeTurnsComeTogetherWhereTheyAreAboutDifferentThings() {
        assertThat(groups(
                        of(new LearnerRegistered(ann, WHEN), facts),
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new LearnerRegistered(bob, WHEN), facts),
                        of(new OnboardingPassed(bob, WHEN), together)))
                .containsExactly(
                        List.of(new LearnerRegistered(ann, WHEN), new LearnerRegistered(bob, WHEN)),
                        List.of(new OnboardingPassed(ann, WHEN), new OnboardingPassed(bob, WHEN)));
    }

    @Test
    void eventsAboutOneThingKeepTheirOrder() {
        assertThat(groups(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new OnboardingPassed(bob, WHEN), together),
                        of(new LearnerRegistered(ann, WHEN), facts),
                        of(new OnboardingPassed(ann, LATER), together)))
                .containsExactly(
                        List.of(new OnboardingPassed(ann, WHEN), new OnboardingPassed(bob, WHEN)),
                        List.of(new LearnerRegistered(ann, WHEN)),
                        List.of(new OnboardingPassed(ann, LATER)));
    }

    @Test
    void eventsOfOneStreamKeepTheirOrderWhateverTheySayTheyAreAbout() {
        assertThat(groups(
                        of("stream/1", new OnboardingPassed(ann, WHEN), together),
                        of("stream/1", new OnboardingPassed(bob, WHEN), together)))
                .hasSize(2);
    }

    @Test
    void nothingPassesAnEventThatMayBeAboutAnything() {
        assertThat(groups(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new SessionClosed(SESSION), closed),
                        of(new OnboardingPassed(bob, WHEN), together),
                        of(new EmailActivated(ann, WHEN), alone),
                        of(new OnboardingPassed(CARL, WHEN), together)))
                .extracting(List::size)
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void whatIsIgnoredSeparatesNothing() {
        assertThat(groups(
                        of(new OnboardingPassed(ann, WHEN), together),
                        of(new HonorCodeAccepted(ann, WHEN), ignored),
                        of(new OnboardingPassed(bob, WHEN), together)))
                .hasSize(1);
    }

    private static <E extends DomainEvent> Stance<E> merge(Class<E> type, Handling<E> handling) {
        return new Stance.Merge<>(type, "for the test", handling);
    }

    private static BatchPlan.Handling of(DomainEvent event, Stance<?> stance) {
        return of("learner/" + new Story().learner, event, stance);
    }

    private static BatchPlan.Handling of(String stream, DomainEvent event, Stance<?> stance) {
        ReceivedRecord received =
                new ReceivedRecord(TestRecords.of(stream, 1, event).envelope(), "topic", "key", Buffer.buffer());
        return new BatchPlan.Handling(received, new Meaning.Understood(event, stance, List.of()));
    }

    private static List<List<DomainEvent>> groups(BatchPlan.Handling... handlings) {
        return Grouping.of(List.of(handlings)).stream()
                .map(group -> group.members().stream()
                        .map(each -> each.understood().event())
                        .toList())
                .toList();
    }
}
