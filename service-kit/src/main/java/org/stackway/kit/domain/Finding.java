package org.stackway.kit.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found when it looked at a command: that it holds, or that it is violated. A decider that tells its findings
 * makes its decision explainable also where it accepts.
 *
 * @param rule id of the rule, for example {@code EN-22}
 * @param holds false: the rule stands against the command
 * @param message one sentence for a person, said if the rule is violated
 * @param observed what was found
 * @param required what the rule asks for
 * @param pointer JSON pointer into the request body, where one member is to blame
 * @param turnsAt the instant from which on the rule finds the opposite, if time alone brings it
 * @param turnsWith the name of the event that would bring the opposite, if one would
 */
public record Finding(
        String rule,
        boolean holds,
        String message,
        @Nullable Object observed,
        @Nullable Object required,
        @Nullable String pointer,
        @Nullable Instant turnsAt,
        @Nullable String turnsWith) {

    public static Finding of(String rule, boolean holds, String message) {
        return new Finding(rule, holds, message, null, null, null, null, null);
    }

    /** What a rule finds that asks for this and saw that. */
    public static <T> Finding of(String rule, String message, T observed, Requirement<? super T> required) {
        return of(rule, required.metBy(observed), message).found(observed, required);
    }

    /** What a rule finds that looks at the clock; time alone may turn it. */
    public static Finding now(String rule, String message, Instant now, Requirement<Instant> window) {
        Finding found = of(rule, message, now, window);
        return window.turns(now).map(found::turnsAt).orElse(found);
    }

    /**
     * What a rule finds that looks at each of so many things, such as the members of a list: that all of them are as they
     * should be, or each that is not.
     */
    public static List<Finding> each(String rule, int of, List<Violation> violations) {
        return violations.isEmpty()
                ? List.of(of(rule, "each of them", of, Requirement.is(of)))
                : violations.stream().map(Finding::of).toList();
    }

    /** The finding that a violation is. */
    public static Finding of(Violation violation) {
        return new Finding(
                violation.rule(),
                false,
                violation.message(),
                violation.observed(),
                violation.required(),
                violation.pointer(),
                null,
                null);
    }

    /** With what was found and what the rule asks for. */
    public Finding found(@Nullable Object what, @Nullable Object wanted) {
        return new Finding(rule, holds, message, what, wanted, pointer, turnsAt, turnsWith);
    }

    public Finding at(String jsonPointer) {
        return new Finding(rule, holds, message, observed, required, jsonPointer, turnsAt, turnsWith);
    }

    /** Time alone turns it at that instant. */
    public Finding turnsAt(Instant instant) {
        return new Finding(rule, holds, message, observed, required, pointer, instant, turnsWith);
    }

    /** An event of that name turns it. */
    public Finding turnsWith(String event) {
        return new Finding(rule, holds, message, observed, required, pointer, turnsAt, event);
    }

    /** Whether nothing stands against the command. */
    public static boolean allHold(List<Finding> findings) {
        return findings.stream().allMatch(Finding::holds);
    }

    /** The violations among findings, in their order. */
    public static List<Violation> violations(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.holds())
                .map(Finding::violation)
                .toList();
    }

    private Violation violation() {
        return new Violation(rule, message, text(observed), text(required), pointer);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
