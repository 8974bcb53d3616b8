package org.stackway.events.envelope;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.WireValue;

/**
 * Who caused an event: {@code learner:<id>}, {@code staff:<id>}, {@code provider:<name>} or {@code policy:<name>}. The
 * id is a subject or a name of a machine, never a person's name.
 *
 * @param kind what sort of actor
 * @param id 1 to 128 printable ASCII characters without spaces
 */
public record Actor(Kind kind, String id) implements WireValue {
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** The sorts of actor. */
    public enum Kind {
        /** A learner, acting on their own record. */
        LEARNER,
        /** A member of staff, acting with a reason. */
        STAFF,
        /** An outside system, such as a payment provider. */
        PROVIDER,
        /** One of our own automatic reactions, such as a deadline. */
        POLICY;

        private String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Actor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("expected an actor id of 1 to 128 printable characters without spaces");
        }
    }

    /** A learner. */
    public static Actor learner(LearnerId id) {
        return new Actor(Kind.LEARNER, id.wire());
    }

    /** A member of staff, by the subject of their token. */
    public static Actor staff(String subject) {
        return new Actor(Kind.STAFF, subject);
    }

    /** An outside system. */
    public static Actor provider(String name) {
        return new Actor(Kind.PROVIDER, name);
    }

    /** One of our own automatic reactions. */
    public static Actor policy(String name) {
        return new Actor(Kind.POLICY, name);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Actor parse(String wire) {
        int colon = wire.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && kind.wire().equals(wire.substring(0, colon))) {
                return new Actor(kind, wire.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "expected an actor like learner:<id>, staff:<id>, provider:<name> or policy:<name>");
    }

    @Override
    public String wire() {
        return kind.wire() + ":" + id;
    }

    @Override
    public String toString() {
        return wire();
    }
}
