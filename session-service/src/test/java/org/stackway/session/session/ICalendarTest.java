package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form of RFC 5545, read back by its own rules: unfold, then unescape. */
class ICalendarTest {

    @Test
    void aLineOf75OctetsStandsWholeAndOneMoreFoldsIt() {
        String seventy = "x".repeat(70);

        assertThat(new ICalendar().line("NAME", seventy).toString()).isEqualTo("NAME:" + seventy + "\r\n");
        assertThat(new ICalendar().line("NAME", seventy + "y").toString()).isEqualTo("NAME:" + seventy + "\r\n y\r\n");
    }

    @Test
    void linesFoldByOctetsAndNeverInsideACharacter() {
        String text = "Fall – Änderung 🎓 ".repeat(20);

        String written = new ICalendar().text("SUMMARY", text).toString();

        List<String> lines = written.lines().toList();
        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(
                        line.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(2, 75));
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith(" "));
        assertThat(unfolded(written)).isEqualTo("SUMMARY:" + text + "\r\n");
    }

    @Test
    void whatHasAMeaningOfItsOwnIsEscaped() {
        assertThat(new ICalendar()
                        .text("SUMMARY", "a\\b;c,d\ne\r\nf:\"g\"\u0007")
                        .toString())
                .isEqualTo("SUMMARY:a\\\\b\\;c\\,d\\ne\\nf:\"g\"\r\n");
    }

    @Test
    void anInstantStandsInUtcToTheSecond() {
        assertThat(new ICalendar()
                        .instant("DTSTART", Instant.parse("2024-03-09T06:59:59.999Z"))
                        .toString())
                .isEqualTo("DTSTART:20240309T065959Z\r\n");
    }

    static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
