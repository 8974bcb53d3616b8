package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private static final Map<String, String> OWN =
            Map.of("STACKWAY_HOME", "target/stackway-fuzz", "STACKWAY_PORT_BASE", "30080");

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
        } finally {
            stack.run(2, "down", "--wipe");
        }
    }
}
