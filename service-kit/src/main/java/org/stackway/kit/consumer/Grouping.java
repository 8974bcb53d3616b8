package org.stackway.kit.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.DomainEvent;

/**
 * Divides the records of a batch into those that are handled together. Pure. Their order stands: a group is of records that
 * follow each other, but for ignored ones, and ends with the first that cannot join it.
 */
final class Grouping {

    /**
     * Handled together, in this order.
     *
     * @param stance that of all members; empty if nothing but rows come of them, whatever their types
     */
    record Group(Optional<Stance<?>> stance, List<BatchPlan.Handling> members) {}

    private final List<Group> ended = new ArrayList<>();
    private final List<BatchPlan.Handling> members = new ArrayList<>();
    private final Set<Object> about = new HashSet<>();
    private Optional<Stance<?>> stance = Optional.empty();

    private Grouping() {}

    static List<Group> of(List<BatchPlan.Handling> handlings) {
        Grouping grouping = new Grouping();
        handlings.forEach(each -> grouping.add(each, each.understood().stance()));
        grouping.end();
        return grouping.ended;
    }

    private <E extends DomainEvent> void add(BatchPlan.Handling each, Stance<E> of) {
        Optional<Handling<E>> handling = Interpreter.handling(of);
        if (handling.isPresent()) {
            add(each, of, handling.get());
        }
    }

    private <E extends DomainEvent> void add(BatchPlan.Handling each, Stance<E> of, Handling<E> handling) {
        Optional<Stance<?>> own = handling.onlyFacts() ? Optional.empty() : Optional.of(of);
        Optional<Collection<?>> things = handling.about()
                .map(about -> about.apply(of.type().cast(each.understood().event())));
        boolean joins = own.equals(stance)
                && (own.isEmpty()
                        || (things.isPresent() && things.get().stream().noneMatch(about::contains)));
        if (!joins) {
            end();
            stance = own;
        }
        members.add(each);
        things.ifPresent(about::addAll);
    }

    private void end() {
        if (!members.isEmpty()) {
            ended.add(new Group(stance, List.copyOf(members)));
            members.clear();
            about.clear();
        }
    }
}
