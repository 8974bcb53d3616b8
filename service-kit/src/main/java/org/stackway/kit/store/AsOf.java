package org.stackway.kit.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** A moment of the past that somebody asks about: an instant, or a version of the stream. */
public sealed interface AsOf {

    /** What this service knew at a business instant: the events it had recorded by then, whenever they happened. */
    record At(Instant instant) implements AsOf {}

    /** The stream up to and including its event with this number. */
    record Version(long number) implements AsOf {
        public Version {
            if (number < 1) {
                throw new IllegalArgumentException(FORMS);
            }
        }
    }

    /** What can be asked for. */
    String FORMS = "expected a version from 1 on, or an instant with an offset, like 2026-08-24T15:00:00Z";

    /** Versions are written as a number. */
    Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static AsOf parse(String text) {
        if (NUMBER.matcher(text).matches()) {
            return new Version(Long.parseLong(text));
        }
        try {
            return new At(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException neither) {
            throw new IllegalArgumentException(FORMS, neither);
        }
    }
}
