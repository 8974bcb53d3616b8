package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.RunningStack.Stack;

/** Each incident of {@code docs/operations.md}, brought about and ended by the commands of its section. */
@Tag("full")
@ExtendWith(RunningStack.class)
class IncidentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final Client client;

    IncidentsTest(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    @Test
    @Drills("Lag grows")
    void whoHoldsAConsumerUpIsFoundAndEnded() throws IOException, SQLException {
        Drill drill = drill("Lag grows");
        stack.quiet();
        try (Connection stranger = stack.database("billing")) {
            int pid = hold(stranger, "LOCK TABLE es.consumer_cursor IN EXCLUSIVE MODE");
            UUID learner = Scene.register(client);

            drill.next();
            drill.next();
            Map<String, String> names = Map.of("pid", Integer.toString(pid), "application", "a forgotten session");
            drill.next(names);
            drill.next(names);
            drill.next();
            drill.next();

            awaitInBilling(learner);
        }
        drill.isThrough();
    }

    @Test
    @Drills("A hole is held")
    void whoHoldsAHoleIsNamedAndEndedAndEventsLeave() throws IOException, SQLException {
        Drill drill = drill("A hole is held");
        stack.quiet();
        try (Connection stranger = stack.database("session")) {
            int pid = hold(stranger, "LOCK TABLE es.event IN ROW EXCLUSIVE MODE");
            try (Statement statement = stranger.createStatement()) {
                statement.execute("SELECT nextval('es.event_position')");
            }
            Scene.open(stack);

            Map<String, String> names = Map.of("pid", Integer.toString(pid), "application", "a forgotten session");
            for (int each = 0; each < 5; each++) {
                drill.next(names);
            }
        }
        drill.isThrough();
        stack.quiet();
    }

    @Test
    @Drills("A stream is parked")
    void aParkedStreamGoesOnOnceItsCauseIsMended() throws IOException, SQLException {
        Drill drill = drill("A stream is parked");
        UUID learner = UUID.randomUUID();
        run("transcript", "ALTER TABLE rm.learner_fact ADD CONSTRAINT drill CHECK (learner_id <> '" + learner + "')");
        Scene.register(client, learner);

        drill.next(Map.of("learner", learner.toString()));
        run("transcript", "ALTER TABLE rm.learner_fact DROP CONSTRAINT drill");
        String id = JSON.readTree(stack.command()
                        .ops("parked", "--service", "transcript", "--json")
                        .output())
                .get(0)
                .path("id")
                .asText();
        drill.next(Map.of("id", id));
        drill.next();
        drill.next(Map.of("id", id));

        drill.isThrough();
        assertThat(number("transcript", "SELECT count(*) FROM rm.learner_fact WHERE learner_id = '" + learner + "'"))
                .isEqualTo(1);
    }

    @Test
    @Drills({"A database was restored from a backup", "A record waits"})
    void aRestoredStoreIsRecoveredFromItsTopic() throws IOException, SQLException, InterruptedException {
        Drill restored = drill("A database was restored from a backup");
        Drill waits = drill("A record waits");
        Scene scene = Scene.open(stack);
        UUID before = scene.enrol("ECEA-5700");
        Instant backup = stack.backUp("enrollment");

        // what happens after the backup and is lost with the database
        UUID seat = scene.request("ECEA-5701");
        String checkout = scene.checkout(seat).path("checkoutId").asText();
        UUID learner = Scene.register(client);
        stack.quiet();
        long events = number("enrollment", "SELECT count(*) FROM es.event");
        stack.putBack("enrollment");

        restored.next();
        restored.next();
        assertThat(register(UUID.randomUUID()).code()).isEqualTo("STORE_CLOSED");
        assertThat(register(UUID.randomUUID()).status()).isEqualTo(503);
        scene.pay(checkout);
        assertThat(ops("republish", "billing", "--live", "--from", backup.toString(), "--reason", "drill"))
                .contains("is DONE");
        Map<String, String> names = Map.of("enrollment", seat.toString(), "backup", backup.toString());
        waits.next(names);
        waits.next(names);
        assertThat(number("enrollment", "SELECT count(*) FROM es.event")).isLessThan(events);

        restored.next();
        restored.next();
        restored.next();
        for (int each = 0; each < 4; each++) {
            restored.next(names);
        }
        restored.next();
        stack.quiet();
        restored.next();
        restored.next();
        restored.isThrough();
        waits.next();
        waits.isThrough();

        // everybody is where they were, and the payment that came meanwhile has its effect, once
        scene.awaitStatus(seat, "ENROLLED");
        assertThat(scene.status(before)).isEqualTo("ENROLLED");
        assertThat(scene.events("enrollment-service", "type=CourseEnrolled&subject=enrollment/" + seat))
                .isEqualTo(1);
        assertThat(scene.events("enrollment-service", "type=LearnerRegistered&subject=learner/" + learner))
                .isEqualTo(1);
        assertThat(number("enrollment", "SELECT count(*) FROM es.event")).isGreaterThan(events);
        assertThat(number("enrollment", "SELECT epoch FROM es.store")).isEqualTo(2);
        assertThat(register(UUID.randomUUID()).status()).isEqualTo(201);
        stack.quiet();
        assertThat(ops("parked")).contains("none");
    }

    @Test
    @Drills("A topic is lost")
    void aLostTopicIsFilledFromItsStore() throws Exception {
        Drill drill = drill("A topic is lost");
        stack.quiet();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + stack.port("kafka")))) {
            admin.deleteTopics(List.of("enrollment-events")).all().get(30, TimeUnit.SECONDS);
        }
        UUID learner = Scene.register(client);

        for (int each = 0; each < 4; each++) {
            drill.next();
        }

        drill.isThrough();
        awaitInBilling(learner);
        stack.quiet();
    }

    @Test
    @Drills("A wrong rule was shipped")
    void wrongRowsAreRebuiltAndConsequencesAreDrawnAgain() throws IOException, SQLException {
        Drill drill = drill("A wrong rule was shipped");
        Scene scene = Scene.open(stack);
        UUID seat = scene.enrol("ECEA-5700");
        stack.quiet();
        String right = text("session", "SELECT credit_hours FROM rm.course WHERE course_code = 'ECEA-5700'");
        run("session", "UPDATE rm.course SET credit_hours = 99 WHERE course_code = 'ECEA-5700'");

        drill.next();
        drill.next();
        assertThat(text("session", "SELECT credit_hours FROM rm.course WHERE course_code = 'ECEA-5700'"))
                .isEqualTo(right);

        long events = number("billing", "SELECT count(*) FROM es.event");
        run("billing", "DELETE FROM rm.enrollment_fact WHERE enrollment_id = '" + seat + "'");
        drill.next(Map.of("enrollment", seat.toString()));
        drill.next(Map.of("enrollment", seat.toString()));
        String job = newestJob("billing");
        drill.next(Map.of("job", job));
        drill.next(Map.of("job", job));

        drill.isThrough();
        assertThat(number("billing", "SELECT count(*) FROM rm.enrollment_fact WHERE enrollment_id = '" + seat + "'"))
                .isEqualTo(1);
        assertThat(number("billing", "SELECT count(*) FROM es.event")).isEqualTo(events);
    }

    @Test
    @Drills("A rebuild is given up")
    void aRebuildThatIsGivenUpLeavesNothing() throws IOException {
        Drill drill = drill("A rebuild is given up");
        drill.next();
        String job = newestJob("session");
        Drill.until(
                "the generation is being made",
                () -> number("session", "SELECT count(*) FROM es.projection WHERE job = '" + job + "'") == 1);
        drill.next(Map.of("job", job));
        drill.next(Map.of("job", job));
        drill.isThrough();
    }

    @Test
    @Drills("The broker goes away")
    void whileTheBrokerIsAwayCommandsAreAcceptedAndTheirEventsLeaveAfterwards()
            throws IOException, InterruptedException {
        Drill drill = drill("The broker goes away");
        stack.quiet();
        assertThat(stack.command().run(2, "stop", "kafka").exit()).isZero();
        UUID learner = Scene.register(client);

        for (int each = 0; each < 4; each++) {
            drill.next();
        }

        drill.isThrough();
        awaitInBilling(learner);
        stack.quiet();
    }

    /** Whatever was away, killed or restored: no payment has lost its answer, and none has two. */
    @AfterEach
    void everySettledPaymentIsAnsweredOnce() {
        stack.everySettledPaymentIsAnsweredOnce();
    }

    @Test
    @Drills("The database goes away")
    void afterTheDatabaseWasAwayNothingNeedsARestart() throws IOException, InterruptedException {
        Drill drill = drill("The database goes away");
        stack.quiet();
        assertThat(stack.command().run(2, "stop", "postgres").exit()).isZero();
        Client.Answer refused = register(UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsKey("retry-after");

        for (int each = 0; each < 3; each++) {
            drill.next();
        }

        drill.isThrough();
        Drill.until("a learner registers", () -> register(UUID.randomUUID()).status() == 201);
        stack.quiet();
    }

    private Drill drill(String title) throws IOException {
        return new Drill(stack, Objects.requireNonNull(Runbook.incidents().get(title), title));
    }

    private Client.Answer register(UUID learner) {
        return Scene.registration(client, learner).send();
    }

    private void awaitInBilling(UUID learner) {
        Drill.until(
                "the learner is known",
                () -> number("billing", "SELECT count(*) FROM rm.learner WHERE learner_id = '" + learner + "'") == 1);
    }

    private String ops(String... words) {
        Stackway.Result result = stack.command().ops(words);
        assertThat(result.exit()).as(result.output()).isZero();
        return result.output();
    }

    private String newestJob(String service) throws IOException {
        return JSON.readTree(ops("replays", "--service", service, "--limit", "1", "--json"))
                .get(0)
                .path("id")
                .asText();
    }

    /** Does something in a transaction that is left open, and tells the process that holds it. */
    private static int hold(Connection stranger, String sql) throws SQLException {
        stranger.setAutoCommit(false);
        try (Statement statement = stranger.createStatement()) {
            statement.execute("SET application_name = 'a forgotten session'");
            stranger.commit();
            statement.execute(sql);
            try (ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
                pid.next();
                return pid.getInt(1);
            }
        }
    }

    private void run(String database, String sql) throws SQLException {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    private String text(String database, String sql) {
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }
}
