package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.consumer.Handling.Effects;
import org.stackway.kit.consumer.Subscription;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.relay.StoredRecords;
import org.stackway.kit.replay.ReplayPlan.Recover;
import org.stackway.kit.replay.ReplayPlan.Republish;
import org.stackway.kit.replay.ReplayPlan.Rewind;
import org.stackway.kit.replay.ReplayRequest.Target;
import org.stackway.kit.store.Tx;

/** Turns what an operator asks for into a plan, or tells everything that is wrong with it. */
@ApplicationScoped
class ReplayRequests {

    private static final int MOST_NAMES = 1000;
    private static final int FASTEST = 1_000_000;
    private static final Pattern STREAM = Pattern.compile("[a-z][a-z-]*/[^\\s]{1,200}");

    private static final String END = """
            SELECT (SELECT mark FROM es.high_water), (SELECT coalesce(max(position), 0) FROM es.event)
            """;
    private static final String OWN_STREAMS = """
            SELECT w FROM unnest($1::text[]) w WHERE NOT EXISTS (SELECT 1 FROM es.stream s WHERE s.stream_id = w)
            """;
    private static final String CONSUMED_STREAMS = """
            SELECT w FROM unnest($1::text[]) w
            WHERE NOT EXISTS (SELECT 1 FROM es.consumer_cursor c
                              WHERE c.consumer = $2 AND c.source = ANY ($3::text[]) AND c.stream_id = w)
            """;

    private final StoredRecords records;
    private final Subscription subscription;

    ReplayRequests(StoredRecords records, Subscription subscription) {
        this.records = records;
        this.subscription = subscription;
    }

    /**
     * The plan.
     *
     * @param id of the job to come
     * @throws ProblemException 400 for what cannot be read, 422 for what does not exist; inside the Uni
     */
    Uni<ReplayPlan> plan(Tx tx, ReplayRequest request, UUID id) {
        Faults faults = new Faults();
        rate(request.eventsPerSecond(), faults);
        names(request.streams(), "/streams", faults);
        names(request.types(), "/types", faults);
        return switch (request.kind()) {
            case REPUBLISH -> republish(tx, request, id, faults);
            case REWIND -> rewind(tx, request, faults);
            case RECOVER -> recover(request, faults);
        };
    }

    private Uni<ReplayPlan> recover(ReplayRequest request, Faults faults) {
        String whole = "a RECOVER takes back whatever the store has lost";
        faults.strange(request.target(), "/target", whole);
        faults.strange(request.from(), "/from", whole);
        faults.strange(request.to(), "/to", whole);
        faults.strange(request.fromPosition(), "/fromPosition", whole);
        faults.strange(request.toPosition(), "/toPosition", whole);
        faults.strange(request.streams(), "/streams", whole);
        faults.strange(request.types(), "/types", whole);
        faults.strange(request.source(), "/source", whole);
        faults.strange(request.effects(), "/effects", "a RECOVER has no effects of its own");
        faults.strange(request.eventsPerSecond(), "/eventsPerSecond", "a RECOVER is one transaction");
        faults.orThrow();
        return Uni.createFrom().item(new Recover(records.service().topic()));
    }

    /** A limit of events a second that makes sense. */
    static void rate(@Nullable Integer eventsPerSecond, Faults faults) {
        if (eventsPerSecond != null && (eventsPerSecond < 1 || eventsPerSecond > FASTEST)) {
            faults.malformed("/eventsPerSecond", "must be 1 to " + FASTEST);
        }
    }

    private static void names(@Nullable List<String> names, String pointer, Faults faults) {
        if (names != null && (names.isEmpty() || names.size() > MOST_NAMES)) {
            faults.malformed(pointer, "must have 1 to " + MOST_NAMES + " entries, or be left out");
        }
    }

    private Uni<ReplayPlan> republish(Tx tx, ReplayRequest request, UUID id, Faults faults) {
        faults.strange(request.source(), "/source", "a REPUBLISH takes this service's own events");
        faults.strange(request.effects(), "/effects", "a REPUBLISH has no effects of its own");
        positions(request, faults);
        List<String> streams = streams(request, faults);
        List<String> types = types(request, faults);
        faults.orThrow();
        PublishingService service = records.service();
        String topic = request.target() == Target.LIVE ? service.topic() : service.topic() + ".replay." + id;
        return tx.sql().query(END).chain(rows -> {
            Row end = rows.iterator().next();
            long mark = end.getLong(0);
            within(request.fromPosition(), "/fromPosition", end.getLong(1), faults);
            within(request.toPosition(), "/toPosition", end.getLong(1), faults);
            return unknown(tx, OWN_STREAMS, (Object) streams.toArray(String[]::new))
                    .map(unknown -> {
                        unknown.forEach(stream -> faults.refused(
                                "UNKNOWN_STREAM", "/streams", "there is no stream " + stream + " in this service"));
                        faults.orThrow();
                        return new Republish(
                                topic,
                                Objects.requireNonNullElse(request.fromPosition(), 1L) - 1,
                                Objects.requireNonNullElse(request.toPosition(), mark),
                                request.from(),
                                request.to(),
                                streams,
                                types);
                    });
        });
    }

