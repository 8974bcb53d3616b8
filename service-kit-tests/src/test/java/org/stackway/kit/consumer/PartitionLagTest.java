package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.kit.consumer.GroupLag.PartitionLag;

/** How far a partition is from its end, whatever became of its topic. */
class PartitionLagTest {

    private static final TopicPartition PARTITION = new TopicPartition("session-events", 3);

    @Test
    void whatIsNeitherCommittedNorAppliedIsBehind() {
        assertThat(behind(0, 40L, 0, 100)).isEqualTo(60);
        assertThat(behind(0, 40L, 95, 100)).as("a commit was lost").isEqualTo(5);
        assertThat(behind(0, 100L, 100, 100)).isZero();
        assertThat(behind(20, null, 0, 100)).as("nothing is committed").isEqualTo(80);
    }

    @Test
    void aPlaceBeyondTheEndIsOfATopicThatIsNoMore() {
        // the old topic had 100 records; the new one has seven, none of which was consumed
        assertThat(behind(0, 100L, 100, 7)).isEqualTo(7);
        assertThat(behind(0, null, 100, 7)).isEqualTo(7);
        assertThat(behind(0, 4L, 100, 7)).isEqualTo(3);
        assertThat(behind(0, 100L, 100, 0)).isZero();
    }

    @Test
    void theOffsetsOfATopicThatIsMadeAnewBeginAgain() {
        AppliedOffsets offsets = new AppliedOffsets();
        offsets.applied(List.of(at(98), at(99)));
        assertThat(offsets.next(PARTITION)).isEqualTo(100);

        offsets.forget("enrollment-events");
        assertThat(offsets.next(PARTITION)).isEqualTo(100);
        offsets.forget("session-events");
        assertThat(offsets.next(PARTITION)).isZero();

        // and if nobody noticed, the first batch says so
        offsets.applied(List.of(at(98), at(99)));
        offsets.applied(List.of(at(0), at(1)));
        assertThat(offsets.next(PARTITION)).isEqualTo(2);
    }

    private static long behind(long start, @Nullable Long committed, long applied, long end) {
        return PartitionLag.of(PARTITION, start, committed, applied, end).behind();
    }

    private static ConsumerRecord<String, byte[]> at(long offset) {
        return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "key", new byte[0]);
    }
}
