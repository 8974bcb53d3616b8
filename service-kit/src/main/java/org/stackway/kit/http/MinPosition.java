package org.stackway.kit.http;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.PublishingService;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * Read-your-writes (api.md, convention 6): holds a read back until this service knows at least the version that the
 * caller has seen, of a stream of its own or of a service that it consumes. Never an older answer.
 */
@ApplicationScoped
class MinPosition {

    /** How many positions one request can wait for. */
    private static final int MOST = 16;

    private static final Duration POLL = Duration.ofMillis(50);
    private static final String OWN = "SELECT public_version FROM es.stream WHERE stream_id = $1";
    /** What was received but still waits or is parked is not known yet. */
    private static final String FOREIGN = """
            SELECT least(c.version,
              (SELECT min(x.version) - 1 FROM es.waiting x
               WHERE x.consumer = c.consumer AND x.source = c.source AND x.stream_id = c.stream_id),
              (SELECT min(x.version) - 1 FROM es.parked x
               WHERE x.consumer = c.consumer AND x.source = c.source AND x.stream_id = c.stream_id))
            FROM es.consumer_cursor c WHERE c.consumer = $1 AND c.source = $2 AND c.stream_id = $3
            """;

    private final Transactions transactions;
    private final Caller caller;
    private final SystemClock clock;
    private final String service;
    private final Set<String> consumed;

    MinPosition(
            Transactions transactions,
            Caller caller,
            SystemClock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") Optional<String> topics) {
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
        this.service = service;
        this.consumed = Arrays.stream(topics.orElse("").split(","))
                .map(String::trim)
                .flatMap(topic -> PublishingService.ofTopic(topic).stream())
                .map(PublishingService::serviceName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Yields when all positions are reached; 400 for one that this service cannot know of, 503 if it takes too long.
     *
     * @param tokens one, or several with commas between them, as of any list in a header: what a caller has seen may be
     *     spread over streams and services
     */
    Uni<Void> reached(String tokens) {
        List<Positions> positions = Arrays.stream(tokens.split(",", -1))
                .map(String::trim)
                .map(token -> Positions.parse(token)
                        .orElseThrow(() ->
                                ProblemException.malformed("X-Min-Position must be an X-Position that a service gave")))
                .distinct()
                .toList();
        if (positions.size() > MOST) {
            throw ProblemException.malformed("X-Min-Position has at most " + MOST + " positions");
        }
        positions.stream()
                .map(Positions::service)
                .filter(from -> !from.equals(service) && !consumed.contains(from))
                .findFirst()
                .ifPresent(stranger -> {
                    throw ProblemException.malformed(service + " does not consume the events of " + stranger);
                });
        Instant giveUp = clock.now().plus(caller.patience());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Positions position : positions) {
            all = all.chain(() -> await(position, giveUp));
        }
        return all;
    }

    private Uni<Void> await(Positions position, Instant giveUp) {
        return transactions.run(tx -> known(tx, position)).chain(known -> {
            if (known >= position.version()) {
                return Uni.createFrom().voidItem();
            }
            return clock.now().isBefore(giveUp)
                    ? transactions.pause(POLL).chain(() -> await(position, giveUp))
                    : Uni.createFrom().failure(behind());
        });
    }

    private Uni<Long> known(Tx tx, Positions position) {
        Uni<RowSet<Row>> rows = position.service().equals(service)
                ? tx.sql().query(OWN, position.stream())
                : tx.sql().query(FOREIGN, service, "/" + position.service(), position.stream());
        return rows.map(
                found -> found.iterator().hasNext() ? found.iterator().next().getLong(0) : 0L);
    }

    private static ProblemException behind() {
        String detail = "this service has not yet reached the position asked for";
        return ProblemException.of(503, "BEHIND", detail, List.of(Violation.of("API-BEHIND", detail)))
                .with("Retry-After", "1");
    }
}
