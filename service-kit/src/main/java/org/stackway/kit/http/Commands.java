package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.command.JointCommands;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * From a resource method to a committed answer: idempotency, If-Match, dry run, waiting for what is not known yet, and
 * every outcome as the status the contract promises.
 *
 * <pre>{@code
 * return commands.submit(enrollments, id, new RequestEnrollment(...))
 *         .body(request)
 *         .created("/api/v1/enrollments/" + id, change -> EnrollmentView.of(change.after()));
 * }</pre>
 */
@ApplicationScoped
public class Commands {

    /** Names the decision that an answer tells of, so that it can be explained. */
    private static final String DECISION = "X-Decision-Id";

    private static final Duration POLL = Duration.ofMillis(50);

    private final CommandLane lane;
    private final JointCommands joint;
    private final CommandRunner runner;
    private final KeysAtWork keys;
    private final Transactions transactions;
    private final Caller caller;
    private final SystemClock clock;
    private final ObjectMapper json;
    private final String service;

    Commands(
            CommandLane lane,
            JointCommands joint,
            CommandRunner runner,
            KeysAtWork keys,
            Transactions transactions,
            Caller caller,
            SystemClock clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.lane = lane;
        this.joint = joint;
        this.runner = runner;
        this.keys = keys;
        this.transactions = transactions;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
        this.service = service;
    }

    /** A command for the aggregate with this id, not yet sent. */
    public <S, C, E extends DomainEvent, F> Submission<S, C, E, F> submit(
            Aggregate<S, C, E, F> aggregate, String id, C command) {
        return new Submission<>(aggregate, id, command);
    }

    /**
     * Sends several commands that take effect together or not at all; 200. Needs an {@code Idempotency-Key}.
     *
     * @param plan made inside the transaction, repeatable
     * @param body the request body, for the idempotency fingerprint
     */
    public <R> Uni<RestResponse<R>> together(
            Function<Tx, Uni<JointCommands.Plan>> plan, Object body, Function<List<Change<?, ?>>, R> representation) {
        Idempotency idempotency = caller.idempotency(text(body));
        Instant giveUp = clock.now().plus(caller.patience());
        return keys.behind(
                idempotency,
                () -> attempt(
                        () -> joint.submit(
                                plan,
                                Optional.of(idempotency),
                                changes -> new Answer(200, position(changes), text(representation.apply(changes)))),
                        true,
                        giveUp));
    }

    /**
     * Does work that is no command, such as opening a run, once for an {@code Idempotency-Key}, which it needs.
     *
     * @param body the request body, for the idempotency fingerprint
     * @param work repeatable; what it yields is the answer's body
     */
    public <R> Uni<RestResponse<R>> once(
            Object body, int status, Map<String, String> headers, Function<Tx, Uni<R>> work) {
        Idempotency idempotency = caller.idempotency(text(body));
        Instant giveUp = clock.now().plus(caller.patience());
        return keys.behind(
                idempotency,
                () -> attempt(
                        () -> joint.once(
                                idempotency, tx -> work.apply(tx).map(done -> new Answer(status, headers, text(done)))),
                        true,
                        giveUp));
    }

    /** One token names one stream: that of the last change. */
    private Map<String, String> position(List<Change<?, ?>> changes) {
        return changes.stream()
                .filter(change -> change.publicVersion() > 0)
                .reduce((earlier, later) -> later)
                .map(change ->
                        Map.of("X-Position", new Positions(service, change.streamId(), change.publicVersion()).token()))
                .orElse(Map.of());
    }

    /** One request's command on its way; the last call sends it. */
    public final class Submission<S, C, E extends DomainEvent, F> {
        private final Aggregate<S, C, E, F> aggregate;
        private final String id;
        private final C command;
        private @Nullable Object body;
        private boolean idInPath = true;

        private Submission(Aggregate<S, C, E, F> aggregate, String id, C command) {
            this.aggregate = aggregate;
            this.id = id;
            this.command = command;
        }

        /** The request body, for the idempotency fingerprint. */
        public Submission<S, C, E, F> body(@Nullable Object requestBody) {
            this.body = requestBody;
            return this;
        }

        /** What is not known yet stands in the body, not in the path: 422 instead of 404. */
        public Submission<S, C, E, F> referencesInBody() {
            this.idInPath = false;
            return this;
        }

        /** Sends it; 201 with {@code Location} if this created the stream, else 200. */
        public <R> Uni<RestResponse<R>> created(String location, Function<Change<S, E>, R> representation) {
            return send(change -> change.created() ? 201 : 200, Map.of(HttpHeaders.LOCATION, location), representation);
        }

        /** Sends it; 200. */
        public <R> Uni<RestResponse<R>> ok(Function<Change<S, E>, R> representation) {
            return send(change -> 200, Map.of(), representation);
        }

