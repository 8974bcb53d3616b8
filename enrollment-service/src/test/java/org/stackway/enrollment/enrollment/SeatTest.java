package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.nothing;
import static org.stackway.enrollment.enrollment.Given.request;
import static org.stackway.enrollment.enrollment.Given.requestedAt;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.events.enrollment.EnrollmentEvent.GradedItemsLocked;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.Rule;

/** What it takes to have a seat, and what it does not take. */
class SeatTest {

    private static final AccessContent QUIZ = new AccessContent(Requester.ANYONE, "quiz-1");

    @Test
    @Rule({"EN-09", "EN-10"})
    void neitherAnEarlierCourseNorAPreviewIsAskedFor() {
        assertThat(nothing().attemptsSoFar(0).when(request()).events()).hasSize(1);
    }

    @Test
    @Rule("EN-26")
    void whoNeverComesKeepsTheSeatAndIsGraded() {
        Given absent = enrolled().at("2026-10-17T00:00").calendar(Calendars::closed);

        assertThat(absent.when(new DrawConsequences()).types())
                .hasSize(1)
                .first()
                .isEqualTo(GradedItemsLocked.class);
        assertThat(absent.after(new DrawConsequences()).state().status()).isEqualTo(EnrollmentStatus.ENROLLED);
    }

    @Test
    @Rule({"EN-21", "P-15"})
    void contentDoesNotOpenBeforeTuitionIsPaid() {
        Given unpaid = requestedAt("2026-08-20T12:00")
                .onboardedAt(denver("2026-08-01T00:00"))
                .at("2026-08-25T12:00");

        assertThat(unpaid.when(QUIZ).rules()).containsExactly("EN-21");
    }

    @ParameterizedTest
    @EnumSource(HoldKind.class)
    @Rule({"P-17", "P-18"})
    void aHoldOfAnyKindThatBlocksRegistrationBlocksTheRequest(HoldKind kind) {
        RegistrationHold hold = new RegistrationHold(new HoldId(new UUID(1, 1)), kind, "REASON");

        assertThat(nothing().hold(hold).when(request()).rules())
                .containsExactly(kind == HoldKind.FINANCIAL ? "P-17" : "P-18");
    }
}
