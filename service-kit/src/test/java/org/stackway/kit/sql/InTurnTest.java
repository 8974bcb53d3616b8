package org.stackway.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private static final List<Integer> MANY =
            IntStream.range(0, 100_000).boxed().toList();

    @Test
    void manyStepsNeedTheStackOfOne() {
        List<Integer> taken = new ArrayList<>();

        InTurn.each(MANY, item -> Uni.createFrom().voidItem().invoke(() -> taken.add(item)))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted();

        assertThat(taken).isEqualTo(MANY);
    }

    @Test
    void aStepBeginsWhenTheOneBeforeHasEnded() {
        List<UniEmitter<? super Object>> running = new ArrayList<>();
        UniAssertSubscriber<Void> subscriber = InTurn.each(
                        List.of("a", "b"), item -> Uni.createFrom().emitter(running::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        assertThat(running).hasSize(1);

        running.getFirst().complete(null);
        assertThat(running).hasSize(2);
        subscriber.assertNotTerminated();

        running.getLast().complete("done");
        subscriber.assertCompleted();
    }

    @Test
    void theFirstStepThatFailsEndsThemAll() {
        List<Integer> taken = new ArrayList<>();

        InTurn.each(List.of(1, 2, 3), item -> {
                    taken.add(item);
                    return item == 2
                            ? Uni.createFrom().failure(new IllegalStateException("two"))
                            : Uni.createFrom().voidItem();
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertFailedWith(IllegalStateException.class, "two");

        assertThat(taken).containsExactly(1, 2);
    }

    @Test
    void whatTheStepsYieldComesInTheOrderOfTheItems() {
        List<Integer> doubled = InTurn.map(MANY, item -> Uni.createFrom().item(2 * item))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted()
                .getItem();

        assertThat(doubled).isEqualTo(MANY.stream().map(item -> 2 * item).toList());
    }
}