        /** Sends it; {@code status} is a function of the change. */
        public <R> Uni<RestResponse<R>> send(
                Function<Change<S, E>, Integer> status,
                Map<String, String> headers,
                Function<Change<S, E>, R> representation) {
            CommandContext context = caller.commandContext();
            OptionalLong expected = caller.ifMatch();
            AggregateCommand<S, C, E, F> addressed = new AggregateCommand<>(aggregate, id, command, context, expected);
            Function<Change<S, E>, Answer> render = change -> answer(change, status, headers, representation);
            boolean inPath = idInPath;
            if (caller.dryRun()) {
                return preview(addressed, render, inPath);
            }
            Optional<Idempotency> idempotency =
                    caller.sendsIdempotencyKey() ? Optional.of(caller.idempotency(text(body))) : Optional.empty();
            Instant giveUp = clock.now().plus(caller.patience());
            Supplier<Uni<RestResponse<R>>> work =
                    () -> attempt(() -> lane.submit(addressed, idempotency, render), inPath, giveUp);
            return idempotency.map(key -> keys.behind(key, work)).orElseGet(work);
        }
    }

    private <R> Uni<RestResponse<R>> attempt(Supplier<Uni<Outcome>> send, boolean inPath, Instant giveUp) {
        return send.get().chain(outcome -> switch (outcome) {
            case Outcome.Done done -> Uni.createFrom().item(response(done.answer(), done.replayed()));
            case Outcome.Refused refused -> failure(ProblemException.refused(refused.refusal(), refused.decisionId()));
            case Outcome.Stale stale ->
                failure(ProblemException.of(
                        412, "STALE", "the resource is at version " + stale.current() + ", read it again"));
            case Outcome.KeyReused reused ->
                failure(ProblemException.of(
                        422,
                        "IDEMPOTENCY_KEY_REUSED",
                        "this Idempotency-Key was used with another body",
                        List.of(Violation.of("API-IDEMPOTENCY", "one key, one body"))));
            case Outcome.Contended contended ->
                failure(ProblemException.of(503, "CONTENDED", "too many writers at once; nothing was done")
                        .with("Retry-After", "1"));
            case Outcome.NotKnown unknown ->
                clock.now().isBefore(giveUp)
                        ? transactions.pause(POLL).chain(() -> attempt(send, inPath, giveUp))
                        : failure(ProblemException.notKnownYet(unknown.what(), inPath));
        });
    }

    private <S, C, E extends DomainEvent, F, R> Uni<RestResponse<R>> preview(
            AggregateCommand<S, C, E, F> command, Function<Change<S, E>, Answer> render, boolean inPath) {
        return transactions.run(tx -> runner.preview(tx, command)).map(decided -> switch (decided) {
            case Decided.Applied<S, E> applied -> {
                Answer answer = render.apply(applied.change());
                Map<String, String> headers = new LinkedHashMap<>(answer.headers());
                headers.remove("X-Position");
                headers.remove(DECISION);
                headers.remove(HttpHeaders.LOCATION);
                headers.put("Preference-Applied", "dry-run");
                yield response(new Answer(200, headers, answer.body()), false);
            }
            case Decided.Refused<S, E> refused -> throw ProblemException.refused(refused.refusal());
            case Decided.NotKnown<S, E> unknown -> throw ProblemException.notKnownYet(unknown.what(), inPath);
            case Decided.Stale<S, E> stale ->
                throw ProblemException.of(412, "STALE", "the resource is at version " + stale.current());
            case Decided.Lost<S, E> lost -> throw new IllegalStateException("a preview appends nothing");
        });
    }

    private <S, E extends DomainEvent> Answer answer(
            Change<S, E> change,
            Function<Change<S, E>, Integer> status,
            Map<String, String> headers,
            Function<Change<S, E>, ?> representation) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(HttpHeaders.ETAG, "\"" + change.version() + "\"");
        all.put("X-Position", new Positions(service, change.streamId(), change.publicVersion()).token());
        all.put(DECISION, change.decisionId().toString());
        return new Answer(status.apply(change), all, text(representation.apply(change)));
    }

    private String text(@Nullable Object value) {
        try {
            return value == null ? "" : json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <R> Uni<RestResponse<R>> failure(ProblemException problem) {
        return Uni.createFrom().failure(problem);
    }

    /**
     * The text that was kept with the effect is the answer, also to a request that comes again: it is what an R looks
     * like, not an R.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R> RestResponse<R> response(Answer answer, boolean replayed) {
        RestResponse.ResponseBuilder<Object> response = RestResponse.ResponseBuilder.create(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        answer.headers().forEach(response::header);
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return (RestResponse<R>) response.build();
    }
}
