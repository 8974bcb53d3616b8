package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stackway.events.enrollment.LearnerEvent.HonorCodeAccepted;
import org.stackway.kit.consumer.BatchPlan.Handling;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.CursorTable.Advance;
import org.stackway.kit.consumer.HeldRecords.First;
import org.stackway.kit.consumer.HeldRecords.Holding;
import org.stackway.kit.testing.TestRecord;

class BatchPlanTest {

    private final Story story = new Story();
    private final StreamRef learner = new StreamRef("/enrollment-service", story.learnerStream);
    private final StreamRef hold = new StreamRef("/enrollment-service", story.holdStream);

    @Test
    void aStreamIsAppliedFromItsCursorOnAndDuplicatesAreDropped() {
        BatchPlan plan = plan(
                Map.of(learner, 1L),
                Map.of(),
                plain(story.registered()),
                plain(story.activated()),
                plain(story.onboarded()));

        assertThat(handled(plan)).containsExactly(2L, 3L);
        assertThat(plan.duplicates()).isEqualTo(1);
        assertThat(plan.advances())
                .extracting(Advance::stream, Advance::from, Advance::to)
                .containsExactly(tuple(learner, 1L, 3L));
    }

    @Test
    void aHoleLeavesTheCursorAndParksTheRecord() {
        BatchPlan plan = plan(Map.of(learner, 1L), Map.of(), plain(story.onboarded()));

        assertThat(plan.handlings()).isEmpty();
        assertThat(plan.advances()).isEmpty();
        assertThat(plan.parked())
                .extracting(Holding::note)
                .singleElement()
                .asString()
                .startsWith("HOLE");
        assertThat(plan.holes()).isEqualTo(1);
    }

    @Test
    void aHoleClosedInTheSameBatchParksNothing() {
        BatchPlan plan = plan(
                Map.of(learner, 1L),
                Map.of(),
                plain(story.onboarded()),
                plain(story.activated()),
                plain(story.onboarded()));

        assertThat(handled(plan)).containsExactly(2L, 3L);
        assertThat(plan.parked()).isEmpty();
    }

    @Test
    void poisonParksItsStreamFromThereOnAndTheCursorGoesOn() {
        BatchPlan plan = plan(
                Map.of(),
                Map.of(),
                plain(story.registered()),
                plain(story.activated()).poisoned("broken"),
                plain(story.onboarded()));

        assertThat(handled(plan)).containsExactly(1L);
        assertThat(plan.parked()).extracting(Holding::note).containsExactly("broken", null);
        assertThat(plan.advances()).extracting(Advance::to).containsExactly(3L);
    }

    @Test
    void recordsOfAParkedStreamGoBehindTheParkedOnes() {
        BatchPlan plan = plan(Map.of(learner, 1L), Map.of(learner, new First(null, 1L)), plain(story.activated()));

        assertThat(plan.handlings()).isEmpty();
        assertThat(plan.parked()).extracting(Holding::note).containsExactly((String) null);
    }

    @Test
    void aRecordParkedAboveTheCursorBlocksNothing() {
        BatchPlan plan = plan(Map.of(learner, 1L), Map.of(learner, new First(null, 3L)), plain(story.activated()));

        assertThat(handled(plan)).containsExactly(2L);
        assertThat(plan.arrivedAfterHole()).hasSize(1);
    }

    @Test
    void aRecordWaitsForAnUnknownStreamAndItsFollowersBehindIt() {
        BatchPlan plan = plan(Map.of(), Map.of(), awaiting(story.holdPlaced()), plain(story.holdReleased()));

        assertThat(plan.handlings()).isEmpty();
        assertThat(plan.waiting()).extracting(Holding::note).containsExactly(story.learnerStream, "");
        assertThat(plan.advances()).extracting(Advance::to).containsExactly(2L);
    }

    @Test
    void whatABatchAppliesIsKnownToTheRecordsAfterIt() {
        BatchPlan plan = plan(Map.of(), Map.of(), plain(story.registered()), awaiting(story.holdPlaced()));

        assertThat(plan.waiting()).isEmpty();
        assertThat(plan.handlings()).hasSize(2);
    }

    @Test
    void recordsOfAWaitingStreamGoBehindTheWaitingOnes() {
        BatchPlan plan = plan(Map.of(hold, 1L), Map.of(hold, new First(1L, null)), awaiting(story.holdReleased()));

        assertThat(plan.waiting()).extracting(Holding::note).containsExactly("");
    }

    private static List<Long> handled(BatchPlan plan) {
        return plan.handlings().stream()
                .map(Handling::received)
                .map(ReceivedRecord::version)
                .toList();
    }

    private static BatchPlan plan(Map<StreamRef, Long> cursors, Map<StreamRef, First> held, Candidate... candidates) {
        return BatchPlan.of(Arrays.asList(candidates), cursors, held, Set.of());
    }

    private static Candidate plain(TestRecord each) {
        return candidate(each, List.of());
    }

    private Candidate awaiting(TestRecord each) {
        return candidate(each, List.of(story.learnerStream));
    }

    private static Candidate candidate(TestRecord each, List<String> awaits) {
        return new Candidate(
                new ReceivedRecord(each.envelope(), each.topic(), "key", Buffer.buffer()),
                new Meaning.Understood(
                        new HonorCodeAccepted(
                                new Story().learner, each.envelope().time()),
                        new Stance.Ignore<>(HonorCodeAccepted.class, "for the plan alone"),
                        awaits));
    }
}