    private Uni<ReplayPlan> rewind(Tx tx, ReplayRequest request, Faults faults) {
        faults.strange(request.target(), "/target", "a REWIND goes to this service's own consumer");
        faults.strange(request.to(), "/to", "a REWIND goes up to where the consumer is");
        faults.strange(request.toPosition(), "/toPosition", "a REWIND goes up to where the consumer is");
        faults.strange(request.types(), "/types", "a REWIND takes whole streams, so that their order is kept");
        positions(request, faults);
        List<String> streams = streams(request, faults);
        if (request.from() == null && request.fromPosition() == null && streams.isEmpty()) {
            faults.malformed("", "a REWIND needs from, fromPosition or streams: where to begin");
        }
        if (request.fromPosition() != null && request.source() == null) {
            faults.malformed("/source", "is needed with fromPosition: each publisher counts its own positions");
        }
        List<String> sources = sources(request.source(), faults);
        faults.orThrow();
        return unknown(
                        tx,
                        CONSUMED_STREAMS,
                        streams.toArray(String[]::new),
                        subscription.consumer(),
                        sources.toArray(String[]::new))
                .map(unknown -> {
                    unknown.forEach(stream -> faults.refused(
                            "UNKNOWN_STREAM", "/streams", "no event of stream " + stream + " was consumed here"));
                    faults.orThrow();
                    return new Rewind(
                            subscription.consumer(),
                            sources,
                            request.from(),
                            request.fromPosition(),
                            streams,
                            Objects.requireNonNullElse(request.effects(), Effects.SILENT));
                });
    }

    private List<String> sources(@Nullable String source, Faults faults) {
        if (source == null) {
            return subscription.sources();
        }
        String full = source.startsWith("/") ? source : "/" + source;
        if (!subscription.sources().contains(full)) {
            faults.refused("UNKNOWN_SOURCE", "/source", "this service consumes " + subscription.sources());
        }
        return List.of(full);
    }

    private static void positions(ReplayRequest request, Faults faults) {
        Long from = request.fromPosition();
        Long to = request.toPosition();
        if (from != null && from < 1) {
            faults.malformed("/fromPosition", "positions count from 1");
        }
        if (to != null && to < Objects.requireNonNullElse(from, 1L)) {
            faults.malformed("/toPosition", "must not lie before the first position");
        }
        if (request.from() != null
                && request.to() != null
                && !request.from().isBefore(Objects.requireNonNull(request.to()))) {
            faults.malformed("/to", "must be later than from");
        }
    }

    private static void within(@Nullable Long position, String pointer, long last, Faults faults) {
        if (position != null && position > last) {
            faults.refused("POSITION_BEYOND_END", pointer, "the last position is " + last);
        }
    }

    private static List<String> streams(ReplayRequest request, Faults faults) {
        List<String> streams = Objects.requireNonNullElse(request.streams(), List.of());
        for (int i = 0; i < streams.size(); i++) {
            if (!STREAM.matcher(streams.get(i)).matches()) {
                faults.malformed("/streams/" + i, "a stream is <category>/<id>");
            }
        }
        return streams;
    }

    private List<String> types(ReplayRequest request, Faults faults) {
        List<String> types = new ArrayList<>();
        for (String asked : Objects.requireNonNullElse(request.types(), List.<String>of())) {
            EventLanguage language = EventLanguage.published();
            List<String> found = language.types().stream()
                    .filter(type -> type.service() == records.service())
                    .filter(type -> language.versionsOf(type).contains(asked)
                            || type.javaType().getSimpleName().equals(asked))
                    .flatMap(type -> language.versionsOf(type).stream())
                    .toList();
            if (found.isEmpty()) {
                faults.refused("UNKNOWN_TYPE", "/types", "this service publishes no " + asked);
            }
            types.addAll(found);
        }
        return types;
    }

    private static Uni<Set<String>> unknown(Tx tx, String sql, Object... parameters) {
        return tx.sql().query(sql, parameters).map((RowSet<Row> rows) -> {
            Set<String> unknown = new HashSet<>();
            rows.forEach(row -> unknown.add(row.getString(0)));
            return unknown;
        });
    }

    /** Everything that is wrong with a request. */
    static final class Faults {
        private final List<Violation> violations = new ArrayList<>();
        private @Nullable String code;

        /** 400, whatever else is wrong. */
        void malformed(String pointer, String message) {
            violations.add(Violation.of("API-400", message).at(pointer));
            code = "MALFORMED";
        }

        /** 400 for a member that does not belong to the kind. */
        void strange(@Nullable Object member, String pointer, String message) {
            if (member != null) {
                malformed(pointer, message);
            }
        }

        /** 422, unless something is malformed as well. */
        void refused(String code, String pointer, String message) {
            violations.add(Violation.of("OPS-REPLAY", message).at(pointer));
            if (this.code == null) {
                this.code = code;
            }
        }

        void orThrow() {
            String found = code;
            if (found != null) {
                throw ProblemException.of(
                        found.equals("MALFORMED") ? 400 : 422,
                        found,
                        violations.getFirst().message(),
                        violations);
            }
        }
    }
}
