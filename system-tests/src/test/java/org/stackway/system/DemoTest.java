package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** The whole journey, and that the demo can tell right from wrong. */
@ExtendWith(RunningStack.class)
class DemoTest {

    private final Stackway stackway;

    DemoTest(Stack stack) {
        this.stackway = stack.command();
    }

    @Test
    void aDemoComesOutAsItsPlanSays() throws IOException, InterruptedException {
        Stackway.Result result = stackway.run(5, "demo", "--learners", "10", "--seed", "1");

        assertThat(result.exit()).as(result.output()).isZero();
    }

    @Test
    @Tag("full")
    void soDoesEachOfSeveralOnOneStack() throws IOException, InterruptedException {
        Stackway.Result first = stackway.run(5, "demo", "--learners", "10", "--seed", "2");
        Stackway.Result second = stackway.run(5, "demo", "--learners", "10", "--seed", "4");

        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(second.exit()).as(second.output()).isZero();
    }

    @Test
    @Tag("full")
    void wholeDegreesComeOutAsTheirPlanSays() throws IOException, InterruptedException {
        Stackway.Result result =
                stackway.run(15, "demo", "--programme", "ms-ece", "--years", "2", "--learners", "10", "--seed", "1");

        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output()).contains("degree conferred", "courses with assumed hours");
    }

    @Test
    @Tag("full")
    void aDemoThatExpectsAnotherFeeThanTheRulesSayEndsWithAnErrorThatNamesTheRow()
            throws IOException, InterruptedException {
        Stackway.Result result = stackway.run(5, "demo", "--learners", "2", "--seed", "3", "--expect-card-fee", "2.84");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("DIFFERENT  card service fees paid");
    }
}
