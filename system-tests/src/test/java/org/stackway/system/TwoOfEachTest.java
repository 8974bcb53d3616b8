package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** Every service runs twice behind a round-robin, nothing is sticky, and the journeys pass unchanged. */
@Tag("full")
@Instances(2)
@ExtendWith(RunningStack.class)
class TwoOfEachTest {

    private static final int SERVICES = 5;

    private final Stack stack;

    TwoOfEachTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void everyServiceHasTwoReadyInstances() {
        JsonNode services =
                stack.client().to("balancer", "GET", "/").expect(200).body().path("services");

        assertThat(services).hasSize(SERVICES).allSatisfy(service -> {
            Set<String> standings = new HashSet<>();
            service.path("instances").forEach(standing -> standings.add(standing.asText()));
            assertThat(service.path("instances")).hasSize(2);
            assertThat(standings).containsExactly("READY");
        });
    }

    @Test
    void theDemoComesOutAsItsPlanSays() throws IOException, InterruptedException {
        Stackway.Result demo = stack.command().run(8, "demo", "--learners", "10", "--seed", "1");

        assertThat(demo.exit()).as(demo.output()).isZero();
    }

    @Nested
    class Upgrade extends UpgradeTest {
        Upgrade(Stack stack) {
            super(stack);
        }
    }

    @Nested
    class Refusals extends RefusalsTest {
        Refusals(Stack stack) {
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

    @Nested
    class ThroughTheTypeScriptClient extends ClientJourneyTest {
        ThroughTheTypeScriptClient(Stack stack) {
            super(stack);
        }
    }
}
