package org.stackway.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** One PostgreSQL for the whole test JVM; every caller gets databases of its own. Durable settings as in production (D12). */
public final class EmbeddedPostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private EmbeddedPostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failure) {
            throw new IllegalStateException("embedded PostgreSQL did not start", failure);
        }
    }

    /** Creates an empty database with its owner and its runtime role. */
    public static synchronized Database create(String prefix) {
        String name = prefix + "_" + ++databases;
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + "_owner LOGIN PASSWORD 'owner'");
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'runtime'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + name + "_owner");
        } catch (SQLException failure) {
            throw new IllegalStateException("no database " + name, failure);
        }
        return new Database(name, SERVER.getPort());
    }

    /** A database and how to reach it. */
    public record Database(String name, int port) {
        public String jdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
        }

        /** A plain JDBC connection as superuser, for what a test inspects or breaks. */
        public Connection superuser() throws SQLException {
            return SERVER.getDatabase("postgres", name).getConnection();
        }

        /** The configuration of a service that runs on this database. */
        public Map<String, String> config() {
            Map<String, String> config = new LinkedHashMap<>();
            config.put("stackway.db.url", "postgresql://127.0.0.1:" + port + "/" + name);
            config.put("stackway.jdbc.url", jdbcUrl());
            config.put("stackway.db.user", name);
            config.put("stackway.db.password", "runtime");
            config.put("stackway.db.owner", name + "_owner");
            config.put("stackway.db.owner-password", "owner");
            return config;
        }
    }
}
