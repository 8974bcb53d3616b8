package org.stackway.kit.rows;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.store.Tx;

/**
 * One kind of job. A bean of this type has its rows done, by {@link RowWorkers}, while there are any.
 *
 * @param <T> what becomes of a row; its JSON members are named as the columns that keep it
 */
public interface RowJob<T> {

    /** For the log. */
    String name();

    RowTable table();

    /** How many rows are leased at once; they may share one flight of the command lane with everybody's requests. */
    int batch();

    /** What each of these rows becomes, in their order. What they need to be known is looked up here for all at once. */
    Uni<List<RowTask<T>>> tasks(Tx tx, List<Row> leased);

    /** The result of a row that waits to be tried again. */
    T again(String why);

    /** Why the service is not quiet while a job has rows to do. */
    String unfinished(String job, long rows);

    /** The jobs that an operator can see to be open. */
    List<Kind> kinds();
}
