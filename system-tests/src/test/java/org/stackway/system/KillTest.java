package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.system.RunningStack.Stack;

/** A process that dies in the middle of the journey changes nothing in how the journey ends. */
@Tag("full")
@ExtendWith(RunningStack.class)
class KillTest {

    private final Stack stack;
    private final Stackway stackway;

    KillTest(Stack stack) {
        this.stack = stack;
        this.stackway = stack.command();
    }

    @ParameterizedTest
    @CsvSource({
        "enrollment-service, enrolment is open, 11",
        "billing-service, enrolment is open, 12",
        "session-service, the drop deadline, 13",
        "transcript-service, grades, 14",
        "admission-service, grades, 15",
        "kafka, enrolment is open, 16",
    })
    void theDemoEndsWithTheSameTotals(String process, String phase, int seed) throws IOException, InterruptedException {
        Process demo = stackway.start("demo", "--learners", "10", "--seed", Integer.toString(seed));
        StringBuilder output = new StringBuilder();
        boolean killed = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (!killed && line.contains(phase)) {
                    killed = true;
                    stack.kill(process);
                    Stackway.Result restart = stackway.run(2, "restart", process);
                    assertThat(restart.exit()).as(restart.output()).isZero();
                }
            }
        }

        assertThat(demo.waitFor()).as(output.toString()).isZero();
        assertThat(killed).as("the phase was reached").isTrue();
    }
}
