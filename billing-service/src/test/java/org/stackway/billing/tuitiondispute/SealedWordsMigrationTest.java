package org.stackway.billing.tuitiondispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** Words that were kept in the open before they were sealed. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class SealedWordsMigrationTest {

    /** The table as V1023 made it. */
    private static final String BEFORE = """
            CREATE TABLE document.dispute_text (
              dispute_id uuid NOT NULL, number int NOT NULL, learner_id uuid NOT NULL, text text NOT NULL,
              said_by text NOT NULL, said_at timestamptz NOT NULL, PRIMARY KEY (dispute_id, number))
            """;

    @Test
    void theMigrationsHaveRunAndLeftNoTableInTheOpen() {
        assertThat(Sql.column("SELECT to_regclass('document.dispute_text')::text"))
                .containsOnlyNulls();
        assertThat(Sql.column("SELECT description FROM flyway_schema_history WHERE version = '1031'"))
                .containsExactly("seal dispute words");
    }

    @Test
    void wordsInTheOpenAreSealedAndStillTheLearnersOwnAfterwards() throws SQLException {
        LearnerId ada = Enrolment.anyLearner();
        LearnerId eve = Enrolment.anyLearner();
        UUID dispute = UUID.randomUUID();

        try (Connection connection = ServiceStack.database().superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(BEFORE);
            said(statement, dispute, 0, ada, "the lab was shut");
            said(statement, dispute, 1, ada, "a mail of September");
            said(statement, UUID.randomUUID(), 0, eve, "charged twice");
            new SealedWordsMigration().migrate(new OnConnection(connection));
            connection.commit();
        }

        assertThat(Sql.column("SELECT to_regclass('document.dispute_text')::text"))
                .containsOnlyNulls();
        assertThat(Sql.column(
                        "SELECT encode(sealed, 'escape') FROM document.dispute_words WHERE learner_id IN (?, ?)",
                        ada.value(),
                        eve.value()))
                .hasSize(3)
                .allSatisfy(bytes -> assertThat(bytes).doesNotContain("lab", "mail", "charged"));
        Api.learner(ada)
                .get("/api/v1/learners/" + ada + "/export")
                .then()
                .statusCode(200)
                .body("personal.tuitionDisputes.text", contains("the lab was shut", "a mail of September"));
        Api.learner(eve)
                .get("/api/v1/learners/" + eve + "/export")
                .then()
                .body("personal.tuitionDisputes.text", contains("charged twice"));
    }

    private static void said(Statement statement, UUID dispute, int number, LearnerId learner, String text)
            throws SQLException {
        statement.execute("INSERT INTO document.dispute_text VALUES ('%s', %d, '%s', '%s', 'learner', now())"
                .formatted(dispute, number, learner, text));
    }

    private record OnConnection(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            return new ClassicConfiguration();
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
