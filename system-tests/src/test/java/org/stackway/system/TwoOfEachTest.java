package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.Client.Answer;
import org.stackway.system.RunningStack.Stack;

/** Every service runs twice behind a round-robin, nothing is sticky, and the journeys pass unchanged. */
@Tag("full")
@Instances(2)
@ExtendWith(RunningStack.class)
class TwoOfEachTest {

    private static final int SERVICES = 5;
    private static final int ROUNDS = 10;
    private static final int AT_ONCE = 12;
    private static final String CLOCKED = "admission-service";

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

    @Test
    void theSameKeyAtBothInstancesHasOneEffect() throws Exception {
        KeepingClient keeping = new KeepingClient();
        for (int round = 0; round < ROUNDS; round++) {
            UUID learner = UUID.randomUUID();
            atOnce(Collections.nCopies(AT_ONCE, () -> keeping.keep(Scene.registration(stack.client(), learner), 201)));

            assertThat(version("enrollment", "learner/" + learner)).isEqualTo(1);
        }
    }

    @Test
    void whoWritesToOneStreamAtBothInstancesIsPutInAnOrderAndNobodyIsLost() throws Exception {
        KeepingClient keeping = new KeepingClient();
        List<Callable<Answer>> writers = new ArrayList<>();
        for (int writer = 0; writer < AT_ONCE; writer++) {
            Map<String, Object> course =
                    Map.of("title", "Title " + writer, "owningProgramme", "MS-ECE", "programmes", List.of("MS-ECE"));
            writers.add(() -> keeping.keepAny(stack.client()
                    .to("session-service", "PUT", "/api/v1/courses/TWOS-0001")
                    .staff("registrar")
                    .json(course)));
        }

        atOnce(writers);

        assertThat(version("session", "course/TWOS-0001")).isEqualTo(AT_ONCE);
    }

    @Test
    void aMovedClockHoldsAtBothInstancesWhenItIsAnswered() {
        Instant target = now(stack.client()).plusSeconds(60);

        stack.client()
                .to(CLOCKED, "PUT", "/ops/v1/clock")
                .staff("ops")
                .json(Map.of("now", target.toString()))
                .expect(200);

        for (int instance = 1; instance <= 2; instance++) {
            Client direct =
                    new Client(Map.of(CLOCKED, stack.port(CLOCKED + "-" + instance), "sandbox", stack.port("sandbox")));
            assertThat(now(direct)).as("instance " + instance).isAfterOrEqualTo(target);
        }
    }

    private static Instant now(Client at) {
        return Instant.parse(at.to(CLOCKED, "GET", "/ops/v1/clock")
                .staff("ops")
                .expect(200)
                .body()
                .path("now")
                .asText());
    }

    private static void atOnce(List<? extends Callable<Answer>> requests) throws Exception {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> sent : senders.invokeAll(requests)) {
                sent.get();
            }
        }
    }

    /** How many events the stream has. */
    private long version(String database, String stream) throws SQLException {
        try (Connection connection = stack.database(database);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM es.event WHERE stream_id = ?")) {
            statement.setString(1, stream);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        }
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
