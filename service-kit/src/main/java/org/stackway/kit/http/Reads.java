package org.stackway.kit.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/** Reads for resource methods: what is not there is 404, what other services still owe us is waited for. */
@ApplicationScoped
public class Reads {

    private static final Duration POLL = Duration.ofMillis(50);

    private final Transactions transactions;
    private final Caller caller;
    private final SystemClock clock;

    Reads(Transactions transactions, Caller caller, SystemClock clock) {
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Any read. */
    public <T> Uni<T> run(Function<Tx, Uni<T>> query) {
        return transactions.run(query);
    }

    /** A read of something this service owns: 404 if it does not exist. */
    public <T> Uni<T> find(Function<Tx, Uni<Optional<T>>> query) {
        return transactions.run(query).map(found -> found.orElseThrow(ProblemException::notFound));
    }

    /**
     * A read of something that another service's events must first tell us: waits as long as the caller's {@code Prefer:
     * wait} allows (2 s unless told), then answers {@code NOT_KNOWN_YET}.
     */
    public <T> Uni<T> await(String what, Function<Tx, Uni<Optional<T>>> query) {
        return await(what, query, clock.now().plus(caller.patience()));
    }

    /** An answer with the stream's version as {@code ETag}, so that {@code If-None-Match} and {@code If-Match} work. */
    public static <R> RestResponse<R> versioned(R representation, long version) {
        return RestResponse.ResponseBuilder.ok(representation)
                .header(HttpHeaders.ETAG, "\"" + version + "\"")
                .build();
    }

    private <T> Uni<T> await(String what, Function<Tx, Uni<Optional<T>>> query, Instant giveUp) {
        return transactions.run(query).chain(found -> {
            if (found.isPresent()) {
                return Uni.createFrom().item(found.get());
            }
            return clock.now().isBefore(giveUp)
                    ? transactions.pause(POLL).chain(() -> await(what, query, giveUp))
                    : Uni.createFrom().failure(ProblemException.notKnownYet(what, true));
        });
    }
}
