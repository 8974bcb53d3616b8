package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;
import org.stackway.system.Stackway.Result;

/** The TypeScript client against a running stack, as a front end would use it. */
@Tag("full")
@ExtendWith(RunningStack.class)
class ClientJourneyTest {

    private final Map<String, String> environment;

    ClientJourneyTest(Stack stack) {
        this.environment = stack.command().environment();
    }

    @Test
    void theWholePathwayJourneyRunsThroughTheClientAndNoMessageViolatesADocument()
            throws IOException, InterruptedException {
        Result built = NodeProject.installed("clients/typescript").script(3, environment, "build");
        assertThat(built.exit()).as(built.output()).isZero();

        Result journey = NodeProject.installed("system-tests/contract").script(10, environment, "proxied-journey");

        assertThat(journey.exit()).as(journey.output()).isZero();
        assertThat(journey.output()).contains("admitted to MS-ECE", " 0 violations");
    }

    @Test
    void noReadIsOlderThanTheWriteBeforeIt() throws IOException, InterruptedException {
        Result result = NodeProject.installed("clients/typescript").script(10, environment, "read-your-writes");

        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).contains("pairs, 0 stale", "p99");
    }
}
