package org.stackway.kit.rows;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.function.Function;
import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.Outcome;

/** What a leased row becomes. */
public sealed interface RowTask<T> {

    Uni<T> run(CommandLane lane);

    /** It has its result without any command. */
    record Answered<T>(T result) implements RowTask<T> {
        @Override
        public Uni<T> run(CommandLane lane) {
            return Uni.createFrom().item(result);
        }
    }

    /**
     * A command, which does no harm if it is sent twice.
     *
     * @param answer what a single request would be answered
     * @param meaning what an outcome means for the row
     */
    record Sent<S, C, E extends DomainEvent, F, T>(
            AggregateCommand<S, C, E, F> command, Function<Change<S, E>, Answer> answer, Function<Outcome, T> meaning)
            implements RowTask<T> {
        @Override
        public Uni<T> run(CommandLane lane) {
            return lane.submit(command, Optional.empty(), answer).map(meaning);
        }
    }

    /** Where a row's command comes from: columns of its job, {@code actor} and {@code causation_id} among what is read of it. */
    static CommandContext context(Row row) {
        return new CommandContext(
                Actor.parse(row.getString("actor")),
                row.getUUID("correlation_id"),
                row.getUUID("causation_id"),
                row.getString("traceparent"),
                null,
                row.getString("reason"));
    }
}
