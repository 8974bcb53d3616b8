package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.requestedAt;

import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.RestrictedContentAccessed;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

@Rule("EN-21")
class AccessContentTest {

    @Test
    @Rule({"EN-19", "3.26"})
    void contentOpensWhenOnboardingIsPassedAfterEnrolling() {
        Given.Then then = enrolled().onboardedAt(denver("2026-08-20T10:00")).when(new DrawConsequences());

        assertThat(then.only(ContentAccessGranted.class).enrollmentId()).isEqualTo(Given.ENROLMENT);
    }

    @Test
    @Rule("EN-19")
    void withoutOnboardingNothingOpens() {
        assertThat(enrolled()
                        .at("2026-08-25T10:00")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .rules())
                .containsExactly("EN-19");
    }

    @Test
    void aRefusalNamesEveryReason() {
        assertThat(requestedAt("2026-08-10T12:00")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .rules())
                .containsExactly("EN-21", "EN-19", "SE-13");
    }

    @Test
    @Rule("3.1")
    void theFirstOpeningOfARestrictedItemIsToldAndTheSecondIsNot() {
        RestrictedContentAccessed told =
                open().when(new AccessContent(Requester.ANYONE, "final")).only(RestrictedContentAccessed.class);

        assertThat(told.blocksRefund()).isTrue();
        assertThat(told.accessedAt()).isEqualTo(denver("2026-08-25T10:00"));
        assertThat(open().after(new AccessContent(Requester.ANYONE, "final"))
                        .at("2026-08-26T10:00")
                        .when(new AccessContent(Requester.ANYONE, "final"))
                        .events())
                .isEmpty();
        assertThat(open().when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .only(RestrictedContentAccessed.class)
                        .blocksRefund())
                .isFalse();
    }

    @Test
    void anItemThatIsNotForCreditOnlyIsNotRecorded() {
        assertThat(open().when(new AccessContent(Requester.ANYONE, "poll")).events())
                .isEmpty();
    }

    @Test
    @Rule({"SE-04", "SE-11", "SE-13"})
    void contentIsOpenFromTheFirstInstantOfClassesToTheLast() {
        assertThat(open().at("2026-08-24T08:59:59.999")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .rules())
                .containsExactly("SE-13");
        assertThat(open().at("2026-08-24T09:00")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .events())
                .hasSize(1);
        assertThat(open().at("2026-10-16T23:59:59.999")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .events())
                .hasSize(1);
        assertThat(open().at("2026-10-17T00:00")
                        .when(new AccessContent(Requester.ANYONE, "quiz-1"))
                        .rules())
                .containsExactly("SE-11");
    }

    @Test
    void anUnknownItemIsNotKnownYet() {
        assertThat(open().when(new AccessContent(Requester.ANYONE, "nonsense")).decision())
                .isInstanceOf(Decision.NotKnown.class);
    }

    private static Given open() {
        return enrolled()
                .onboardedAt(denver("2026-08-01T00:00"))
                .after(new DrawConsequences())
                .at("2026-08-25T10:00");
    }
}
