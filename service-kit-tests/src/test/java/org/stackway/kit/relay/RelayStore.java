package org.stackway.kit.relay;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.stackway.kit.testing.EmbeddedPostgresServer;

/** An event store of its own for one test, as the unprivileged role of a service sees it. */
final class RelayStore implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx();

    private static final String APPEND = """
            WITH head AS (
              INSERT INTO es.stream AS s (stream_id, key, version, public_version) VALUES (?, ?, 1, 1)
              ON CONFLICT (stream_id) DO UPDATE SET version = s.version + 1, public_version = s.public_version + 1
              RETURNING stream_id, key, version
            )
            INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                  correlation_id, causation_id, actor, happened_at, known_at)
            SELECT nextval('es.event_position'), stream_id, version, version, (hashtextextended(key, 0) & 63)::smallint,
                   ?, ?, ?, ?, ?, 'policy:test', now(), now()
            FROM head RETURNING position
            """;

    private static final String FILL = """
            WITH heads AS (
              INSERT INTO es.stream (stream_id, key, version, public_version)
              SELECT id, id, ?, ? FROM (SELECT ? || gen_random_uuid() AS id FROM generate_series(1, ?)) fresh
              RETURNING stream_id, version
            )
            INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                  correlation_id, causation_id, actor, happened_at, known_at)
            SELECT nextval('es.event_position'), e.*
            FROM (
              SELECT stream_id, n, n, (hashtextextended(stream_id, 0) & 63)::smallint, gen_random_uuid(), ?, ?::bytea,
                     gen_random_uuid(), gen_random_uuid(), 'policy:test', now(), now()
              FROM heads CROSS JOIN LATERAL generate_series(1, version) n
              ORDER BY n, stream_id
            ) e
            """;

    private final EmbeddedPostgresServer.Database database;
    private final List<Pool> pools = new ArrayList<>();

    private RelayStore(EmbeddedPostgresServer.Database database) {
        this.database = database;
    }

    static RelayStore create() {
        EmbeddedPostgresServer.Database database = EmbeddedPostgresServer.create("relay");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.name() + "_owner", "owner")
                .locations("classpath:db/kit")
                .placeholders(Map.of("role", database.name()))
                .load()
                .migrate();
        return new RelayStore(database);
    }

    /** A node's connections. */
    Pool pool() {
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(database.port())
                        .setDatabase(database.name())
                        .setUser(database.name())
                        .setPassword("runtime")
                        .setCachePreparedStatements(true))
                .using(VERTX)
                .build();
        pools.add(pool);
        return pool;
    }

    RelayDatabase relayDatabase() {
        return new PooledRelayDatabase(pool());
    }

    /** The same, with something that happens right before the n-th statement, counted from 1. */
    RelayDatabase relayDatabase(int n, Step step) {
        RelayDatabase database = relayDatabase();
        AtomicInteger statements = new AtomicInteger();
        return (sql, parameters) -> {
            if (statements.incrementAndGet() == n) {
                try {
                    step.take();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
            return database.run(sql, parameters);
        };
    }

    /** One poll, and at a hole a second one that asks who holds it; with the mark stored each time. */
    static HighWater.Reading poll(HighWater highWater) {
        HighWater.Reading first = highWater.poll();
        keep(highWater, first);
        if (!first.again()) {
            return first;
        }
        HighWater.Reading second = highWater.poll();
        keep(highWater, second);
        return new HighWater.Reading(first.before(), second.mark(), second.again(), first.holes() + second.holes());
    }

    private static void keep(HighWater highWater, HighWater.Reading reading) {
        highWater.keep(reading);
        highWater.keep(new HighWater.Reading(reading.mark(), reading.mark(), false, 0)); // waits for it
    }

    /** Something that happens in the database meanwhile. */
    interface Step {
        void take() throws SQLException;
    }

    /** A writer's connection, in a transaction that it has to end. */
    Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.name(), "runtime");
        connection.setAutoCommit(false);
        return connection;
    }

    Connection superuser() throws SQLException {
        return database.superuser();
    }

    /** Appends one event in the writer's transaction, drawing its position inside the insert as the real append does. */
    static long append(Connection writer, String stream, int bytes) throws SQLException {
        return append(
                writer,
                stream,
                "org.stackway.session.CourseCatalogued.v1",
                ("{\"text\":\"" + "x".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    static long append(Connection writer, String stream, String type, byte[] payload) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(APPEND)) {
            statement.setString(1, stream);
            statement.setString(2, stream);
            statement.setObject(3, UUID.randomUUID());
            statement.setString(4, type);
            statement.setBytes(5, payload);
            statement.setObject(6, UUID.randomUUID());
            statement.setObject(7, UUID.randomUUID());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    static long append(Connection writer, String stream) throws SQLException {
        return append(writer, stream, 20);
    }

    /** Appends and commits one event. */
    long committed(String stream) throws SQLException {
        return committed(stream, 20);
    }

    long committed(String stream, int bytes) throws SQLException {
        try (Connection writer = writer()) {
            long position = append(writer, stream, bytes);
            writer.commit();
            return position;
        }
    }

    /** Commits streams of so many events each, all at once. */
    void fill(String category, int streams, int each, String type, byte[] payload) throws SQLException {
        try (Connection writer = writer();
                PreparedStatement statement = writer.prepareStatement(FILL)) {
            statement.setInt(1, each);
            statement.setInt(2, each);
            statement.setString(3, category);
            statement.setInt(4, streams);
            statement.setString(5, type);
            statement.setBytes(6, payload);
            statement.executeUpdate();
            writer.commit();
        }
    }

    /** What PostgreSQL does by itself within a minute or so: it looks how large the tables have become. */
    void analyze() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE es.event, es.stream, es.relay_shard");
        }
    }

    /** The only value a query gives, as text. */
    String one(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        }
    }

    @Override
    public void close() {
        pools.forEach(Pool::close);
    }
}
