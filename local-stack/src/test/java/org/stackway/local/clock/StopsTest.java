package org.stackway.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the business clock stops on its way (D20). */
class StopsTest {
    private static final Instant NOW = Instant.parse("2026-08-10T15:00:00Z");
    private static final Instant TARGET = Instant.parse("2026-09-10T15:00:00Z");

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void anEmptyRoadHasNoStop() {
        assertThat(Stops.next(NOW, TARGET, List.of(), List.of())).isEmpty();
    }

    @Test
    void everyMilestoneIsAStop() {
        List<Instant> milestones = List.of(at("2026-08-24T15:00:00Z"), at("2026-08-20T15:00:00Z"));
        assertThat(Stops.next(NOW, TARGET, milestones, List.of())).contains(at("2026-08-20T15:00:00Z"));
    }

    @Test
    void whatIsDueInOneHourIsOneStopAtTheLast() {
        List<Instant> due =
                List.of(at("2026-08-12T15:10:00Z"), at("2026-08-12T15:59:59.999Z"), at("2026-08-12T16:00:00Z"));
        assertThat(Stops.next(NOW, TARGET, List.of(), due)).contains(at("2026-08-12T15:59:59.999Z"));
    }

    @Test
    void aMilestoneInTheMiddleOfThatHourIsNotPassed() {
        List<Instant> due = List.of(at("2026-08-12T15:10:00Z"), at("2026-08-12T15:50:00Z"));
        List<Instant> milestones = List.of(at("2026-08-12T15:30:00Z"));
        assertThat(Stops.next(NOW, TARGET, milestones, due)).contains(at("2026-08-12T15:10:00Z"));
        assertThat(Stops.next(at("2026-08-12T15:10:00Z"), TARGET, milestones, due))
                .contains(at("2026-08-12T15:30:00Z"));
        assertThat(Stops.next(at("2026-08-12T15:30:00Z"), TARGET, milestones, due))
                .contains(at("2026-08-12T15:50:00Z"));
    }

    @Test
    void theTargetItselfMayBeAStopAndNothingBeyondItIs() {
        assertThat(Stops.next(NOW, TARGET, List.of(TARGET), List.of())).contains(TARGET);
        assertThat(Stops.next(NOW, TARGET, List.of(TARGET.plusMillis(1)), List.of(TARGET.plusMillis(1))))
                .isEmpty();
    }

    @Test
    void whatHasPassedIsNoStop() {
        assertThat(Stops.next(NOW, TARGET, List.of(NOW), List.of(NOW.minusSeconds(1))))
                .isEmpty();
    }
}
