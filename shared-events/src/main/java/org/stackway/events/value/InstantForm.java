package org.stackway.events.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants as text. What is written has one form, {@code 2026-08-24T15:00:00.000Z}, and almost all that is read has it too; it is
 * written and read by its places: a formatter takes a good part of the time in which events and read models are read.
 */
public final class InstantForm {

    private static final String EXAMPLE = "2026-08-24T15:00:00.000Z";
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter ANY_YEAR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private InstantForm() {}

    /** Cut to milliseconds. A year before 0 or after 9999 has its sign. */
    public static String write(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            return ANY_YEAR.format(instant);
        }
        char[] text = EXAMPLE.toCharArray();
        put(text, 0, 4, at.getYear());
        put(text, 5, 7, at.getMonthValue());
        put(text, 8, 10, at.getDayOfMonth());
        put(text, 11, 13, at.getHour());
        put(text, 14, 16, at.getMinute());
        put(text, 17, 19, at.getSecond());
        put(text, 20, 23, at.getNano() / 1_000_000);
        return new String(text);
    }

    private static void put(char[] text, int begin, int end, int number) {
        int left = number;
        for (int i = end - 1; i >= begin; i--) {
            text[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    /**
     * Cut to milliseconds, so that what is kept in memory equals what is read back later.
     *
     * @throws IllegalArgumentException if it is no RFC 3339 instant with an offset
     */
    public static Instant read(String text) {
        try {
            Instant plain = readPlain(text);
            if (plain != null) {
                return plain;
            }
            Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            if (text.charAt(4) == '-') {
                return instant.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected an RFC 3339 instant with an offset, like " + EXAMPLE, e);
        }
        throw new IllegalArgumentException("expected an RFC 3339 instant with an offset, like " + EXAMPLE);
    }

    /**
     * Reads only what {@link #write} writes.
     *
     * @return null if the instant is written in another way
     * @throws DateTimeException if it is no instant
     */
    public static @Nullable Instant readWritten(String text) {
        Instant plain = readPlain(text);
        if (plain != null) {
            return plain;
        }
        Instant other = Instant.parse(text);
        return write(other).equals(text) ? other : null;
    }

    /** By its places, if they are those of the years 0 to 9999. */
    private static @Nullable Instant readPlain(String text) {
        if (!plain(text)) {
            return null;
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    /** Whether it has a digit wherever the form has one, and everywhere else what the form has. */
    private static boolean plain(String text) {
        if (text.length() != EXAMPLE.length()) {
            return false;
        }
        for (int i = 0; i < EXAMPLE.length(); i++) {
            char form = EXAMPLE.charAt(i);
            char found = text.charAt(i);
            if (digit(form) ? !digit(found) : found != form) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int i = begin; i < end; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
