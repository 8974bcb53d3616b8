package org.stackway.kit.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.DomainEvent;
import org.stackway.events.LearnerFact;

/**
 * Divides the records of a batch into those that are handled together. Pure. Events about different things may change places,
 * so that those of one type come together; events about one thing, of one stream, or of one that another awaits, never do.
 */
final class Grouping {

    /**
     * Handled together, in this order.
     *
     * @param stance that of all members; empty if nothing but rows come of them, whatever their types
     */
    record Group(Optional<Stance<?>> stance, List<BatchPlan.Handling> members) {}

    private final List<Group> groups = new ArrayList<>();
    /** The last group with something about this thing. */
    private final Map<Object, Integer> lastAbout = new HashMap<>();
    /** The last group with something that may be about anything. */
    private int lastAboutAll = -1;

    private Grouping() {}

    static List<Group> of(List<BatchPlan.Handling> handlings) {
        Grouping grouping = new Grouping();
        handlings.forEach(each -> grouping.add(each, each.understood().stance()));
        return grouping.groups;
    }

    private <E extends DomainEvent> void add(BatchPlan.Handling each, Stance<E> stance) {
        Interpreter.handling(stance)
                .ifPresent(handling -> add(
                        each,
                        handling.onlyFacts() ? Optional.empty() : Optional.of(stance),
                        about(handling, stance.type().cast(each.understood().event()))));
    }

    /** Empty if it may be about anything. */
    private static <E extends DomainEvent> Optional<Collection<?>> about(Handling<E> handling, E event) {
        if (handling.onlyFacts() && event instanceof LearnerFact fact) {
            return Optional.of(List.of(fact.learnerId()));
        }
        return handling.about().map(about -> about.apply(event));
    }

    private void add(BatchPlan.Handling each, Optional<Stance<?>> stance, Optional<Collection<?>> about) {
        Set<Object> things = new HashSet<>(about.orElse(Set.of()));
        things.add(each.received().stream().streamId());
        things.addAll(each.understood().awaits());
        int behind = about.isEmpty()
                ? groups.size() - 1
                : things.stream()
                        .mapToInt(thing -> lastAbout.getOrDefault(thing, -1))
                        .reduce(lastAboutAll, Math::max);
        // rows keep their order within their group
        int group = groupOf(stance, stance.isEmpty() ? Math.max(behind, 0) : behind + 1);
        groups.get(group).members().add(each);
        things.forEach(thing -> lastAbout.merge(thing, group, Math::max));
        if (about.isEmpty()) {
            lastAboutAll = group;
        }
    }

    /** The first group of the stance from there on; a new one if there is none. */
    private int groupOf(Optional<Stance<?>> stance, int from) {
        for (int i = from; i < groups.size(); i++) {
            if (groups.get(i).stance().equals(stance)) {
                return i;
            }
        }
        groups.add(new Group(stance, new ArrayList<>()));
        return groups.size() - 1;
    }
}
