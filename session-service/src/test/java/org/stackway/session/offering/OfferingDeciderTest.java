package org.stackway.session.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.testing.Outcomes;
import org.stackway.session.offering.OfferingCommand.OfferCourse;

class OfferingDeciderTest {

    private static final OfferingDecider DECIDER = new OfferingDecider();
    private static final OfferingId ID = OfferingId.parse("2026-FALL-2:ECEA-5700");

    @Test
    void anOfferingCopiesTitleHoursAndOwnerFromTheCatalogue() {
        assertThat(when(Offering.NONE, offer(List.of("fay")), facts("Power Electronics", "0.8")))
                .isEqualTo(Decision.accepted(offered("Power Electronics", List.of("fay"))));
    }

    @Test
    @Rule("3.1")
    void theDefaultSetHasOneProctoredFinalAndNothingElseBlocksARefund() {
        assertThat(DefaultAssessments.SET)
                .filteredOn(item -> item.proctored() || item.blocksRefund())
                .extracting(Assessment::itemId, Assessment::proctored, Assessment::blocksRefund)
                .containsExactly(tuple("final-exam", true, true));
        assertThat(Finding.violations(OfferingRules.findings(offer(List.of())))).isEmpty();
    }

    @Test
    void whatTheCatalogueSaysLaterChangesNoOffering() {
        Offering before = given(offered("Power Electronics", List.of("fay")));
        assertThat(when(before, offer(List.of("fay")), facts("Renamed", "1.2"))).isEqualTo(Decision.unchanged());
        assertThat(when(before, offer(List.of("fred")), facts("Renamed", "1.2")))
                .isEqualTo(Decision.accepted(offered("Power Electronics", List.of("fred"))));
    }

    @Test
    void theSameWeightWrittenOtherwiseChangesNothing() {
        OfferCourse once = new OfferCourse(ID, List.of(), List.of(item("exam", new BigDecimal("100"))));
        OfferCourse again = new OfferCourse(ID, List.of(), List.of(item("exam", new BigDecimal("100.00"))));
        assertThat(again).isEqualTo(once);
    }

    @Test
    @Rule("SE-COURSE-HOURS")
    void aCourseWithoutCreditHoursIsNotOffered() {
        Decision.Refused<OfferingEvent> refused =
                refusal(when(Offering.NONE, offer(List.of()), facts("Power Electronics", null)));
        assertThat(refused.kind()).isEqualTo(Decision.Kind.RULE);
        assertThat(refused.code()).isEqualTo("COURSE_HOURS_UNKNOWN");
        assertThat(refused.violations()).extracting(Violation::rule).containsExactly("SE-COURSE-HOURS");
    }

    @Test
    void anUnknownSessionAndAnUnknownCourseDoNotExist() {
        for (OfferingFacts facts : List.of(
                new OfferingFacts(Optional.empty(), true),
                new OfferingFacts(facts("Power Electronics", "0.8").course(), false))) {
            assertThat(refusal(when(Offering.NONE, offer(List.of()), facts)).kind())
                    .isEqualTo(Decision.Kind.MISSING);
        }
    }

    @Test
    @Rule({"SE-15", "SE-ASSESSMENT-NAME", "SE-ASSESSMENT-DURATION", "SE-ASSESSMENT-WEIGHT", "SE-ASSESSMENT-ONCE"})
    void aRefusalNamesEveryRule() {
        // given
        Assessment wrong = new Assessment("Final Exam", "exam", 0, true, false, true, true, new BigDecimal("-1"));
        OfferCourse command =
                new OfferCourse(ID, List.of("fay", "fay"), List.of(wrong, item("a", null), item("a", null)));

        // when
        Decision.Refused<OfferingEvent> refused =
                refusal(when(Offering.NONE, command, facts("Power Electronics", null)));

        // then
        assertThat(refused.violations())
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        tuple("SE-COURSE-HOURS", null),
                        tuple("SE-15", "/facilitators/1"),
                        tuple("SE-ASSESSMENT-NAME", "/assessments/0/itemId"),
                        tuple("SE-ASSESSMENT-NAME", "/assessments/0/kind"),
                        tuple("SE-ASSESSMENT-DURATION", "/assessments/0/durationMinutes"),
                        tuple("SE-ASSESSMENT-WEIGHT", "/assessments/0/weightPercent"),
                        tuple("SE-ASSESSMENT-ONCE", "/assessments/2/itemId"));
    }

    @Test
    @Rule({"SE-ASSESSMENT-WEIGHT", "SE-ASSESSMENT-COUNT"})
    void weightsThatAreAllGivenMakeAHundred() {
        assertThat(rules(List.of(item("a", new BigDecimal("60")), item("b", new BigDecimal("40")))))
                .isEmpty();
        assertThat(rules(List.of(item("a", new BigDecimal("60")), item("b", new BigDecimal("39.99")))))
                .containsExactly("SE-ASSESSMENT-WEIGHT");
        assertThat(rules(List.of(item("a", new BigDecimal("60")), item("b", null))))
                .isEmpty();
        assertThat(rules(List.of(item("a", new BigDecimal("100")), item("b", new BigDecimal("0.01")))))
                .containsExactly("SE-ASSESSMENT-WEIGHT");
        assertThat(rules(List.of())).containsExactly("SE-ASSESSMENT-COUNT");
        List<Assessment> many = new ArrayList<>();
        for (int i = 0; i <= OfferingRules.MOST_ITEMS; i++) {
            many.add(item("item-" + i, null));
        }
        assertThat(rules(many)).containsExactly("SE-ASSESSMENT-COUNT");
    }

    private static List<String> rules(List<Assessment> assessments) {
        return Finding.violations(OfferingRules.findings(new OfferCourse(ID, List.of(), assessments))).stream()
                .map(Violation::rule)
                .toList();
    }

    private static Assessment item(String id, @Nullable BigDecimal weight) {
        return new Assessment(id, "EXAM", null, false, false, false, false, weight);
    }

    private static OfferCourse offer(List<String> facilitators) {
        return new OfferCourse(ID, facilitators, DefaultAssessments.SET);
    }

    private static CourseOffered offered(String title, List<String> facilitators) {
        return new CourseOffered(
                ID,
                ID.session(),
                ID.course(),
                title,
                CreditHours.parse("0.8"),
                ProgrammeCode.parse("MS-ECE"),
                facilitators,
                DefaultAssessments.SET);
    }

    private static OfferingFacts facts(String title, @Nullable String hours) {
        return new OfferingFacts(
                Optional.of(new CourseCatalogued(
                        CourseCode.parse("ECEA-5700"),
                        title,
                        hours == null ? null : CreditHours.parse(hours),
                        ProgrammeCode.parse("MS-ECE"),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)),
                true);
    }

    private static Offering given(CourseOffered... events) {
        Offering offering = DECIDER.initial();
        for (CourseOffered event : events) {
            offering = DECIDER.evolve(offering, event);
        }
        return offering;
    }

    private static Decision<OfferingEvent> when(Offering state, OfferCourse command, OfferingFacts facts) {
        return Outcomes.of(DECIDER.decide(state, command, facts));
    }

    private static Decision.Refused<OfferingEvent> refusal(Decision<OfferingEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused<OfferingEvent>) decision;
    }
}
