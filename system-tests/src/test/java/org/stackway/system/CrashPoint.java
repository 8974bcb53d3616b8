package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.stackway.system.RunningStack.Stack;

/** A place between two steps of billing-service, seen in its database: there it is killed. */
enum CrashPoint {
    DELIVERY_STORED_AND_NOT_APPLIED("SELECT EXISTS (SELECT FROM provider.webhook WHERE status = 'PENDING')"),
    EVENT_APPENDED_AND_NOT_PUBLISHED("""
            SELECT EXISTS (SELECT FROM es.event e JOIN es.relay_shard s USING (shard)
                           WHERE e.public_version IS NOT NULL AND e.position > s.published
                             AND e.position > (SELECT max(position) - 20 FROM es.event))
            """),
    TASK_NOT_TAKEN_BY_THE_PROVIDER(
            "SELECT EXISTS (SELECT FROM provider.task WHERE done_at IS NULL AND refused_at IS NULL)"),
    PROVIDER_ASKED_AND_NO_ANSWER_STORED(
            "SELECT EXISTS (SELECT FROM provider.inquiry WHERE next_at > clock_timestamp() + interval '29 seconds'"
                    + " AND next_at < clock_timestamp() + interval '30 seconds')"),
    REFUND_HANDED_OVER_AND_NOT_SETTLED("SELECT EXISTS (SELECT FROM rm.refund WHERE status = 'ISSUED')");

    private final String reached;

    CrashPoint(String reached) {
        this.reached = reached;
    }

    /** Waits for billing-service to be there, kills it and starts it again. False if it did not come there in time. */
    boolean crash(Stack stack, Duration patience) throws SQLException, IOException, InterruptedException {
        try (Connection database = stack.database("billing");
                Statement statement = database.createStatement()) {
            await(name())
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(3))
                    .until(() -> isReached(statement));
        } catch (ConditionTimeoutException never) {
            return false;
        }
        stack.kill("billing-service");
        Stackway.Result restarted = stack.command().run(2, "restart", "billing-service");
        assertThat(restarted.exit()).as(restarted.output()).isZero();
        return true;
    }

    private boolean isReached(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(reached)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
