package org.stackway.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.time.BusinessClock;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-24T09:00, 2026-08-24T15:00:00Z",
        "2026-08-24T09:00:30.5, 2026-08-24T15:00:30.500Z",
        "2026-12-24T09:00, 2026-12-24T16:00:00Z",
        "2026-08-24T09:00Z, 2026-08-24T09:00:00Z",
        "2026-08-24T09:00:00+02:00, 2026-08-24T07:00:00Z",
        "2026-11-01T01:30, 2026-11-01T07:30:00Z"
    })
    void aLocalTimeIsMeantInTheZoneAndAnOffsetIsTakenAtItsWord(String text, Instant instant) {
        assertThat(Moment.parse(text).in(BusinessClock.ZONE, "/at")).isEqualTo(instant);
    }

    @Test
    void aLocalTimeThatClocksSkipIsRefused() {
        Moment skipped = Moment.parse("2026-03-08T02:30");

        assertThatThrownBy(() -> skipped.in(BusinessClock.ZONE, "/at")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-08-24", "09:00", "2026-02-30T09:00", "tomorrow"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected ");
    }

    @Test
    void aDeadlineShowsTheWallClockToTheSecond() {
        Deadline deadline = Deadline.of(Instant.parse("2026-03-09T05:59:59.999Z"));

        assertThat(deadline.local()).isEqualTo("2026-03-08T23:59:59");
        assertThat(deadline.zone()).isEqualTo(BusinessClock.ZONE);
    }
}
