package org.stackway.kit.sql;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row's columns say, in the types that the domain uses. */
public final class Columns {

    private Columns() {}

    /** An instant; empty if the column is NULL. */
    public static Optional<Instant> instant(Row row, String column) {
        @Nullable OffsetDateTime value = row.getOffsetDateTime(column);
        return Optional.ofNullable(value).map(OffsetDateTime::toInstant);
    }
}
