package org.stackway.kit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;

/** What a person wrote cannot get into the decision log by oversight (D14, D24). */
class DecisionJsonTest {

    private static final LearnerId LEARNER = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");

    record Person(String name, Optional<String> nickname, LocalDate born, URI picture) {}

    record Register(
            LearnerId learner,
            Person person,
            List<String> aliases,
            Map<String, Integer> scores,
            Object anything,
            @NotPersonal("code of an item") String itemId,
            @NotPersonal("codes of items") List<String> items) {}

    sealed interface Shape {
        record Round(BigDecimal radius) implements Shape {}
    }

    record Draw(Shape shape, CourseCode course, Optional<Instant> at, Optional<Instant> never, int times) {}

    @Test
    void textDatesAndWhateverIsNotKnownToBeHarmlessIsWithheld() {
        Register command = new Register(
                LEARNER,
                new Person(
                        "Hopper",
                        Optional.of("Amazing"),
                        LocalDate.of(1906, 12, 9),
                        URI.create("https://example.org/face")),
                List.of("Grace"),
                Map.of("Cobol", 1),
                "Murray",
                "quiz-1",
                List.of("quiz-2"));

        assertThat(DecisionJson.of(command))
                .isEqualTo("{\"learner\":\"%s\",\"person\":{\"name\":\"(withheld)\",\"nickname\":\"(withheld)\","
                                .formatted(LEARNER)
                        + "\"born\":\"(withheld)\",\"picture\":\"(withheld)\"},\"aliases\":\"(withheld)\","
                        + "\"scores\":\"(withheld)\",\"anything\":\"(withheld)\",\"itemId\":\"quiz-1\","
                        + "\"items\":[\"quiz-2\"]}");
    }

    @Test
    void whatTheRulesReadIsWritten() {
        Draw command = new Draw(
                new Shape.Round(new BigDecimal("0.80")),
                CourseCode.parse("ECEA-5700"),
                Optional.of(Instant.parse("2026-08-24T15:00:00Z")),
                Optional.empty(),
                3);

        assertThat(DecisionJson.of(command))
                .isEqualTo("{\"shape\":{\"radius\":\"0.80\"},\"course\":\"ECEA-5700\","
                        + "\"at\":\"2026-08-24T15:00:00.000Z\",\"times\":3}");
    }

    @Test
    void aRefusalOfAWithheldCommandDoesNotTellWhatWasFoundInIt() {
        Taken decision =
                taken(new Person("Hopper", Optional.empty(), LocalDate.EPOCH, URI.create("https://example.org/face")));

        assertThat(DecisionContent.of(decision))
                .contains("T-1", "\"required\":\"short\"")
                .doesNotContain("Hopper");
    }

    @Test
    void theRulesOfACommandAreThoseThatStandOnIt() {
        assertThat(DecisionContent.of(taken(new Ruled(1))))
                .contains("\"rules\":[\"EN-22\",\"P-01\"]", "\"observed\":\"Hopper\"");
    }

    @Rule({"EN-22", "P-01"})
    record Ruled(int number) {}

    private static Taken taken(Object command) {
        UUID id = UUID.fromString("0198e000-0000-7000-8000-00000000000b");
        return new Taken(
                id,
                "learner/" + LEARNER,
                0,
                0,
                command,
                DecisionOutcome.REFUSED,
                "NAME",
                List.of(Finding.of("T-1", false, "the name is too long").found("Hopper", "short")),
                new Ruled(2),
                Instant.EPOCH,
                "learner:" + LEARNER,
                id,
                id,
                null);
    }
}
