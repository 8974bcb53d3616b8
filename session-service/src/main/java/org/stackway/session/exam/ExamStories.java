package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.stackway.kit.store.Tx;

/** Which story an exam belongs to: the correlation id of the request that began its stream. */
@ApplicationScoped
public class ExamStories {

    private static final String STORY = "SELECT correlation_id FROM rm.exam WHERE exam_id = $1";

    /** The story of an exam's stream; empty if it has not begun. */
    public Uni<Optional<UUID>> of(Tx tx, UUID stream) {
        return tx.sql().query(STORY, stream).map(rows -> {
            Iterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(found.next().getUUID("correlation_id")) : Optional.empty();
        });
    }
}
