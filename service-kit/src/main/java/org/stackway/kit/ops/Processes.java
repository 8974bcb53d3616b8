package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.ops.OpenWork.Clock;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/** Finds the unfinished work of all {@link OpenWork} beans in one statement, the oldest first. */
@ApplicationScoped
public class Processes {

    private final Map<String, Kind> kinds;
    private final String query;
    private final SystemClock clock;

    Processes(@Any Instance<OpenWork> work, SystemClock clock) {
        this.kinds = work.stream()
                .flatMap(each -> each.kinds().stream())
                .collect(Collectors.toMap(Kind::name, Function.identity()));
        this.query = kinds.values().stream()
                .map(Processes::select)
                .collect(Collectors.joining(
                        " UNION ALL ",
                        "SELECT kind, subject, since, detail FROM (",
                        ") w WHERE ($3::timestamptz IS NULL OR (since, kind, subject) > ($3, $4::text, $5::text))"
                                + " AND ($7::text IS NULL OR kind = $7) ORDER BY since, kind, subject LIMIT $6"));
        this.clock = clock;
    }

    /** Each kind's own rows, up to the instant that its clock says. */
    private static String select(Kind kind) {
        return "SELECT '%s' AS kind, k.* FROM (%s) AS k(subject, since, detail) WHERE k.since <= %s"
                .formatted(
                        kind.name(),
                        kind.query(),
                        kind.clock() == Clock.BUSINESS ? "$1::timestamptz" : "$2::timestamptz");
    }

    /** The kinds there are, by name. */
    Set<String> kinds() {
        return new TreeSet<>(kinds.keySet());
    }

    /** Work of this kind, or of any, that has been open for at least this long. */
    Uni<List<OpenProcess>> openFor(Tx tx, Duration atLeast, @Nullable String kind, Optional<String> after, int limit) {
        Place place = after.map(Place::parse).orElse(Place.FIRST);
        Instant real = clock.now();
        return tx.sql()
                .query(
                        query,
                        tx.now().minus(atLeast).atOffset(ZoneOffset.UTC),
                        real.minus(atLeast).atOffset(ZoneOffset.UTC),
                        place.since(),
                        place.kind(),
                        place.subject(),
                        limit,
                        kind)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> open(row, tx.now(), real))
                        .toList());
    }

    private OpenProcess open(Row row, Instant business, Instant real) {
        Kind kind = kinds.get(row.getString(0));
        if (kind == null) {
            throw new IllegalStateException("no kind " + row.getString(0));
        }
        Instant since = row.getOffsetDateTime(2).toInstant();
        Instant now = kind.clock() == Clock.BUSINESS ? business : real;
        return new OpenProcess(
                kind.name(),
                row.getString(1),
                since,
                Duration.between(since, now).toSeconds(),
                kind.clock(),
                kind.endsWith(),
                row.getString(3));
    }

    /** Where a page ended. */
    private record Place(
            @Nullable OffsetDateTime since,
            @Nullable String kind,
            @Nullable String subject) {
        static final Place FIRST = new Place(null, null, null);

        static Place parse(String text) {
            String[] parts = text.split(" ", 3);
            if (parts.length != 3) {
                throw ProblemException.malformed("the cursor is not one of this list");
            }
            return new Place(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), parts[1], parts[2]);
        }
    }

    /**
     * Something begun and not ended.
     *
     * @param subject the stream or the id that it is about
     * @param ageSeconds by the clock named
     * @param endsWith what ends it
     * @param detail what helps to go on
     */
    public record OpenProcess(
            String kind,
            String subject,
            Instant since,
            long ageSeconds,
            Clock clock,
            String endsWith,
            @Nullable String detail) {

        String place() {
            return since + " " + kind + " " + subject;
        }
    }
}
