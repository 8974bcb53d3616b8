package org.stackway.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.local.LocalFailure;

/** Moving the clock: every stop is visited, in order, and left only when all is quiet (D20). */
class BusinessClockDriverTest {
    private static final Instant START = Instant.parse("2026-08-10T15:00:00Z");

    /** A system in which each visited stop may arm another one, as expiries and refunds do. */
    private static final class Simulated implements ClockedSystem {
        private final TreeSet<Instant> due = new TreeSet<>();
        private final List<Instant> milestones = new ArrayList<>();
        private final List<Instant> visited = new ArrayList<>();
        private Instant now = START;
        private final List<List<String>> asked = new ArrayList<>();
        private int busyLooks;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public List<Instant> milestones() {
            return milestones;
        }

        @Override
        public List<Standing> standings(Predicate<String> wanted) {
            List<String> names = Stream.of("billing-service", "session-service")
                    .filter(wanted)
                    .toList();
            asked.add(names);
            return names.stream()
                    .map(name -> new Standing(
                            name,
                            name.equals("billing-service") && busyLooks-- > 0 ? List.of("3 records behind") : List.of(),
                            Stream.ofNullable(due.higher(now)).toList()))
                    .toList();
        }

        @Override
        public void moveTo(Instant instant) {
            visited.add(instant);
            now = instant;
            if (milestones.contains(instant)) {
                due.add(instant.plus(Duration.ofHours(30)));
            }
        }
    }

    @Test
    void visitsMilestonesAndWhatTheyArmBeforeTheTarget() throws Exception {
        Simulated system = new Simulated();
        system.milestones.add(START.plus(Duration.ofDays(1)));
        system.milestones.add(START.plus(Duration.ofDays(3)));
        system.due.add(START.plus(Duration.ofMinutes(5)));

        int stops = new BusinessClockDriver(system, Duration.ofSeconds(1)).moveTo(START.plus(Duration.ofDays(4)));

        assertThat(stops).isEqualTo(4);
        assertThat(system.visited)
                .containsExactly(
                        START.plus(Duration.ofMinutes(5)),
                        START.plus(Duration.ofDays(1)),
                        START.plus(Duration.ofHours(54)),
                        START.plus(Duration.ofDays(3)),
                        START.plus(Duration.ofDays(4)));
    }

    @Test
    void namesWhoHoldsAStopAndStaysThere() {
        Simulated system = new Simulated();
        system.busyLooks = Integer.MAX_VALUE;

        assertThatThrownBy(() -> new BusinessClockDriver(system, Duration.ofMillis(50)).moveTo(START.plusSeconds(10)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("billing-service: 3 records behind");
        assertThat(system.visited).isEmpty();
    }

    @Test
    void asksOnlyTheBusyOnesAgainUntilAllAreAskedTwice() throws Exception {
        Simulated system = new Simulated();
        system.busyLooks = 2;

        new BusinessClockDriver(system, Duration.ofSeconds(5)).awaitQuiet();

        List<String> all = List.of("billing-service", "session-service");
        assertThat(system.asked).containsExactly(all, List.of("billing-service"), List.of("billing-service"), all, all);
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() ->
                        new BusinessClockDriver(new Simulated(), Duration.ofMillis(50)).moveTo(START.minusMillis(1)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("does not go back");
    }
}
