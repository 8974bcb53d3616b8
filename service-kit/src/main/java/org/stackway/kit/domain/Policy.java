package org.stackway.kit.domain;

import java.time.Instant;
import java.util.Map;

/**
 * One version of a policy: how the institution settles a question that its sources leave open. A version never changes; a
 * change is the next version, valid from a later business instant.
 *
 * @param id of the question, for example {@code 3.2}
 * @param name what it is called in code and files
 * @param version counts from 1
 * @param validFrom business instant from which on it is in force, until the next version is
 * @param title what it settles
 * @param source where the question comes from
 * @param parameters what rules read
 */
public record Policy(
        String id,
        String name,
        int version,
        Instant validFrom,
        String title,
        String source,
        @NotPersonal("settings of the institution") Map<String, String> parameters) {

    public Policy {
        parameters = Map.copyOf(parameters);
        if (version < 1) {
            throw new IllegalArgumentException("policy " + name + ": versions count from 1");
        }
    }

    /** A parameter; it is a defect of the policy's file if it is not there. */
    public String text(String parameter) {
        String value = parameters.get(parameter);
        if (value == null) {
            throw new IllegalStateException(
                    "policy %s, version %d, says nothing of %s".formatted(name, version, parameter));
        }
        return value;
    }

    public int number(String parameter) {
        return Integer.parseInt(text(parameter));
    }

    public <T extends Enum<T>> T choice(String parameter, Class<T> type) {
        return Enum.valueOf(type, text(parameter));
    }

    /** Names the version, without repeating what stands in its file: {@code drop-window v1}. */
    public String label() {
        return name + " v" + version;
    }
}
