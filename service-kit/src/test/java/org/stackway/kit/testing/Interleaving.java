package org.stackway.kit.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.BiPredicate;

/** Orders in which records of several streams may arrive: any, as long as each stream keeps its own. */
public final class Interleaving {

    private static final double DUPLICATED = 0.2;

    private Interleaving() {}

    /** A random interleaving, made by this random source alone. */
    public static List<TestRecord> of(Random random, List<TestRecord> records) {
        Map<String, List<TestRecord>> streams = new LinkedHashMap<>();
        for (TestRecord each : records) {
            streams.computeIfAbsent(each.envelope().source() + each.stream(), fresh -> new ArrayList<>())
                    .add(each);
        }
        return of(random, streams.values(), (done, next) -> true);
    }

    /**
     * A random interleaving of anything that happens in lanes, each in its own order.
     *
     * @param mayFollow whether something can happen after all that happened before it; while the first of a lane cannot,
     *     the others go on
     */
    public static <T> List<T> of(
            Random random, Collection<List<T>> lanes, BiPredicate<? super List<T>, ? super T> mayFollow) {
        List<Queue<T>> open = new ArrayList<>();
        lanes.stream().filter(lane -> !lane.isEmpty()).forEach(lane -> open.add(new ArrayDeque<>(lane)));
        List<T> order = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Queue<T>> able = open.stream()
                    .filter(lane -> mayFollow.test(order, lane.element()))
                    .toList();
            if (able.isEmpty()) {
                throw new IllegalArgumentException("none of the lanes can go on after " + order);
            }
            Queue<T> chosen = able.get(random.nextInt(able.size()));
            order.add(chosen.remove());
            open.removeIf(Queue::isEmpty);
        }
        return order;
    }

    /** A random interleaving, with one record in five delivered again at any later point, as after a rebalance. */
    public static List<TestRecord> withDuplicates(Random random, List<TestRecord> records) {
        return repeating(random, of(random, records));
    }

    /** The same order, with one in five happening again at any later point. */
    public static <T> List<T> repeating(Random random, List<T> order) {
        // behind each place of the order, what is repeated there
        List<List<T>> after = new ArrayList<>();
        order.forEach(each -> after.add(new ArrayList<>()));
        for (int first = 0; first < order.size(); first++) {
            if (random.nextDouble() < DUPLICATED) {
                after.get(first + random.nextInt(order.size() - first)).add(order.get(first));
            }
        }
        List<T> repeating = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            repeating.add(order.get(place));
            repeating.addAll(after.get(place));
        }
        return repeating;
    }
}
