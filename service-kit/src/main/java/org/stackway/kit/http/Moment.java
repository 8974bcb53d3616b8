package org.stackway.kit.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stackway.kit.domain.Violation;

/**
 * A point in time as requests give it: a local date-time like {@code 2026-08-24T09:00}, meant in the zone of whatever it
 * belongs to, or an instant with an offset.
 */
public sealed interface Moment {

    /**
     * The instant, cut to milliseconds. A local time that occurs twice, when clocks go back, is its first occurrence.
     *
     * @param pointer JSON pointer to it, for the problem
     * @throws ProblemException 400, if it is a local time that the zone's clocks skip
     */
    Instant in(ZoneId zone, String pointer);

    /** The text it was read from. */
    @JsonValue
    String text();

    /**
     * Reads either form.
     *
     * @throws IllegalArgumentException if it is neither
     */
    @JsonCreator
    static Moment parse(String text) {
        try {
            return new Local(text, LocalDateTime.parse(text));
        } catch (DateTimeException notLocal) {
            try {
                return new Fixed(text, OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException neither) {
                throw new IllegalArgumentException(
                        "expected a local date-time like 2026-08-24T09:00, or an instant with an offset", neither);
            }
        }
    }

    /** On the wall clock of a zone. */
    record Local(String text, LocalDateTime time) implements Moment {
        @Override
        public Instant in(ZoneId zone, String pointer) {
            if (zone.getRules().getValidOffsets(time).isEmpty()) {
                String detail = text + " does not exist in " + zone + ": clocks skip it";
                throw ProblemException.of(
                        400,
                        "BAD_VALUE",
                        detail,
                        List.of(Violation.of("API-400", detail).at(pointer)));
            }
            return time.atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** The same everywhere. */
    record Fixed(String text, Instant instant) implements Moment {
        @Override
        public Instant in(ZoneId zone, String pointer) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
