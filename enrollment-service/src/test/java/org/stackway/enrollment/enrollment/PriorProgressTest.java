package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.TERMS;
import static org.stackway.enrollment.enrollment.Given.card;
import static org.stackway.enrollment.enrollment.Given.nothing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.preview.PreviewedItem;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.enrollment.EnrollmentEvent.AppliedItem;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.enrollment.EnrollmentEvent.NotTransferredItem;
import org.stackway.events.enrollment.EnrollmentEvent.PriorProgressApplied;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Rule;

/** What was done without credit, and what of it counts once the learner has a seat. */
class PriorProgressTest {

    private static final RequestEnrollment UPGRADE =
            new RequestEnrollment(Given.ENROLMENT, Given.LEARNER, Given.OFFERING, Origin.UPGRADE, Funding.SELF);
    private static final Instant PAID = denver("2026-08-10T13:00");
    private static final Instant BEFORE = PAID.minusSeconds(86_400);
    private static final AnswerFunding PAYMENT = new AnswerFunding(card("1", PAID.minusSeconds(60), PAID));

    @Test
    @Rule({"EN-13", "EN-14", "3.7"})
    void earlierWorkCountsOnceTheUpgradeIsPaidAndNotBefore() {
        Given upgrading = nothing().priorWork(work("2026-1", item("reading-1", "READING"), item("quiz-0", "QUIZ")));

        assertThat(upgrading.when(UPGRADE).types()).isEqualTo(List.of(EnrollmentRequested.class));
        Given.Then paid = upgrading.after(UPGRADE).at(PAID).onboardedAt(BEFORE).when(PAYMENT);

        assertThat(paid.types())
                .isEqualTo(List.of(CourseEnrolled.class, PriorProgressApplied.class, ContentAccessGranted.class));
        PriorProgressApplied told = paid.event(PriorProgressApplied.class);
        assertThat(told.contentVersion()).isEqualTo("2026-1");
        assertThat(told.applied())
                .containsExactly(new AppliedItem("quiz-0", "QUIZ"), new AppliedItem("reading-1", "READING"));
        assertThat(told.notTransferred()).isEmpty();
    }

    @Test
    @Rule({"EN-15", "3.7"})
    void postsAndPeerGradedWorkStayBehindAndTheEventSaysWhy() {
        PriorProgressApplied told = upgraded(work(
                "2026-1",
                item("a-quiz", "QUIZ"),
                item("b-post", "DISCUSSION_POST"),
                item("c-review", "peer-graded assignment"),
                item("d-forum", "Forum")));

        assertThat(told.applied()).containsExactly(new AppliedItem("a-quiz", "QUIZ"));
        assertThat(told.notTransferred())
                .containsExactly(
                        new NotTransferredItem("b-post", "DISCUSSION_POST", "DISCUSSION"),
                        new NotTransferredItem("c-review", "peer-graded assignment", "PEER_GRADED"),
                        new NotTransferredItem("d-forum", "Forum", "DISCUSSION"));
    }

    @Test
    @Rule({"EN-18", "3.7"})
    void workInAnotherVersionOfTheContentCarriesNothing() {
        PriorProgressApplied told = upgraded(
                new PriorWork(true, Optional.of("2026-2"), List.of(item("a-quiz", "QUIZ"), item("b-post", "POST"))));

        assertThat(told.applied()).isEmpty();
        assertThat(told.notTransferred())
                .extracting(NotTransferredItem::reason)
                .containsExactly("OTHER_CONTENT_VERSION", "DISCUSSION,OTHER_CONTENT_VERSION");
    }

    @Test
    @Rule("EN-18")
    void whereTheCatalogueStatesNoVersionNoneIsAnother() {
        assertThat(upgraded(new PriorWork(true, Optional.empty(), List.of(item("a-quiz", "QUIZ"))))
                        .applied())
                .hasSize(1);
    }

    @Test
    @Rule("EN-21")
    void anItemForPayingLearnersCannotHaveBeenDoneWithoutCredit() {
        assertThat(upgraded(work("2026-1", item("final", "EXAM"), item("poll", "QUIZ")))
                        .notTransferred())
                .containsExactly(new NotTransferredItem("final", "EXAM", "FOR_CREDIT_ONLY"));
    }

