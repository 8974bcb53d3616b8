package org.stackway.billing.tuitiondispute;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.personal.Sealing;

/**
 * V1031: seals what was said in tuition disputes while that stood in the open, and drops the table that it stood in, with the
 * file that holds the rows. In SQL this cannot be done: the database does not have the master key.
 */
public final class SealedWordsMigration implements JavaMigration {

    private static final String READ = "SELECT dispute_id, number, learner_id, text FROM document.dispute_text";
    private static final String KEY = "INSERT INTO document.learner_key (learner_id, wrapped_key) VALUES (?, ?)";
    private static final String KEEP = """
            INSERT INTO document.dispute_words (dispute_id, number, learner_id, sealed, said_by, said_at)
            SELECT dispute_id, number, learner_id, ?, said_by, said_at FROM document.dispute_text
            WHERE dispute_id = ? AND number = ?
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1031");
    }

    @Override
    public String getDescription() {
        return "seal dispute words";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<UUID, byte[]> keys = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet said = statement.executeQuery(READ)) {
                while (said.next()) {
                    seal(connection, keys, said);
                }
            }
            statement.execute("DROP TABLE document.dispute_text");
        }
    }

    private static void seal(Connection connection, Map<UUID, byte[]> keys, ResultSet said) throws SQLException {
        UUID dispute = said.getObject("dispute_id", UUID.class);
        UUID learner = said.getObject("learner_id", UUID.class);
        int number = said.getInt("number");
        byte[] words = said.getString("text").getBytes(StandardCharsets.UTF_8);
        byte[] key = keys.get(learner);
        if (key == null) {
            key = newKey(connection, learner);
            keys.put(learner, key);
        }
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setBytes(1, Sealing.seal(key, words, learner + "/" + DisputeWords.what(dispute, number)));
            keep.setObject(2, dispute);
            keep.setInt(3, number);
            keep.executeUpdate();
        }
    }

    private static byte[] newKey(Connection connection, UUID learner) throws SQLException {
        byte[] key = Sealing.newKey();
        try (PreparedStatement insert = connection.prepareStatement(KEY)) {
            insert.setObject(1, learner);
            insert.setBytes(2, master().wrap(key, learner.toString()));
            insert.executeUpdate();
        }
        return key;
    }

    private static MasterKey master() {
        Config config = ConfigProvider.getConfig();
        return new MasterKey(
                config.getOptionalValue("stackway.master-key", String.class),
                config.getOptionalValues("stackway.master-key-others", String.class));
    }
}
