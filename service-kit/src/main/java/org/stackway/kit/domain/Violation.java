package org.stackway.kit.domain;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a command violates.
 *
 * @param rule id of the rule, for example {@code EN-22}
 * @param message one sentence for a person
 * @param observed what was found, as text
 * @param required what the rule asks for, as text
 * @param pointer JSON pointer into the request body, where one member is to blame
 */
public record Violation(
        String rule,
        String message,
        @Nullable String observed,
        @Nullable String required,
        @Nullable String pointer) {

    public static Violation of(String rule, String message) {
        return new Violation(rule, message, null, null, null);
    }

    public static Violation of(String rule, String message, Object observed, Object required) {
        return new Violation(rule, message, observed.toString(), required.toString(), null);
    }

    public Violation at(String jsonPointer) {
        return new Violation(rule, message, observed, required, jsonPointer);
    }
}
