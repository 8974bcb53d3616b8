package org.stackway.kit.replay;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.replay.ReplayDatabase.Session;

/** The generations of one read model: making, comparing, exchanging and dropping them. */
final class Generations {

    private static final String REGISTER = """
            INSERT INTO es.projection (name, generation, state, tables, live_since)
            SELECT $1, 1, 'LIVE', $2, clock_timestamp()
            WHERE NOT EXISTS (SELECT 1 FROM es.projection WHERE name = $1)
            ON CONFLICT DO NOTHING
            """;
    private static final String OF_STATE =
            "SELECT generation, checkpoint::text FROM es.projection WHERE name = $1 AND state = $2 ORDER BY generation DESC";
    private static final String LAST = "SELECT max(generation) FROM es.projection WHERE name = $1";
    private static final String BEGIN = """
            INSERT INTO es.projection (name, generation, state, tables, job) VALUES ($1, $2, 'BUILDING', $3, $4)
            """;
    private static final String BRING_BACK = """
            UPDATE es.projection SET state = 'BUILDING', job = $3 WHERE name = $1 AND generation = $2 AND state = 'KEPT'
            """;
    private static final String LEAVE = """
            UPDATE es.projection SET state = 'KEPT', checkpoint = $3::text::jsonb WHERE name = $1 AND generation = $2
            """;
    private static final String COME = """
            UPDATE es.projection SET state = 'LIVE', rows = $3, content = $4, live_since = clock_timestamp()
            WHERE name = $1 AND generation = $2
            """;
    private static final String DROPPED =
            "UPDATE es.projection SET state = 'DROPPED' WHERE name = $1 AND generation = $2";
    private static final String CREATE = "SELECT es.generation_create($1, $2, $3)";
    private static final String INDEX = "SELECT es.generation_index($1, $2, $3)";
    private static final String SWAP = "SELECT es.generation_swap($1, $2, $3, $4)";
    private static final String DROP = "SELECT es.generation_drop($1, $2)";

    private final ReadModel model;

    Generations(ReadModel model) {
        this.model = model;
    }

    /** Where a generation that is not live keeps its tables. */
    String schema(int generation) {
        return "rm_" + model.name().replace('-', '_') + "_g" + generation;
    }

    /** The first generation is what the migrations made. */
    void register(Session session) {
        session.run(REGISTER, model.name(), tables());
    }

    int live(Session session) {
        return generations(session, "LIVE").getFirst().generation();
    }

    /** The one that was replaced last, with the place from which its events go on. */
    Optional<Generation> kept(Session session) {
        return generations(session, "KEPT").stream().findFirst();
    }

    /** Makes the tables of a new generation, without secondary indexes. */
    int begin(Session session, UUID job) {
        dropAll(session, "BUILDING", 0);
        int generation = session.run(LAST, model.name()).iterator().next().getInteger(0) + 1;
        session.run(BEGIN, model.name(), generation, tables(), job);
        session.run(CREATE, model.name(), generation, tables());
        return generation;
    }

    /** Takes up a replaced generation again. */
    void bringBack(Session session, int generation, UUID job) {
        session.run(BRING_BACK, model.name(), generation, job);
    }

    void index(Session session, int generation) {
        session.run(INDEX, model.name(), generation, tables());
    }

    /** Keeps every transaction out of the live tables until this one ends. Fails soon if somebody is inside for long. */
    void lockLive(Session session) {
        session.command("SET LOCAL lock_timeout = '300ms'");
        session.command("LOCK TABLE "
                + model.tables().stream()
                        .map(table -> Rows.LIVE + "." + table.name())
                        .collect(Collectors.joining(", "))
                + " IN ACCESS EXCLUSIVE MODE");
    }

    /** The live tables must be locked. */
    void swap(Session session, int leaving, int coming, String checkpoint, @Nullable Content content) {
        dropAll(session, "KEPT", coming);
        session.run(SWAP, model.name(), leaving, coming, tables());
        session.run(LEAVE, model.name(), leaving, checkpoint);
        session.run(
                COME,
                model.name(),
                coming,
                content == null ? null : content.rows(),
                content == null ? null : content.hash());
    }

    private void dropAll(Session session, String state, int but) {
        for (Generation old : generations(session, state)) {
            if (old.generation() != but) {
                session.run(DROP, model.name(), old.generation());
                session.run(DROPPED, model.name(), old.generation());
            }
        }
    }

    /** What stands in the tables of this schema, whatever the order of rows. */
    Content content(Session session, String schema) {
        long rows = 0;
        List<String> hashes = new ArrayList<>();
        for (Table table : model.tables()) {
            Row row = session.run("SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text FROM "
                            + schema + "." + table.name() + " t")
                    .iterator()
                    .next();
            rows += row.getLong(0);
            hashes.add(table.name() + " " + row.getLong(0) + " " + row.getString(1));
        }
        return new Content(rows, String.join(", ", hashes));
    }

    private List<Generation> generations(Session session, String state) {
        List<Generation> found = new ArrayList<>();
        session.run(OF_STATE, model.name(), state)
                .forEach(row -> found.add(new Generation(row.getInteger(0), row.getString(1))));
        return found;
    }

    private String[] tables() {
        return model.tables().stream().map(Table::name).toArray(String[]::new);
    }

    /** A generation that is not live, and where its events go on. */
    record Generation(int generation, String checkpoint) {}

    /**
     * What a generation holds.
     *
     * @param hash by table: its name, its rows, and the sum of the rows' hashes
     */
    record Content(long rows, String hash) {}
}
