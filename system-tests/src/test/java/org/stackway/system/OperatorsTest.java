package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.system.RunningStack.Stack;
import org.stackway.system.Stackway.Result;

/**
 * The verbs of {@code ./stackway ops}. What the script adds to the launcher, its words and its exit code, two verbs show;
 * all others spare the JVM a verb.
 */
@ExtendWith(RunningStack.class)
class OperatorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stackway stackway;

    OperatorsTest(Stack stack) {
        this.stackway = stack.command();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events --service session --limit 5",
                "projections",
                "replays",
                "parked",
                "waiting",
                "processes --older-than PT1H",
                "consumers",
                "gaps",
                "shards --service billing",
                "audit --verb parked.retry"
            })
    void everyListIsShownForPrograms(String verb) throws IOException {
        Result shown = ops(verb + " --json");

        assertThat(shown.exit()).as(shown.output()).isZero();
        assertThat(JSON.readTree(shown.output()).isArray()).isTrue();
    }

    @Test
    void theScriptHandsItsWordsOverAndItsListIsATableForPeople() throws IOException, InterruptedException {
        Result shown = stackway.run(2, "ops", "shards", "--service", "billing");

        assertThat(shown.exit()).as(shown.output()).isZero();
        assertThat(shown.output().strip().lines())
                .hasSize(65)
                .first()
                .asString()
                .containsSubsequence("SERVICE", "SHARD", "OWNER", "EPOCH", "PUBLISHED", "LAG");
    }

    @Test
    void theScriptTellsOfARefusalByItsExitCode() throws IOException, InterruptedException {
        Result refused = stackway.run(2, "ops", "rebuild", "session", "courses");

        assertThat(refused.exit()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output().strip().lines())
                .singleElement()
                .asString()
                .startsWith("stackway: ")
                .contains("ACTOR_REASON_MISSING");
    }

    @Test
    void aStreamIsShownWithItsEventsAndItsDifferences() throws IOException {
        JsonNode event = JSON.readTree(
                        ops("events --service session --limit 1 --json").output())
                .get(0);
        String stream = event.path("subject").asText();

        Result shown = ops("streams " + stream);
        assertThat(shown.exit()).as(shown.output()).isZero();
        assertThat(shown.output())
                .contains(stream + " of session-service")
                .contains(event.path("type").asText());
        assertThat(JSON.readTree(ops("streams " + stream + " --diff 0..1").output())
                        .path("service")
                        .asText())
                .isEqualTo("session-service");
    }

    @Test
    void aReadModelIsRebuiltToItsEnd() {
        Result dry = ops("rebuild session courses --reason drill --dry-run");
        assertThat(dry.exit()).as(dry.output()).isZero();
        assertThat(dry.output()).contains("events would be gone through");

        Result done = ops("rebuild session courses --reason drill");
        assertThat(done.exit()).as(done.output()).isZero();
        assertThat(done.output()).contains("100 %").contains("is DONE");
        assertThat(ops("audit --service session").output()).contains("drill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lunch",
                "parked --loudly",
                "parked --service kitchen",
                "processes --older-than soon",
                "streams course",
                "streams course/NONE-0000",
                "rebuild session courses",
                "rebuild session nothing --reason drill",
                "rewind session --reason drill --from-position x",
                "republish session --reason drill --from-position 999999999999",
                "replay session 00000000-0000-0000-0000-000000000000 cancel --reason drill",
                "unpark session 00000000-0000-0000-0000-000000000000 retry"
            })
    void whatMakesNoSenseIsOneLineAndAnExitCode(String verb) {
        Result refused = ops(verb);

        assertThat(refused.exit()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output().strip().lines()).singleElement().asString().startsWith("stackway: ");
    }

    private Result ops(String verb) {
        return stackway.ops(verb.split(" ", -1));
    }
}
