package org.stackway.kit.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The answer of a {@link Decider}. A business "no" is a value; an exception is a bug. */
public sealed interface Decision<E> {

    /**
     * Yes: these events, in this order. An empty list is an idempotent no-op.
     *
     * @param findings what the rules found, as far as the decider tells
     */
    record Accepted<E>(List<E> events, List<Finding> findings) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            findings = List.copyOf(findings);
        }

        public Accepted(List<E> events) {
            this(events, List.of());
        }
    }

    /**
     * No, for all the reasons listed.
     *
     * @param kind how a caller sees it
     * @param code the stable machine-readable code of the problem, for example {@code ENROLLMENT_WINDOW}
     * @param violations every rule that failed, never empty
     * @param existing for {@link Kind#CONFLICT}: the path of the resource that stands in the way
     * @param findings what the rules found, those that hold included; the violations are among them
     * @param nextActions what the caller can do now, as far as it is known
     */
    record Refused<E>(
            Kind kind,
            String code,
            List<Violation> violations,
            Optional<String> existing,
            List<Finding> findings,
            List<NextAction> nextActions)
            implements Decision<E> {
        public Refused(
                Kind kind, String code, List<Violation> violations, Optional<String> existing, List<Finding> findings) {
            this(kind, code, violations, existing, findings, List.of());
        }

        public Refused(Kind kind, String code, List<Violation> violations, Optional<String> existing) {
            this(
                    kind,
                    code,
                    violations,
                    existing,
                    violations.stream().map(Finding::of).toList());
        }

        public Refused {
            violations = List.copyOf(violations);
            findings = List.copyOf(findings);
            nextActions = List.copyOf(nextActions);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one rule");
            }
        }

        /** The same refusal, and what the caller can do now. */
        public Refused<E> then(List<NextAction> actions) {
            return new Refused<>(kind, code, violations, existing, findings, actions);
        }
    }

    /** What the command refers to is not known in this service: not yet, or never; it cannot tell (D22). */
    record NotKnown<E>(String what) implements Decision<E> {}

    /** How a refusal is told to a caller. */
    enum Kind {
        /** 422: a business rule. */
        RULE,
        /** 409: the state of the resource, or another resource, stands against it. */
        CONFLICT,
        /** 404: there is no such aggregate. */
        MISSING
    }

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Yes, and what the rules found. */
    static <E> Decision<E> accepted(List<? extends E> events, List<Finding> findings) {
        return new Accepted<>(List.copyOf(events), findings);
    }

    /** Nothing to change. */
    static <E> Decision<E> unchanged() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> refused(String code, List<Violation> violations) {
        return new Refused<>(Kind.RULE, code, violations, Optional.empty());
    }

    /** No, for those of the findings that do not hold. */
    static <E> Decision<E> refusedFor(String code, List<Finding> findings) {
        return new Refused<>(Kind.RULE, code, Finding.violations(findings), Optional.empty(), findings);
    }

    /** Yes if all of the findings hold, else no for those that do not; the log tells all of them. */
    static <E> Decision<E> judged(
            String code, List<Finding> findings, Supplier<? extends List<? extends E>> eventsIfAllHold) {
        return Finding.allHold(findings) ? accepted(eventsIfAllHold.get(), findings) : refusedFor(code, findings);
    }

    /** No, for those of the findings that do not hold: another resource stands in the way. */
    static <E> Decision<E> conflictFor(String code, List<Finding> findings, String existingPath) {
        return new Refused<>(Kind.CONFLICT, code, Finding.violations(findings), Optional.of(existingPath), findings);
    }

    static <E> Decision<E> refused(String code, Violation violation) {
        return refused(code, List.of(violation));
    }

    static <E> Decision<E> conflict(String code, Violation violation) {
        return new Refused<>(Kind.CONFLICT, code, List.of(violation), Optional.empty());
    }

    static <E> Decision<E> conflict(String code, Violation violation, String existingPath) {
        return new Refused<>(Kind.CONFLICT, code, List.of(violation), Optional.of(existingPath));
    }

    static <E> Decision<E> missing(String what) {
        return new Refused<>(
                Kind.MISSING,
                "NOT_FOUND",
                List.of(Violation.of("API-404", what + " does not exist")),
                Optional.empty());
    }

    static <E> Decision<E> notKnown(String what) {
        return new NotKnown<>(what);
    }
}
