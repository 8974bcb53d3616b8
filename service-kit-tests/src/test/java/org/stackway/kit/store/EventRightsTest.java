package org.stackway.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.testing.ServiceStack;

/** The log of facts cannot be rewritten by the service that keeps it (D11). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class EventRightsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE es.event SET payload = ''",
                "DELETE FROM es.event",
                "TRUNCATE es.event",
                "DELETE FROM es.stream",
                "DELETE FROM es.gap_skipped",
                "UPDATE es.ops_audit SET reason = 'another'",
                "DELETE FROM es.ops_audit",
                "TRUNCATE es.ops_audit",
                "UPDATE es.disclosure SET actor = NULL",
                "DELETE FROM es.disclosure",
                "TRUNCATE es.disclosure",
                "UPDATE es.decision SET outcome = 'ACCEPTED'",
                "TRUNCATE es.decision",
                "UPDATE es.store SET epoch = 2",
                "SELECT setval('es.event_position', 1)",
                "ALTER TABLE es.event DISABLE TRIGGER ALL",
                "DROP TABLE es.event",
                "CREATE TABLE es.mine (id int)"
            })
    void theRuntimeRoleMayNotChangeWhatHappened(String statement) {
        assertThatThrownBy(() -> asRuntimeRole(statement))
                .isInstanceOfSatisfying(SQLException.class, failure -> assertThat(failure.getSQLState())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void theRuntimeRoleMayReadEvents() throws SQLException {
        asRuntimeRole("SELECT count(*) FROM es.event");
    }

    private static void asRuntimeRole(String sql) throws SQLException {
        String role = ServiceStack.database().config().get("stackway.db.user");
        String password = ServiceStack.database().config().get("stackway.db.password");
        try (Connection connection =
                        DriverManager.getConnection(ServiceStack.database().jdbcUrl(), role, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
