package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Finding;

/** What becomes of an enrolment is a function of the set of facts, not of the order in which they arrive (D22). */
class AnyOrderOfFactsTest {

    private static final int ORDERS = 2_000;
    private static final Instant NOW = denver("2026-08-12T11:00");

    private enum Fact {
        PAID,
        PAID_LATE,
        ONBOARDED,
        CLOSED,
        GRADED,
        FINAL_OPENED,
        DROPPED_BY_DISPUTE
    }

    /** Facts that are known from the start, and facts that come in any order. */
    private record Story(Set<Fact> before, List<Fact> inAnyOrder) {}

    private static List<Story> stories() {
        return List.of(
                new Story(Set.of(Fact.ONBOARDED), List.of(Fact.PAID, Fact.PAID_LATE, Fact.CLOSED, Fact.GRADED)),
                new Story(Set.of(), List.of(Fact.PAID, Fact.ONBOARDED, Fact.FINAL_OPENED, Fact.CLOSED)),
                new Story(
                        Set.of(Fact.ONBOARDED),
                        List.of(Fact.PAID, Fact.PAID_LATE, Fact.FINAL_OPENED, Fact.DROPPED_BY_DISPUTE)));
    }

    private static Given arrives(Given given, Fact fact) {
        Instant later = NOW.plusSeconds(7_200);
        return switch (fact) {
            case PAID -> given.after(new AnswerFunding(Given.card("first", NOW, NOW)));
            case PAID_LATE -> given.after(new AnswerFunding(Given.card("late", later, later)));
            case ONBOARDED -> given.onboardedAt(NOW).after(new DrawConsequences());
            case CLOSED -> given.calendar(Calendars::closed).after(new DrawConsequences());
            case GRADED -> given.graded(Grade.B).after(new DrawConsequences());
            case FINAL_OPENED -> given.finalOpenedAt(NOW).after(new DrawConsequences());
            case DROPPED_BY_DISPUTE -> given.disputeDropAt(NOW).after(new DrawConsequences());
        };
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyOrderEndsInTheSameState(Story story) {
        Random random = new Random(7);
        TreeSet<String> outcomes = new TreeSet<>();
        for (int i = 0; i < ORDERS; i++) {
            List<Fact> order = new ArrayList<>(story.inAnyOrder());
            Collections.shuffle(order, random);
            outcomes.add(outcome(told(story.before(), order)));
        }

        assertThat(outcomes).hasSize(1);
    }

    private static Given told(Set<Fact> before, List<Fact> order) {
        Given given = Given.requestedAt("2026-08-10T12:00").at(NOW);
        for (Fact fact : before) {
            given = arrives(given, fact);
        }
        for (Fact fact : order) {
            given = arrives(given, fact);
        }
        return given;
    }

    /** The state without what says only when or by which answer it came to be, and what is allowed in it. */
    private static String outcome(Given given) {
        Enrollment state = given.state();
        boolean graded = state.status() == EnrollmentStatus.COMPLETED;
        return state.status()
                + (graded ? " " + state.grade() : "")
                + " granted=" + state.content().granted()
                + " contested=" + state.dropped().map(drop -> drop.contestedBy() != null)
                + " declined=" + new TreeSet<>(state.declined().keySet())
                + " paidBy=" + state.enrolled().map(seat -> seat.paymentId())
                + " drop="
                + Finding.violations(EnrollmentRules.drop(state, given.facts().now(), given.facts()))
                        .size()
                + " events=" + names(given.history());
    }

    private static List<String> names(List<EnrollmentEvent> history) {
        return history.stream()
                .map(event -> event.getClass().getSimpleName())
                .filter(name -> !name.equals("EnrollmentPaymentDeclined"))
                .sorted()
                .toList();
    }

    @Test
    void aDropAndTheProofAgainstItMeetInEitherOrder() {
        Given enrolled = told(Set.of(), List.of(Fact.PAID));

        Given proofFirst = arrives(enrolled, Fact.FINAL_OPENED);
        Given dropFirst = arrives(enrolled.afterDrop(), Fact.FINAL_OPENED);

        assertThat(proofFirst.whenDropped().rules()).containsExactly("P-01");
        assertThat(dropFirst.state().dropped().orElseThrow().contestedBy()).isEqualTo(NOW);
    }
}
