package org.stackway.billing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.kit.domain.Campus;
import org.stackway.kit.domain.Rule;

@Rule({"BI-13", "3.12"})
class BusinessDaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Wednesday,           2026-08-12T10:00:00, 2026-08-13T10:00:00",
        "Friday to Monday,    2026-08-14T10:00:00, 2026-08-17T10:00:00",
        "Saturday to Monday,  2026-08-15T10:00:00, 2026-08-17T10:00:00",
        "over Labor Day,      2026-09-04T10:00:00, 2026-09-08T10:00:00",
        "over Thanksgiving,   2026-11-25T23:59:59, 2026-11-27T23:59:59",
        "over New Year,       2026-12-31T12:00:00, 2027-01-04T12:00:00",
        "July 4 on Saturday,  2026-07-02T12:00:00, 2026-07-06T12:00:00",
        "clocks go forward,   2026-03-06T12:00:00, 2026-03-09T12:00:00",
        "clocks go back,      2026-10-30T12:00:00, 2026-11-02T12:00:00"
    })
    void theNextBusinessDayIsAtTheSameTimeOfDay(String what, LocalDateTime start, LocalDateTime expected) {
        assertThat(BusinessDays.after(denver(start), 1)).as(what).isEqualTo(denver(expected));
    }

    @Test
    void tenBusinessDaysEndWithTheLastMillisecondOfTheirDay() {
        Instant due = BusinessDays.endOfDayAfter(denver(LocalDateTime.parse("2026-08-28T09:00:00")), 10);

        assertThat(due)
                .isEqualTo(denver(LocalDateTime.parse("2026-09-15T00:00:00")).minusMillis(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
                "2021-12-31",
                "2027-07-05"
            })
    void federalHolidaysAreNoBusinessDays(LocalDate day) {
        assertThat(BusinessDays.isBusinessDay(day)).isFalse();
    }

    private static Instant denver(LocalDateTime local) {
        return local.atZone(Campus.ZONE).toInstant();
    }
}
