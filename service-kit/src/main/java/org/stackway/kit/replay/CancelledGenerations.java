package org.stackway.kit.replay;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.stackway.kit.replay.ReplayDatabase.Session;

/**
 * Clears away the generations that cancelled jobs leave: one that was being made is dropped, one that was on its way back
 * is kept for another time. Its worker may still be inside; then a later look does it.
 */
@ApplicationScoped
class CancelledGenerations {

    private static final Logger LOG = Logger.getLogger(CancelledGenerations.class);

    private static final String LEFT = """
            SELECT p.name, p.generation, p.live_since IS NOT NULL
            FROM es.projection p JOIN es.replay_job j ON j.id = p.job
            WHERE p.state = 'BUILDING' AND j.state = 'CANCELLED'
            FOR UPDATE OF p SKIP LOCKED
            """;
    private static final String DROP = "SELECT es.generation_drop($1, $2)";
    private static final String SETTLE = "UPDATE es.projection SET state = $3 WHERE name = $1 AND generation = $2";

    private final ReplayDatabase database;

    CancelledGenerations(ReplayDatabase database) {
        this.database = database;
    }

    void clear() {
        try {
            database.inTransaction(CancelledGenerations::clear).forEach(LOG::info);
        } catch (ReplayDatabase.StatementFailed busy) {
            LOG.debugf("what cancelled rebuilds left is cleared away later: %s", busy.getMessage());
        }
    }

    private static List<String> clear(Session session) {
        session.command("SET LOCAL lock_timeout = '500ms'");
        List<String> done = new ArrayList<>();
        for (Row row : session.run(LEFT)) {
            String name = row.getString(0);
            int generation = row.getInteger(1);
            boolean wasLive = row.getBoolean(2);
            if (!wasLive) {
                session.run(DROP, name, generation);
            }
            session.run(SETTLE, name, generation, wasLive ? "KEPT" : "DROPPED");
            done.add("generation %d of %s, whose job was cancelled, is %s"
                    .formatted(generation, name, wasLive ? "kept" : "dropped"));
        }
        return done;
    }
}
