package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/**
 * The demos and the journeys, unchanged, with a proxy in front of every service that knows nothing but the API documents: what
 * they send and what they are answered is documented. Not the tests of refusals, which send what the documents forbid.
 */
@Tag("full")
@ThroughPrism
@ExtendWith(RunningStack.class)
class ContractTrafficTest {

    private final Stack stack;

    ContractTrafficTest(Stack stack) {
        this.stack = stack;
    }

    @AfterAll
    static void noRequestAndNoAnswerWasOtherwiseThanDocumented(Prism prism) throws IOException, InterruptedException {
        Stackway.Result report = prism.report();
        System.out.println(report.output());
        assertThat(report.exit()).as(report.output()).isZero();
    }

    @Test
    void theDemoComesOutAsItsPlanSays() throws IOException, InterruptedException {
        Stackway.Result demo = stack.command().run(8, "demo", "--learners", "10", "--seed", "1");

        assertThat(demo.exit()).as(demo.output()).isZero();
    }

    @Test
    void wholeDegreesComeOutAsTheirPlanSays() throws IOException, InterruptedException {
        Stackway.Result demo = stack.command()
                .run(12, "demo", "--programme", "ms-ece", "--years", "2", "--learners", "10", "--seed", "1");

        assertThat(demo.exit()).as(demo.output()).isZero();
    }

    @Nested
    class Upgrade extends UpgradeTest {
        Upgrade(Stack stack) {
            super(stack);
        }
    }

    @Nested
    class Webhooks extends WebhooksTest {
        Webhooks(Stack stack) {
            super(stack);
        }
    }

    @Nested
    class Transcripts extends TranscriptsTest {
        Transcripts(Stack stack) {
            super(stack);
        }
    }
}
