package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.TERMS;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.nothing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.enrollment.EnrollmentEvent.RestrictedContentAccessed;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.policy.PolicyFiles;

/** Each question that the sources leave open has a version in force, and another version would decide otherwise. */
class PolicyVersionsTest {

    private static final Instant NEXT_VERSION_FROM = denver("2026-08-20T00:00");
    private static final RequestEnrollment UPGRADE =
            new RequestEnrollment(Given.ENROLMENT, Given.LEARNER, Given.OFFERING, Origin.UPGRADE, Funding.SELF);

    @Test
    @Rule("3.2")
    void fourteenFullDaysAreAnotherVersionOfTheDropWindow() {
        EnrollmentTerms full = with("drop-window", "count", "FULL_DAYS");

        assertThat(DropWindow.deadline(denver("2024-02-23T16:59"), Calendars.spring2024(), full))
                .isEqualTo(denver("2024-03-08T16:59"));
        assertThat(DropWindow.deadline(denver("2024-01-05T10:00"), Calendars.spring2024(), full))
                .isEqualTo(denver("2024-01-29T09:00"));
        assertThat(DropWindow.deadline(
                        denver("2026-03-02T10:00"),
                        Calendars.session(
                                "2026-SPRING-2", "2026-02-16", "2026-03-02", "2026-03-15", "2026-04-10", "2026-04-24"),
                        full))
                .isEqualTo(denver("2026-03-16T10:00"));
    }

    @Test
    @Rule("3.2")
    void aWindowOnceGivenIsThatOfTheDayOfEnrolment() {
        PolicyBook book = bookWithNext("drop-window", "days", "7");

        EnrollmentTerms before = EnrollmentTerms.of(
                book, Optional.empty(), Optional.of(NEXT_VERSION_FROM.minusMillis(1)), denver("2026-09-30T12:00"));
        EnrollmentTerms after =
                EnrollmentTerms.of(book, Optional.empty(), Optional.of(NEXT_VERSION_FROM), denver("2026-09-30T12:00"));

        assertThat(before.dropWindow().version()).isEqualTo(1);
        assertThat(after.dropWindow().version()).isEqualTo(2);
        assertThat(DropWindow.deadline(denver("2026-08-25T12:00"), Calendars.fall1(), before))
                .isEqualTo(denver("2026-09-07T23:59:59.999"));
        assertThat(DropWindow.deadline(denver("2026-08-25T12:00"), Calendars.fall1(), after))
                .isEqualTo(denver("2026-08-31T23:59:59.999"));
    }

    @Test
    @Rule({"EN-23", "P-02", "3.3"})
    void openedContentBlocksTheDropOrElseOnlyEndsItsRefund() {
        Given opened = enrolled()
                .onboardedAt(denver("2026-08-01T00:00"))
                .at("2026-08-25T12:00")
                .after(new AccessContent(Requester.ANYONE, "final"));

        assertThat(opened.whenDropped().rules()).containsExactly("P-02");
        assertThat(opened.terms(with("drop-content", "openedContent", "ENDS_REFUND"))
                        .whenDropped()
                        .event(CourseDropped.class)
                        .refund())
                .isEqualTo(RefundKind.NONE);
    }

    @Test
    @Rule({"EN-23", "3.1"})
    void onlyFlaggedItemsBlockTheRefundOrElseAllRestrictedOnes() {
        Given open = enrolled().onboardedAt(denver("2026-08-01T00:00")).at("2026-08-25T12:00");
        AccessContent quiz = new AccessContent(Requester.ANYONE, "quiz-1");

        assertThat(open.when(quiz).event(RestrictedContentAccessed.class).blocksRefund())
                .isFalse();
        assertThat(open.terms(with("restricted-content", "blocking", "ALL_RESTRICTED_ITEMS"))
                        .when(quiz)
                        .event(RestrictedContentAccessed.class)
                        .blocksRefund())
                .isTrue();
    }

    @Test
    @Rule({"EN-12", "EN-13", "3.4"})
    void anUpgradeHasTheEnrolmentWindowOrElseAllOfTheCoursework() {
        Given late = nothing().at("2026-10-02T17:00");

        assertThat(nothing().at("2026-10-02T16:59:59.999").when(UPGRADE).events())
                .hasSize(1);
        assertThat(late.when(UPGRADE).rules()).containsExactly("EN-07");
        assertThat(late.terms(with("upgrade-window", "until", "CLASSES_END"))
                        .when(UPGRADE)
                        .events())
                .hasSize(1);
        assertThat(late.terms(with("upgrade-window", "until", "CLASSES_END"))
                        .when(Given.request())
                        .rules())
                .containsExactly("EN-07");
    }

    @Test
    @Rule({"EN-02", "3.21"})
    void theTimeToStartPayingIsThatOfThePolicy() {
        EnrollmentRequested told = nothing()
                .terms(with("reservation", "startWithinHours", "24"))
                .when(Given.request())
                .only(EnrollmentRequested.class);

        assertThat(told.payBy()).isEqualTo(denver("2026-08-11T12:00"));
    }

    @Test
    @Rule("D24")
    void everyDecisionNamesTheVersionsItUsed() {
        assertThat(nothing().facts().policies())
                .extracting(Policy::name)
                .containsExactlyInAnyOrder(
                        "drop-window",
                        "drop-content",
                        "reservation",
                        "restricted-content",
                        "upgrade-window",
                        "prior-progress",
                        "load");
    }

    /** The released terms with one parameter of one policy changed in a next version. */
    static EnrollmentTerms with(String name, String parameter, String value) {
        return new EnrollmentTerms(
                next(TERMS.dropWindow(), name, parameter, value),
                next(TERMS.dropContent(), name, parameter, value),
                next(TERMS.reservation(), name, parameter, value),
                next(TERMS.restrictedContent(), name, parameter, value),
                next(TERMS.upgradeWindow(), name, parameter, value),
                next(TERMS.priorProgress(), name, parameter, value),
                next(TERMS.load(), name, parameter, value));
    }

    private static PolicyBook bookWithNext(String name, String parameter, String value) {
        List<Policy> all = new ArrayList<>(
                PolicyFiles.load(PolicyVersionsTest.class.getClassLoader()).all());
        all.stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .map(policy -> next(policy, name, parameter, value))
                .ifPresent(all::add);
        return new PolicyBook(all);
    }

    private static Policy next(Policy policy, String name, String parameter, String value) {
        if (!policy.name().equals(name)) {
            return policy;
        }
        Map<String, String> parameters = new HashMap<>(policy.parameters());
        parameters.put(parameter, value);
        return new Policy(
                policy.id(),
                name,
                policy.version() + 1,
                NEXT_VERSION_FROM,
                policy.title(),
                policy.source(),
                parameters);
    }
}
