package org.stackway.kit.bench;

import java.time.Duration;
import java.util.Optional;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

/** Tables like the store's in the same database, and what pgbench makes of them: the baseline. */
public final class StoreTwin {

    /** One event as the table has it, and no head row: what a plain insert of the same columns costs. */
    private static final String INSERT = """
            \\set n random(1, 9000000000000000)
            INSERT INTO bench.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                     correlation_id, causation_id, actor, happened_at, known_at)
            VALUES (nextval('bench.event_position'), 'course/' || CAST(:n AS text), 1, 1, 7, gen_random_uuid(),
                    'org.stackway.session.CourseCatalogued.v1', convert_to(repeat('x', 250), 'UTF8'), gen_random_uuid(),
                    gen_random_uuid(), 'rita', now(), now());
            """;

    /** What a command does, each statement by itself in one transaction: tail, key, head, event. */
    private static final String COMMAND = """
            \\set n random(1, 9000000000000000)
            BEGIN;
            SELECT version, payload FROM bench.event WHERE stream_id = 'course/' || %1$s ORDER BY version;
            INSERT INTO bench.idempotency (scope, key, fingerprint, status, headers, body)
            VALUES ('rita POST /bench', CAST(:n AS text), 'fingerprint', 200, '{}', '{}');
            INSERT INTO bench.stream AS s (stream_id, key, version, public_version)
            VALUES ('course/' || %1$s, %1$s, 1, 1)
            ON CONFLICT (stream_id) DO UPDATE SET version = s.version + 1, public_version = s.public_version + 1;
            INSERT INTO bench.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                     correlation_id, causation_id, actor, happened_at, known_at)
            SELECT nextval('bench.event_position'), stream_id, version, version, 7, gen_random_uuid(),
                   'org.stackway.session.CourseCatalogued.v1', convert_to(repeat('x', 250), 'UTF8'), gen_random_uuid(),
                   gen_random_uuid(), 'rita', now(), now()
            FROM bench.stream WHERE stream_id = 'course/' || %1$s;
            COMMIT;
            """;

    private final PgBench pgbench = new PgBench(ServiceStack.database());

    /** Makes the tables; and lets another node hold every shard, so that the service under test has nothing to relay. */
    public static void create() {
        Sql.run("CREATE SCHEMA bench");
        Sql.run("CREATE SEQUENCE bench.event_position");
        Sql.run("CREATE TABLE bench.event (LIKE es.event INCLUDING ALL)");
        Sql.run("CREATE TABLE bench.stream (LIKE es.stream INCLUDING ALL)");
        Sql.run("CREATE TABLE bench.idempotency (LIKE es.idempotency INCLUDING ALL)");
        Sql.run(
                "UPDATE es.relay_shard SET owner = 'bench', epoch = epoch + 1, lease_until = now() + interval '2 hours'");
    }

    /** Rows a second by pgbench. */
    public Optional<Long> inserts(int clients, Duration time) {
        return pgbench.run(INSERT, clients, time);
    }

    /** Whole commands a second by pgbench, each on a stream of its own. */
    Optional<Long> commands(int clients, Duration time) {
        return pgbench.run(COMMAND.formatted("CAST(:n AS text)"), clients, time);
    }

    /** Whole commands a second by pgbench, all on one stream. */
    Optional<Long> commandsOnOneStream(int clients, Duration time) {
        return pgbench.run(COMMAND.formatted("CAST('hot' AS text)"), clients, time);
    }
}
