package org.stackway.billing.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.time.BusinessClock;

/**
 * A stretch of time as a request names it.
 *
 * @param start the first instant in it; absent: from the beginning
 * @param end the first instant after it; absent: without end
 */
record Period(@Nullable Instant start, @Nullable Instant end) {

    /** From two instants with offset, or local dates of which the second is included; 400 for anything else. */
    static Period of(@Nullable String from, @Nullable String to) {
        Instant start = from == null ? null : instant("from", from, false);
        Instant end = to == null ? null : instant("to", to, true);
        if (start != null && end != null && end.isBefore(start)) {
            throw ProblemException.malformed("from must not be after to");
        }
        return new Period(start, end);
    }

    private static Instant instant(String name, String text, boolean end) {
        try {
            if (text.length() > "2026-08-24".length()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            return (end ? day.plusDays(1) : day)
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException notATime) {
            throw ProblemException.malformed(name + " must be a local date or an instant with offset");
        }
    }
}
