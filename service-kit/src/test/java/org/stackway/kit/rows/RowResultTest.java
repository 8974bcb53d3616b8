package org.stackway.kit.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/** What a row's command came to, in the words of a single request's answer. */
class RowResultTest {

    private enum State {
        ACCEPTED
    }

    private static final UUID DECISION = UUID.fromString("0198e000-0000-7000-8000-000000000001");

    @Test
    void anAcceptedRowHasTheStatusOfASingleRequest() {
        assertThat(RowResult.of(new Outcome.Done(new Answer(201, Map.of(), ""), false), 1, State.ACCEPTED))
                .extracting(RowResult::state, RowResult::status)
                .containsExactly("ACCEPTED", 201);
    }

    @Test
    void aRefusedRowNamesEveryRuleAndItsDecision() {
        RowResult result = RowResult.of(
                new Outcome.Refused(
                        new Decision.Refused<>(
                                Decision.Kind.CONFLICT,
                                "DUPLICATE_ENROLLMENT",
                                List.of(Violation.of("EN-ONE-ACTIVE", "one"), Violation.of("P-17", "a hold")),
                                Optional.of("/api/v1/enrollments/1")),
                        Optional.of(DECISION)),
                1,
                State.ACCEPTED);

        assertThat(result.state()).isEqualTo("REFUSED");
        assertThat(result.status()).isEqualTo(409);
        assertThat(result.violations()).hasSize(2);
        assertThat(result.existing()).isEqualTo("/api/v1/enrollments/1");
        assertThat(result.decisionId()).isEqualTo(DECISION);
    }

    @Test
    void whatIsNotKnownIsTriedAFewTimesAndThenSaidSo() {
        Outcome unknown = new Outcome.NotKnown("offering 2026-FALL-1:ECEA-5700");

        assertThat(RowResult.of(unknown, RowResult.ATTEMPTS_AT_THE_UNKNOWN - 1, State.ACCEPTED)
                        .state())
                .isEqualTo("WAITING");
        assertThat(RowResult.of(unknown, RowResult.ATTEMPTS_AT_THE_UNKNOWN, State.ACCEPTED))
                .extracting(RowResult::state, RowResult::status, RowResult::code)
                .containsExactly("NOT_KNOWN_YET", 422, "NOT_KNOWN_YET");
    }

    @Test
    void aLostRaceIsNoResult() {
        assertThat(RowResult.of(new Outcome.Contended(), 99, State.ACCEPTED).state())
                .isEqualTo("WAITING");
    }
}
