package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.nothing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.load.Advice;
import org.stackway.enrollment.load.Studies;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Rule;

/** Advice is given and refuses nothing; only the cap of a semester does. */
class EnrollmentAdviceTest {

    private static Studies studies(int courses, String hours, boolean returning) {
        List<Taken> taken = IntStream.range(0, courses)
                .mapToObj(i -> new Taken(
                        new EnrollmentId(new UUID(7, i)),
                        CourseCode.parse("ECEA-580" + i),
                        Given.OFFERING.session(),
                        CreditHours.parse(hours),
                        true))
                .toList();
        return new Studies(taken, courses, returning, List.of(), Optional.empty());
    }

    private static List<String> rules(Given given) {
        return EnrollmentAdvice.of(given.state(), given.facts()).stream()
                .map(Advice::rule)
                .toList();
    }

    private static List<String> rulesOfUpgrade(String begun) {
        Studies subscribed = new Studies(List.of(), 0, true, List.of(), Optional.of(denver(begun)));
        return rules(nothing()
                .studies(subscribed)
                .after(new RequestEnrollment(
                        Given.ENROLMENT, Given.LEARNER, Given.OFFERING, Origin.UPGRADE, Funding.SELF)));
    }

    @Test
    @Rule({"EN-09", "3.19"})
    void aPrerequisiteNotCompletedIsToldAndRefusesNothing() {
        Studies unprepared = new Studies(List.of(), 0, true, List.of(CourseCode.parse("ECEA-5315")), Optional.empty());
        Given requested = nothing().studies(unprepared).after(Given.request());

        assertThat(EnrollmentAdvice.of(requested.state(), requested.facts()))
                .contains(new Advice("EN-09", "this course builds on ECEA 5315, which you have not completed"));
        assertThat(rules(nothing().studies(studies(0, "0.8", true)).after(Given.request())))
                .containsExactly("EN-30");
    }

    @Test
    @Rule({"EN-28", "EN-29", "EN-30"})
    void theLoadOfTheSessionIsAdvisedWithThisCourseCountedIn() {
        assertThat(rules(nothing().studies(studies(1, "0.8", false)).after(Given.request())))
                .containsExactly("EN-30", "EN-28");
        assertThat(rules(nothing().studies(studies(2, "0.8", true)).after(Given.request())))
                .containsExactly("EN-30");
        assertThat(rules(nothing().studies(studies(3, "0.8", true)).after(Given.request())))
                .containsExactly("EN-30", "EN-29");
    }

    @Test
    @Rule({"EN-28", "EN-29"})
    void whatIsMoreThanUsualIsToldToTheLearnerWithTheTotalsOfTheSession() {
        Given usual = nothing().studies(studies(0, "0.8", false)).after(Given.request());
        Given more = nothing().studies(studies(3, "0.9", true)).after(Given.request());

        assertThat(EnrollmentAdvice.toldToLearner(usual.state(), usual.facts())).isEmpty();
        assertThat(EnrollmentAdvice.toldToLearner(more.state(), more.facts())).hasValueSatisfying(told -> {
            assertThat(told.courses()).isEqualTo(4);
            assertThat(told.creditHours()).isEqualTo(CreditHours.parse("3.5"));
            assertThat(told.advice()).extracting(Advice::rule).containsExactly("EN-29");
        });
    }

    @Test
    @Rule("BI-20")
    void aSubscriptionBegunInTheSameMonthIsNotRefunded() {
        assertThat(rulesOfUpgrade("2026-08-01T00:00")).contains("BI-20");
        assertThat(rulesOfUpgrade("2026-07-31T23:59:59.999")).doesNotContain("BI-20");
    }

    @Test
    @Rule("EN-17")
    void whoIsEnrolledIsToldThatWorkMayBeLost() {
        assertThat(rules(Given.enrolled())).contains("EN-17");
        assertThat(rules(Given.enrolled().at("2026-09-01T12:00").afterDrop())).isEmpty();
    }

    @Test
    @Rule("P-37")
    void aRequestBeyondTheCapOfTheSemesterIsRefused() {
        assertThat(nothing()
                        .studies(studies(4, "3.55", true))
                        .when(Given.request())
                        .events())
                .hasSize(1);
        assertThat(nothing()
                        .studies(studies(4, "3.56", true))
                        .when(Given.request())
                        .rules())
                .containsExactly("P-37");
    }
}
