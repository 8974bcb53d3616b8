package org.stackway.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.events.json.EventJson;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** What a requirement decides, its words decide as well: at each boundary, read by somebody who does not know its code. */
@Rule("D24")
class OutsideReadingTest {

    private static final Instant T = Instant.parse("2026-03-08T09:00:00Z");
    private static final Instant BEFORE = T.minusMillis(1);
    private static final Instant AFTER = T.plusMillis(1);

    /** One requirement, and what is looked at. */
    private record Case(Requirement<Object> required, List<?> observed) {
        @SuppressWarnings("unchecked") // each case is made of values of one type
        static Case of(Requirement<?> required, Object... observed) {
            return new Case((Requirement<Object>) required, List.of(observed));
        }

        @Override
        public String toString() {
            return required.toString();
        }
    }

    private static Stream<Case> cases() {
        return Stream.of(
                Case.of(Requirement.from(T), BEFORE, T, AFTER),
                Case.of(Requirement.after(T), BEFORE, T, AFTER),
                Case.of(Requirement.before(T), BEFORE, T, AFTER),
                Case.of(Requirement.until(T), BEFORE, T, AFTER),
                Case.of(Requirement.outside(T, T.plusSeconds(60)), BEFORE, T, T.plusSeconds(60), T.plusMillis(59_999)),
                Case.of(
                        Requirement.atLeast(Duration.ofDays(3)),
                        Duration.ofDays(3),
                        Duration.ofDays(3).minusMillis(1)),
                Case.of(Requirement.atMost(new BigDecimal("15.0")), new BigDecimal("15.0"), new BigDecimal("15.01")),
                Case.of(Requirement.atLeast(new BigDecimal("3.0")), new BigDecimal("2.999"), new BigDecimal("3")),
                Case.of(Requirement.between(1, 200), 0, 1, 200, 201),
                Case.of(Requirement.is("no hold"), "no hold", "FINANCIAL"),
                Case.of(Requirement.oneOf(List.of("ENROLLED", "COMPLETED")), "COMPLETED", "DROPPED"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWordsOfARequirementDecideAsItDoes(Case one) {
        for (Object observed : one.observed()) {
            assertThat(OutsideReading.holds(observed.toString(), one.toString()))
                    .as("%s, %s", observed, one)
                    .isEqualTo(one.required().metBy(observed));
        }
    }

    @Test
    void whatLooksAtTheClockSaysWhenItTurnsAndOnlyWhileThatLiesAhead() {
        assertThat(Requirement.from(T).turns(BEFORE)).contains(T);
        assertThat(Requirement.from(T).turns(T)).isEmpty();
        assertThat(Requirement.before(T).turns(BEFORE)).contains(T);
        assertThat(Requirement.until(T).turns(T)).contains(AFTER);
        assertThat(Requirement.until(T).turns(AFTER)).isEmpty();
        assertThat(Requirement.after(T).turns(T)).contains(AFTER);
        assertThat(Requirement.outside(T, T.plusSeconds(60)).turns(BEFORE)).contains(T);
        assertThat(Requirement.outside(T, T.plusSeconds(60)).turns(T)).contains(T.plusSeconds(60));
        assertThat(Requirement.atMost(3).turns(T)).isEqualTo(Optional.empty());
        assertThat(Finding.now("EN-22", "over", T, Requirement.until(T)).turnsAt())
                .isEqualTo(AFTER);
    }

    @Test
    void aRuleThatSaysOneThingAndDecidedAnotherIsFound() throws JsonProcessingException {
        String told = """
                {"outcome":"%s","decidedAt":"2026-03-08T09:00:00Z","actor":"learner:1","command":{"content":{}},
                 "wouldChange":[],"rules":[{"rule":"EN-22","result":"%s","observed":"2026-03-08T09:00:00Z",
                 "required":"until 2026-03-08T09:00:00Z"}]}""";

        OutsideReading.agrees(EventJson.mapper().readTree(told.formatted("ACCEPTED", "HOLDS")));

        for (String wrong : List.of(told.formatted("REFUSED", "VIOLATED"), told.formatted("REFUSED", "HOLDS"))) {
            assertThatThrownBy(() -> OutsideReading.agrees(EventJson.mapper().readTree(wrong)))
                    .isInstanceOf(AssertionError.class);
        }
    }
}
