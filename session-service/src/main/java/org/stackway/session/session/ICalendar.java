package org.stackway.session.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes iCalendar content lines (RFC 5545, section 3.1): ended by CRLF, folded so that none is longer than 75 octets, no
 * character split.
 */
final class ICalendar {

    private static final String CRLF = "\r\n";
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A property whose value needs no escaping: a name of the standard, a number, a duration. */
    ICalendar line(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    /** A property of type TEXT. */
    ICalendar text(String property, String value) {
        return line(property, escaped(value));
    }

    /** A property of type DATE-TIME, in UTC: no reader needs to know a zone's rules. Cut to the second. */
    ICalendar instant(String property, Instant at) {
        return line(property, UTC.format(at));
    }

    /** All lines. */
    @Override
    public String toString() {
        return lines.toString();
    }

    /** Section 3.3.11: backslash, semicolon, comma and the end of a line have another meaning unless escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").chars().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append((char) c);
                case '\n', '\r' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(c) || c == '\t') {
                        escaped.append((char) c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** The blank that begins a continuation counts as one of its octets. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                lines.append(CRLF).append(' ');
                octets = 1;
            }
            lines.append(character);
            octets += size;
        }
        lines.append(CRLF);
    }
}
