package org.stackway.kit.sql;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/**
 * Steps of one unit of work, each begun when the one before has ended; the first that fails ends them all.
 *
 * <p>However many there are, they need the stack of one: a chain of {@code Uni}s that grows with its input overflows the
 * stack, and the overflow is lost in the reactive machinery, so that the chain never ends.
 */
public final class InTurn {

    private InTurn() {}

    /** Takes the step for each item. */
    public static <T> Uni<Void> each(Iterable<T> items, Function<? super T, ? extends Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }

    /** What the step yields for each item, in their order; nothing for a step that yields null. */
    public static <T, R> Uni<List<R>> map(Iterable<T> items, Function<? super T, Uni<? extends R>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .<R>transformToUniAndConcatenate(step)
                .collect()
                .asList();
    }
}