    @Test
    @Rule("EN-14")
    void whatWasDoneAfterTheSeatWasGivenIsNoEarlierWork() {
        PriorProgressApplied told = upgraded(new PriorWork(
                true,
                Optional.empty(),
                List.of(
                        new PreviewedItem("2026-1", "in-time", "QUIZ", PAID),
                        new PreviewedItem("2026-1", "late", "QUIZ", PAID.plusMillis(1)))));

        assertThat(told.applied()).extracting(AppliedItem::itemId).containsExactly("in-time");
    }

    @Test
    @Rule("EN-14")
    void whatIsReportedLaterIsJudgedLaterAndNothingTwice() {
        Given enrolled = nothing()
                .priorWork(work("2026-1", item("one", "QUIZ")))
                .after(UPGRADE)
                .at(PAID)
                .after(PAYMENT);

        assertThat(enrolled.when(new DrawConsequences()).events()).isEmpty();
        assertThat(enrolled.priorWork(work("2026-1", item("one", "QUIZ"), item("two", "QUIZ")))
                        .when(new DrawConsequences())
                        .only(PriorProgressApplied.class)
                        .applied())
                .containsExactly(new AppliedItem("two", "QUIZ"));
    }

    @Test
    @Rule("EN-14")
    void theOrderOfPaymentReportAndCatalogueEntryDoesNotMatter() {
        PriorWork known = work("2026-1", item("one", "QUIZ"));
        Given waiting = nothing()
                .priorWork(new PriorWork(false, Optional.empty(), known.items()))
                .after(UPGRADE)
                .at(PAID)
                .after(PAYMENT);

        assertThat(waiting.state().priorProgress()).isEmpty();
        assertThat(waiting.priorWork(known).when(new DrawConsequences()).only(PriorProgressApplied.class))
                .isEqualTo(upgraded(known));
    }

    @Test
    @Rule("EN-18")
    void eachVersionOfTheContentIsJudgedByItself() {
        Given.Then paid = nothing()
                .priorWork(new PriorWork(
                        true,
                        Optional.of("2026-2"),
                        List.of(
                                new PreviewedItem("2026-1", "one", "QUIZ", BEFORE),
                                new PreviewedItem("2026-2", "one", "QUIZ", BEFORE))))
                .after(UPGRADE)
                .at(PAID)
                .when(PAYMENT);

        assertThat(paid.events().stream()
                        .filter(PriorProgressApplied.class::isInstance)
                        .map(PriorProgressApplied.class::cast))
                .extracting(PriorProgressApplied::contentVersion, told -> told.applied()
                        .size())
                .containsExactly(tuple("2026-1", 0), tuple("2026-2", 1));
    }

    @Test
    @Rule("EN-16")
    void whoDroppedAndEnrolsAgainBringsAlongWhatTransfersAFirstEnrolmentWithoutUpgradeNothing() {
        PriorWork work = work("2026-1", item("quiz-0", "QUIZ"), item("talk", "DISCUSSION"));
        Given first = nothing().priorWork(work).after(Given.request()).at(PAID).after(PAYMENT);
        Given again = nothing()
                .droppedBefore()
                .priorWork(work)
                .after(Given.request())
                .at(PAID)
                .after(PAYMENT);

        assertThat(first.state().priorProgress()).isEmpty();
        assertThat(again.state().priorProgress()).singleElement().satisfies(told -> {
            assertThat(told.applied()).containsExactly(new AppliedItem("quiz-0", "QUIZ"));
            assertThat(told.notTransferred()).hasSize(1);
        });
    }

    @Test
    @Rule("EN-14")
    void whoHasDroppedBringsNothingAlong() {
        Given dropped = nothing()
                .after(UPGRADE)
                .at(PAID)
                .after(PAYMENT)
                .afterDrop()
                .priorWork(work("2026-1", item("quiz-0", "QUIZ")));

        assertThat(dropped.when(new DrawConsequences()).events()).isEmpty();
        assertThat(TERMS.priorProgress().id()).isEqualTo("3.7");
    }

    private static PriorProgressApplied upgraded(PriorWork work) {
        return nothing().priorWork(work).after(UPGRADE).at(PAID).when(PAYMENT).event(PriorProgressApplied.class);
    }

    private static PriorWork work(String version, PreviewedItem... items) {
        return new PriorWork(true, Optional.of(version), List.of(items));
    }

    private static PreviewedItem item(String id, String kind) {
        return new PreviewedItem("2026-1", id, kind, BEFORE);
    }
}
