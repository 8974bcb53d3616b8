package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.enrolled;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReportAccess;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReverseDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.UpholdDrop;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.DropContested;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.EnrollmentEvent.DropUpheld;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCompleted;
import org.stackway.events.enrollment.EnrollmentEvent.RestrictedContentAccessed;
import org.stackway.events.value.Grade;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

/** The instant of the request decides about a drop, and what comes to light later contests it. */
class ContestedDropTest {

    private static final Instant ASKED = denver("2026-09-01T12:00");
    private static final UpholdDrop UPHOLD = new UpholdDrop("staff:rita", "the proctor opened it by mistake");
    private static final ReverseDrop REVERSE = new ReverseDrop("staff:rita", "the exam was read");

    private static Given contested() {
        return enrolled()
                .at(ASKED)
                .afterDrop()
                .finalOpenedAt(ASKED.minusSeconds(60))
                .after(new DrawConsequences());
    }

    @Test
    @Rule({"EN-22", "EN-24"})
    void aRequestOfTheLastMillisecondIsInTimeHoweverLateItIsDecided() {
        Given late = enrolled().at("2026-09-07T00:00:02");

        CourseDropped told = late.when(dropAskedAt("2026-09-06T23:59:59.999")).event(CourseDropped.class);
        assertThat(told.requestedAt()).isEqualTo(denver("2026-09-06T23:59:59.999"));
        assertThat(told.refund()).isEqualTo(RefundKind.FULL);
        assertThat(late.when(dropAskedAt("2026-09-07T00:00")).rules()).containsExactly("EN-22");
    }

    @Test
    @Rule({"EN-23", "P-01", "P-02"})
    void whatWasOpenedAfterTheRequestDoesNotCountAgainstIt() {
        Given open = enrolled().onboardedAt(denver("2026-08-01T00:00")).at(ASKED);
        Given contentOpened = open.at(ASKED.plusMillis(1)).after(new AccessContent(Requester.ANYONE, "final"));
        Given finalOpened = open.at(ASKED.plusMillis(1)).finalOpenedAt(ASKED.plusMillis(1));

        assertThat(contentOpened.when(new RequestDrop(Requester.ANYONE, ASKED)).events())
                .hasSize(2);
        assertThat(contentOpened
                        .when(new RequestDrop(Requester.ANYONE, ASKED.plusMillis(1)))
                        .rules())
                .containsExactly("P-02");
        assertThat(finalOpened.when(new RequestDrop(Requester.ANYONE, ASKED)).events())
                .hasSize(2);
        assertThat(finalOpened
                        .when(new RequestDrop(Requester.ANYONE, ASKED.plusMillis(1)))
                        .rules())
                .containsExactly("P-01");
    }

    @Test
    @Rule({"EN-21", "EN-23", "P-02", "3.1"})
    void blockingContentToldLateContestsADropAskedForAfterIt() {
        Given dropped = enrolled().at(ASKED).afterDrop().at(ASKED.plusSeconds(3600));

        Given.Then told = dropped.when(new ReportAccess("final", ASKED));
        assertThat(told.event(RestrictedContentAccessed.class).accessedAt()).isEqualTo(ASKED);
        assertThat(told.event(DropContested.class).accessedAt()).isEqualTo(ASKED);
        assertThat(told.event(DropContested.class).source()).isEqualTo("enrollment/" + Given.ENROLMENT);

        assertThat(dropped.when(new ReportAccess("final", ASKED.plusMillis(1))).events())
                .hasSize(1)
                .allMatch(RestrictedContentAccessed.class::isInstance);
        assertThat(dropped.when(new ReportAccess("quiz-1", ASKED)).events())
                .hasSize(1)
                .allMatch(RestrictedContentAccessed.class::isInstance);
    }

    @Test
    @Rule("EN-21")
    void whatThePlatformTellsIsOneOpeningAndNeverOneOfTheFutureOrOfBeforeTheSeat() {
        Given open = enrolled().at(ASKED);

        assertThat(open.when(new ReportAccess("final", ASKED.plusMillis(1))).rules())
                .containsExactly("EN-21");
        assertThat(open.when(new ReportAccess("final", denver("2026-08-10T12:59:59.999")))
                        .events())
                .isEmpty();
        assertThat(open.when(new ReportAccess("poll", ASKED)).events()).isEmpty();
        Given told = open.after(new ReportAccess("final", ASKED));
        assertThat(told.when(new ReportAccess("final", ASKED)).events()).isEmpty();
        assertThat(told.when(new ReportAccess("final", ASKED.minusSeconds(60))).events())
                .hasSize(1);
        assertThat(told.whenDropped().rules()).containsExactly("P-02");
    }

