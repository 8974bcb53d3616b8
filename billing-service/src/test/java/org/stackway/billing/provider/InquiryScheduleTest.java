package org.stackway.billing.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.billing.provider.Inquiries.Reason;
import org.stackway.events.value.PaymentMethod;

class InquiryScheduleTest {

    private final InquirySchedule schedule = new InquirySchedule(
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1)),
            List.of(Duration.ofHours(1), Duration.ofDays(1)),
            List.of(Duration.ofHours(1)),
            List.of(Duration.ofDays(1), Duration.ofDays(3)));

    @Test
    void anUnknownOutcomeIsAskedForMoreAndMoreSeldomAndNotForEver() {
        assertThat(schedule.first(PaymentMethod.CARD, Reason.UNKNOWN)).isEqualTo(Duration.ofMinutes(5));
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(attempt -> schedule.after(attempt, PaymentMethod.CARD, Reason.UNKNOWN))
                        .toList())
                .containsExactly(
                        java.util.Optional.of(Duration.ofHours(1)),
                        java.util.Optional.of(Duration.ofDays(1)),
                        java.util.Optional.empty());
    }

    @Test
    void aFailureIsAskedAboutOnce() {
        assertThat(schedule.first(PaymentMethod.CARD, Reason.FAILED)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.after(1, PaymentMethod.CARD, Reason.FAILED)).isEmpty();
    }

    @Test
    void banksAreGivenTheDaysThatTheyTake() {
        assertThat(schedule.first(PaymentMethod.CARD, Reason.PENDING)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.first(PaymentMethod.ECHECK, Reason.PENDING)).isEqualTo(Duration.ofDays(1));
        assertThat(schedule.after(1, PaymentMethod.FLYWIRE, Reason.PENDING)).contains(Duration.ofDays(3));
    }
}
