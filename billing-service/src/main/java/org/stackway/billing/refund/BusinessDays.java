package org.stackway.billing.refund;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.kit.domain.Campus;

/**
 * Days on which banks move money: not Saturdays, Sundays or holidays of the US federal government. A holiday on a Saturday
 * is kept on the Friday before, one on a Sunday on the Monday after.
 */
final class BusinessDays {

    private BusinessDays() {}

    /** The same time of day, {@code days} business days later. */
    static Instant after(Instant start, int days) {
        ZonedDateTime local = start.atZone(Campus.ZONE);
        return later(local.toLocalDate(), days)
                .atTime(local.toLocalTime())
                .atZone(Campus.ZONE)
                .toInstant();
    }

    /** The last millisecond of the day that is {@code days} business days later. */
    static Instant endOfDayAfter(Instant start, int days) {
        return later(start.atZone(Campus.ZONE).toLocalDate(), days)
                .plusDays(1)
                .atStartOfDay(Campus.ZONE)
                .toInstant()
                .minusMillis(1);
    }

    private static LocalDate later(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != SATURDAY
                && day.getDayOfWeek() != SUNDAY
                && !holidays(day.getYear()).contains(day)
                && !holidays(day.getYear() + 1).contains(day);
    }

    /** The days kept as holidays; New Year's Day of a year may be kept on the last day of the year before. */
    private static Set<LocalDate> holidays(int year) {
        return Stream.of(
                        observed(LocalDate.of(year, Month.JANUARY, 1)),
                        nth(year, Month.JANUARY, 3, MONDAY),
                        nth(year, Month.FEBRUARY, 3, MONDAY),
                        LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                        observed(LocalDate.of(year, Month.JUNE, 19)),
                        observed(LocalDate.of(year, Month.JULY, 4)),
                        nth(year, Month.SEPTEMBER, 1, MONDAY),
                        nth(year, Month.OCTOBER, 2, MONDAY),
                        observed(LocalDate.of(year, Month.NOVEMBER, 11)),
                        nth(year, Month.NOVEMBER, 4, THURSDAY),
                        observed(LocalDate.of(year, Month.DECEMBER, 25)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        };
    }
}