    @Test
    @Rule("P-01")
    void aRegistrarUpholdsAContestedDropOnceAndForAll() {
        Given upheld = contested().after(UPHOLD);

        DropUpheld told = contested().when(UPHOLD).only(DropUpheld.class);
        assertThat(told.authority()).isEqualTo("staff:rita");
        assertThat(told.reason()).isEqualTo("the proctor opened it by mistake");
        assertThat(upheld.state().status()).isEqualTo(EnrollmentStatus.DROPPED);
        assertThat(upheld.when(UPHOLD).events()).isEmpty();
        assertThat(upheld.when(REVERSE).refusal().code()).isEqualTo("DROP_NOT_CONTESTED");
        assertThat(upheld.finalOpenedAt(ASKED.minusSeconds(7_200))
                        .when(new DrawConsequences())
                        .events())
                .isEmpty();
    }

    @Test
    @Rule("P-01")
    void aReversedDropLeavesTheLearnerEnrolledAndBoundToBeGraded() {
        Given reversed = contested().after(REVERSE);

        assertThat(contested().when(REVERSE).only(DropReversed.class).authority())
                .isEqualTo("staff:rita");
        assertThat(reversed.state().status()).isEqualTo(EnrollmentStatus.ENROLLED);
        assertThat(reversed.state().dropped()).isEmpty();
        assertThat(reversed.whenDropped().rules()).containsExactly("P-01");
        assertThat(reversed.when(REVERSE).rules()).containsExactly("P-01");
    }

    @Test
    @Rule("P-01")
    void aGradeThatIsKnownByThenCompletesTheEnrolmentAtOnce() {
        List<Class<?>> told =
                List.copyOf(contested().graded(Grade.B).when(REVERSE).types());

        assertThat(told).containsExactly(DropReversed.class, EnrollmentCompleted.class);
    }

    @Test
    @Rule({"P-01", "EN-ONE-ACTIVE"})
    void aDropIsNotReversedWhileAnotherEnrolmentHoldsTheCourse() {
        Given taken = contested().slotOf(Given.OTHER, denver("2026-10-16T23:59:59.999"));

        Decision.Refused<?> refusal = taken.when(REVERSE).refusal();
        assertThat(refusal.kind()).isEqualTo(Decision.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("SLOT_TAKEN");
        assertThat(refusal.existing()).contains("/api/v1/enrollments/" + Given.OTHER);
        assertThat(taken.at("2026-10-16T23:59:59.999").when(REVERSE).rules()).containsExactly("EN-ONE-ACTIVE");
        assertThat(taken.at("2026-10-17T00:00").when(REVERSE).events()).hasSize(1);
    }

    @Test
    @Rule("P-01")
    void onlyAContestedDropIsDecidedByARegistrar() {
        assertThat(enrolled().when(UPHOLD).rules()).containsExactly("P-01");
        assertThat(enrolled().at(ASKED).afterDrop().when(UPHOLD).rules()).containsExactly("P-01");
        assertThat(enrolled().at(ASKED).afterDrop().when(REVERSE).rules()).containsExactly("P-01");
    }

    @Test
    @Rule("BI-16")
    void aTuitionDisputeEndsTheArgumentAboutAContestedDrop() {
        Given resolved = contested().disputeDropAt(ASKED.plusSeconds(7_200));

        assertThat(resolved.when(new DrawConsequences())
                        .only(CourseDropped.class)
                        .refund())
                .isEqualTo(RefundKind.FULL);
        Given settled = resolved.after(new DrawConsequences());
        assertThat(settled.state().dropped().orElseThrow().contested()).isFalse();
        assertThat(settled.when(REVERSE).rules()).containsExactly("P-01");
    }

    private static RequestDrop dropAskedAt(String local) {
        return new RequestDrop(Requester.ANYONE, denver(local));
    }
}
