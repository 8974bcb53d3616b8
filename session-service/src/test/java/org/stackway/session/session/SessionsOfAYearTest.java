package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Rule;

class SessionsOfAYearTest {

    @Test
    @Rule({"SE-01", "SE-12"})
    void aYearHasSixSessionsAndTwoOfThemAreOneSemester() {
        List<SessionId> year = Stream.of("SPRING", "SUMMER", "FALL")
                .flatMap(semester -> Stream.of(1, 2).map(number -> "2026-" + semester + "-" + number))
                .map(SessionId::parse)
                .toList();

        assertThat(year).hasSize(6).doesNotHaveDuplicates();
        assertThat(year)
                .extracting(SessionId::semester)
                .containsExactly(
                        year.get(0).semester(),
                        year.get(0).semester(),
                        year.get(2).semester(),
                        year.get(2).semester(),
                        year.get(4).semester(),
                        year.get(4).semester());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-FALL-0", "2026-FALL-3", "2026-WINTER-1", "2026-FALL"})
    @Rule("SE-01")
    void thereIsNoOtherSession(String id) {
        assertThatThrownBy(() -> SessionId.parse(id)).isInstanceOf(IllegalArgumentException.class);
    }
}
