package org.stackway.kit.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.replay.ReadModels.Model.OfOwn;
import org.stackway.kit.replay.ReplayDatabase.Session;

/**
 * The own store, by position. Up to the relay's mark nothing can appear any more, so that is how far a page goes; what lies
 * beyond is looked at once, under the lock in which the generations change places.
 */
final class OwnFeed<S, E extends DomainEvent> implements Feed {

    private static final int PAGE = 4000;
    private static final long RANGE = 40_000;
    private static final int STATES_KEPT = 50_000;
    private static final String POSITION = "position";

    private static final String MARK = "SELECT mark FROM es.high_water";
    private static final String COUNT =
            "SELECT count(*) FROM es.event WHERE starts_with(stream_id, $1) AND position > $2";
    private static final String PAGE_OF = """
            SELECT position, stream_id, version, type, payload, happened_at, correlation_id
            FROM es.event WHERE position > $1 AND position <= $2 AND starts_with(stream_id, $3)
            ORDER BY position LIMIT $4::int
            """;
    private static final String BEFORE = """
            SELECT e.stream_id, e.version, e.type, e.payload
            FROM es.event e JOIN unnest($1::text[], $2::bigint[]) AS w(stream_id, version)
              ON e.stream_id = w.stream_id AND e.version < w.version
            ORDER BY e.stream_id, e.version
            """;

    private final OfOwn<S, E> model;
    private final String prefix;
    private final String schema;
    private final RunningJob job;
    private final ReplayDatabase database;
    private final EventLanguage language;
    private final Map<String, Folded<S>> states;
    private long applied;
    private long mark;
    private @Nullable Ahead ahead;

