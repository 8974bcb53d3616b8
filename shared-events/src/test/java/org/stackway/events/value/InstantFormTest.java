package org.stackway.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written and read by its places is what the JDK's formatter makes of it. */
class InstantFormTest {

    private static final DateTimeFormatter JDK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Test
    void anyInstantIsWrittenAndReadAsTheFormatterWould() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(
                            Instant.parse("-0100-01-01T00:00:00Z").getEpochSecond(),
                            Instant.parse("+10100-01-01T00:00:00Z").getEpochSecond()),
                    random.nextInt(1_000_000_000));

            assertThat(InstantForm.write(instant)).isEqualTo(JDK.format(instant));
            assertThat(InstantForm.readWritten(JDK.format(instant))).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
            if (!instant.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("+10000-01-01T00:00:00Z"))) {
                assertThat(InstantForm.read(JDK.format(instant))).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29T23:59:59.999Z, 2028-02-29T23:59:59.999Z",
        "2026-08-24T15:00:00Z, 2026-08-24T15:00:00.000Z",
        "2026-08-24T15:00:00.1239Z, 2026-08-24T15:00:00.123Z",
        "2026-08-24t15:00:00.000z, 2026-08-24T15:00:00.000Z",
        "2026-08-24T09:00:00.5-06:00, 2026-08-24T15:00:00.500Z",
    })
    void whatOthersWriteIsReadToo(String text, String instant) {
        assertThat(InstantForm.read(text)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-24T15:00:00Z", "2026-08-24T15:00:00.1239Z", "2026-08-24t15:00:00.000z"})
    void butNotWhereOnlyWhatIsWrittenIsTaken(String text) {
        assertThat(InstantForm.readWritten(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00.000Z",
                "2026-13-01T00:00:00.000Z",
                "2026-12-00T00:00:00.000Z",
                "2026-12-01T24:00:00.000Z",
                "2026-12-01T00:60:00.000Z",
                "2026-12-01T00:00:60.000Z",
                "2026-12-01T00:00:-1.000Z",
                "2026-12-01 00:00:00.000Z",
                "2026-12-01T00:00:00.+01Z",
                "٢026-12-01T00:00:00.000Z",
                "2026-12-01T00:00:00.000",
                "",
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantForm.read(text))
                .withMessageStartingWith("expected an RFC 3339 instant with an offset");
    }
}
