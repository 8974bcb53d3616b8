package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.system.Stackway.Result;

/**
 * Generated requests, 20,000 of them, against a stack of its own: what they leave behind is nothing that another test should
 * live with.
 */
@Tag("full")
class FuzzTest {

    /** Twelve people and one address send all of it: more than anybody may ask for elsewhere. */
    private static final String PLENTY = "1000000";

    /** But for webhooks, so that what is told to whoever asks for too much is looked at as well. */
    private static final String LITTLE = "1";

    private static final Map<String, String> OWN = own();

    private static Map<String, String> own() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "STACKWAY_HOME", "target/stackway-fuzz",
                "STACKWAY_PORT_BASE", "30080",
                "STACKWAY_AOT", "off"));
        List.of("LEARNER", "STAFF", "SERVICE", "OPS", "PUBLIC").forEach(caller -> limit(environment, caller, PLENTY));
        limit(environment, "WEBHOOK", LITTLE);
        return environment;
    }

    private static void limit(Map<String, String> environment, String caller, String most) {
        environment.put("STACKWAY_RATE_LIMIT_" + caller + "_PER_SECOND", most);
        environment.put("STACKWAY_RATE_LIMIT_" + caller + "_BURST", most);
    }

    @Test
    void noGeneratedRequestIsAnsweredWithADefectOrAgainstTheDocument() throws IOException, InterruptedException {
        NodeProject tools = NodeProject.installed("system-tests/contract");
        Stackway stack = new Stackway(OWN);
        stack.run(1, "down", "--wipe");
        try {
            Result up = stack.run(10, "up");
            assertThat(up.exit()).as(up.output()).isZero();

            Result fuzz = tools.script(
                    20, Map.of("STACKWAY_HOME", stack.home().toAbsolutePath().toString()), "fuzz");

            assertThat(fuzz.exit()).as(fuzz.output()).isZero();
            assertThat(fuzz.output()).contains(" 429: ", "0 kinds of failure");
        } finally {
            stack.run(2, "down", "--wipe");
        }
    }
}