    OwnFeed(OfOwn<S, E> model, String schema, RunningJob job, ReplayDatabase database, EventLanguage language) {
        this.model = model;
        this.prefix = model.aggregate().category() + "/";
        this.schema = schema;
        this.job = job;
        this.database = database;
        this.language = language;
        this.applied = job.checkpoint().path(POSITION).asLong();
        this.states = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Folded<S>> eldest) {
                return size() > STATES_KEPT;
            }
        };
    }

    @Override
    public long count() {
        return database.inTransaction(session -> {
            session.command("SET LOCAL statement_timeout = '5min'");
            return session.run(COUNT, prefix, 0L).iterator().next().getLong(0);
        });
    }

    @Override
    public boolean step() {
        if (applied >= mark) {
            mark = readMark();
        }
        if (applied >= mark) {
            return false;
        }
        int limit = job.page(PAGE);
        long upTo = Math.min(applied + RANGE, mark);
        List<Row> page = page(upTo, limit);
        long next = page.size() < limit ? upTo : page.getLast().getLong(0);
        readAhead(next, limit);
        if (!page.isEmpty()) {
            job.pace(page.size());
        }
        List<Rows.Statement> statements = statements(page, states, this::loadBefore);
        job.done(job.done() + page.size());
        place(next);
        job.saving(session -> {
            write(session, statements);
            return page.size();
        });
        applied = next;
        return true;
    }

    private List<Row> page(long upTo, int limit) {
        Ahead begun = ahead;
        ahead = null;
        CompletableFuture<RowSet<Row>> reading =
                begun != null && begun.equals(new Ahead(applied, upTo, limit, begun.reading()))
                        ? begun.reading()
                        : database.begin(PAGE_OF, applied, upTo, prefix, limit);
        List<Row> rows = new ArrayList<>();
        ReplayDatabase.await(reading).forEach(rows::add);
        return rows;
    }

    /** The database reads the next page while this one is written. */
    private void readAhead(long after, int limit) {
        long upTo = Math.min(after + RANGE, mark);
        if (after < upTo) {
            ahead = new Ahead(after, upTo, limit, database.begin(PAGE_OF, after, upTo, prefix, limit));
        }
    }

    private void place(long position) {
        ObjectNode checkpoint = job.checkpoint();
        checkpoint.put(POSITION, position);
    }

    private long readMark() {
        return database.run(MARK).iterator().next().getLong(0);
    }

    @Override
    public long behind() {
        return database.run(COUNT, prefix, applied).iterator().next().getLong(0);
    }

    @Override
    public int catchUp(Session session) {
        List<Row> rows = new ArrayList<>();
        session.run(PAGE_OF, applied, Long.MAX_VALUE, prefix, Integer.MAX_VALUE).forEach(rows::add);
        write(session, statements(rows, new HashMap<>(), wanted -> before(session::run, wanted)));
        return rows.size();
    }

    private static void write(Session session, List<Rows.Statement> statements) {
        statements.forEach(statement -> session.run(statement.sql(), statement.rows()));
    }

    private List<Rows.Statement> statements(List<Row> page, Map<String, Folded<S>> known, BeforeLoader<S> loader) {
        if (!model.declared().folds()) {
            return unfolded(page);
        }
        Map<String, Long> missing = new LinkedHashMap<>();
        for (Row row : page) {
            String stream = row.getString(1);
            long version = row.getLong(2);
            if (version == 1) {
                missing.putIfAbsent(stream, 0L);
            } else if (!missing.containsKey(stream) && !known(known, stream, version)) {
                missing.put(stream, version);
            }
        }
        missing.values().removeIf(version -> version == 0L);
        Map<String, Folded<S>> current = new HashMap<>(loader.load(missing));
        Rows rows = new Rows();
        for (Row row : page) {
            project(row, current, known, rows);
        }
        known.putAll(current);
        return rows.statements(schema);
    }

    private List<Rows.Statement> unfolded(List<Row> page) {
        Rows rows = new Rows();
        S none = model.aggregate().decider().initial();
        for (Row row : page) {
            E event = event(row.getString(3), row.getBuffer(4).getBytes());
            model.declared().projector().project(projected(row, none, none, event), rows);
        }
        return rows.statements(schema);
    }

    private Projected<S, E> projected(Row row, S before, S after, E event) {
        return new Projected<>(
                row.getString(1).substring(prefix.length()),
                before,
                after,
                event,
                row.getLong(2),
                row.getOffsetDateTime(5).toInstant(),
                row.getUUID(6));
    }

    private static <S> boolean known(Map<String, Folded<S>> known, String stream, long version) {
        Folded<S> folded = known.get(stream);
        return folded != null && folded.version() == version - 1;
    }

    private void project(Row row, Map<String, Folded<S>> current, Map<String, Folded<S>> known, Rows rows) {
        String stream = row.getString(1);
        long version = row.getLong(2);
        Folded<S> before = version == 1 ? initial() : current.get(stream);
        if (before == null) {
            before = Objects.requireNonNull(known.get(stream), stream);
        }
        E event = event(row.getString(3), row.getBuffer(4).getBytes());
        S after = model.aggregate().decider().evolve(before.state(), event);
        current.put(stream, new Folded<>(after, version));
        model.declared().projector().project(projected(row, before.state(), after, event), rows);
    }

    private Folded<S> initial() {
        return new Folded<>(model.aggregate().decider().initial(), 0);
    }

    private E event(String type, byte[] payload) {
        return model.aggregate().eventType().cast(language.read(type, payload));
    }

    private Map<String, Folded<S>> loadBefore(Map<String, Long> wanted) {
        return before(database::run, wanted);
    }

    /** The streams' states before these versions. */
    private Map<String, Folded<S>> before(Query query, Map<String, Long> wanted) {
        Map<String, Folded<S>> states = new HashMap<>();
        if (wanted.isEmpty()) {
            return states;
        }
        String[] streams = wanted.keySet().toArray(String[]::new);
        Long[] versions = wanted.values().toArray(Long[]::new);
        for (Row row : query.run(BEFORE, streams, versions)) {
            String stream = row.getString(0);
            Folded<S> so = states.getOrDefault(stream, initial());
            E event = event(row.getString(2), row.getBuffer(3).getBytes());
            states.put(stream, new Folded<>(model.aggregate().decider().evolve(so.state(), event), row.getLong(1)));
        }
        return states;
    }

    @Override
    public void close() {
        states.clear();
        ahead = null;
    }

    private record Folded<S>(S state, long version) {}

    /** A page whose reading has begun. */
    private record Ahead(long after, long upTo, int limit, CompletableFuture<RowSet<Row>> reading) {}

    @FunctionalInterface
    private interface BeforeLoader<S> {
        Map<String, Folded<S>> load(Map<String, Long> wanted);
    }

    @FunctionalInterface
    private interface Query {
        RowSet<Row> run(String sql, @Nullable Object... parameters);
    }
}
