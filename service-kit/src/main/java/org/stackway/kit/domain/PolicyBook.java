package org.stackway.kit.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All versions of a service's policies. */
public final class PolicyBook {

    private final List<Policy> all;
    private final Map<String, List<Policy>> byName;

    /** Refuses two equal versions, a hole in the count, and a version that begins before the one it follows. */
    public PolicyBook(List<Policy> versions) {
        all = versions.stream()
                .sorted(Comparator.comparing(Policy::name).thenComparingInt(Policy::version))
                .toList();
        byName = all.stream().collect(Collectors.groupingBy(Policy::name));
        byName.values().forEach(PolicyBook::check);
    }

    private static void check(List<Policy> versions) {
        for (int i = 0; i < versions.size(); i++) {
            Policy policy = versions.get(i);
            boolean next = policy.version() == i + 1;
            boolean later =
                    i == 0 || policy.validFrom().isAfter(versions.get(i - 1).validFrom());
            if (!next || !later) {
                throw new IllegalStateException("policy %s: version %d does not follow the one before it"
                        .formatted(policy.name(), policy.version()));
            }
        }
    }

    /** Every version, by name and number. */
    public List<Policy> all() {
        return all;
    }

    /** Those in force at a business instant, one of each name. */
    public List<Policy> inForce(Instant at) {
        return byName.keySet().stream()
                .sorted()
                .flatMap(name -> find(name, at).stream())
                .toList();
    }

    /** The version of one policy in force at a business instant. Every policy that a rule reads has one at any instant. */
    public Policy inForce(String name, Instant at) {
        return find(name, at)
                .orElseThrow(() -> new IllegalStateException("no version of policy " + name + " is in force at " + at));
    }

    private Optional<Policy> find(String name, Instant at) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(policy -> !policy.validFrom().isAfter(at))
                .reduce((earlier, later) -> later);
    }
}
