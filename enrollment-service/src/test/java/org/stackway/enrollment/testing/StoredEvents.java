package org.stackway.enrollment.testing;

import java.util.List;
import org.stackway.kit.testing.Sql;

/** What the service's store holds, read past the service. */
public final class StoredEvents {

    private StoredEvents() {}

    /** The short names of a stream's events, in order. */
    public static List<String> of(String stream) {
        return Sql.column("SELECT split_part(type, '.', 4) FROM es.event WHERE stream_id = ? ORDER BY version", stream);
    }
}
