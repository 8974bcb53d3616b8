package org.stackway.kit.command;

import java.util.OptionalLong;
import org.stackway.events.DomainEvent;

/**
 * A command addressed to one aggregate.
 *
 * @param expected the version the caller saw ({@code If-Match}); if the stream has another one, nothing happens
 */
public record AggregateCommand<S, C, E extends DomainEvent, F>(
        Aggregate<S, C, E, F> aggregate, String id, C command, CommandContext context, OptionalLong expected) {

    public static <S, C, E extends DomainEvent, F> AggregateCommand<S, C, E, F> of(
            Aggregate<S, C, E, F> aggregate, String id, C command, CommandContext context) {
        return new AggregateCommand<>(aggregate, id, command, context, OptionalLong.empty());
    }

    public String streamId() {
        return aggregate.category() + "/" + id;
    }
}
