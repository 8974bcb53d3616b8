package org.stackway.session.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** A time as someone writes it: local to the session's zone, or with an offset. To the millisecond. */
public sealed interface WrittenTime {

    /** The last instant of a day, which a deadline written 23:59 means. */
    LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    /** The years of session ids; arithmetic on dates and the database need some bound. */
    int FIRST_YEAR = 2000;

    int LAST_YEAR = 2999;

    /** What the clock on the wall of the session's zone shows. */
    record Local(LocalDateTime at) implements WrittenTime {
        @Override
        public LocalDateTime in(ZoneId zone) {
            return at;
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** An instant, wherever one reads it. */
    record Absolute(OffsetDateTime at) implements WrittenTime {
        @Override
        public LocalDateTime in(ZoneId zone) {
            return at.atZoneSameInstant(zone).toLocalDateTime();
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** The local date and time this is in {@code zone}. */
    LocalDateTime in(ZoneId zone);

    /**
     * Reads {@code 2026-08-24T09:00} or {@code 2026-08-24T09:00:00-06:00}.
     *
     * @throws IllegalArgumentException if it is neither, or not in the years that sessions have
     */
    static WrittenTime parse(String text) {
        TemporalAccessor read;
        try {
            read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(
                    "expected a local date-time like 2026-08-24T09:00, or one with an offset, not '" + text + "'",
                    notATime);
        }
        int year = read.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "expected a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", not " + year);
        }
        return read instanceof OffsetDateTime absolute
                ? new Absolute(absolute.truncatedTo(ChronoUnit.MILLIS))
                : new Local(LocalDateTime.from(read).truncatedTo(ChronoUnit.MILLIS));
    }

    /** The instant; empty if the clocks of {@code zone} skip this local time. Where they show it twice, the first counts. */
    default Optional<Instant> instantIn(ZoneId zone) {
        return switch (this) {
            case Absolute(OffsetDateTime at) -> Optional.of(at.toInstant());
            case Local(LocalDateTime at) ->
                zone.getRules().getValidOffsets(at).stream().findFirst().map(at::toInstant);
        };
    }

    /** As a deadline: 23:59 means the end of that day in {@code zone}, and is the last instant allowed. */
    default WrittenTime asDeadline(ZoneId zone) {
        LocalDateTime local = in(zone);
        boolean lastMinute = local.getHour() == 23 && local.getMinute() == 59 && local.getNano() == 0;
        return lastMinute && (local.getSecond() == 0 || local.getSecond() == 59)
                ? new Local(local.with(END_OF_DAY))
                : this;
    }
}
