package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.Histories.Coverage;
import org.stackway.enrollment.enrollment.Histories.Difference;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Rule;

/**
 * Learners' histories as a seed makes them, under the production rules and under the same rules written by hand: state,
 * deadlines, allowed actions and load agree after every step. A failure prints its seed and the few steps it takes.
 */
@Rule({
    "EN-01", "EN-02", "EN-06", "EN-07", "EN-16", "EN-19", "EN-21", "EN-22", "EN-23", "EN-24", "P-01", "P-02", "P-04",
    "P-17", "P-18", "P-23", "P-37", "SE-11", "XC-03", "XC-04", "3.2", "3.14", "3.21", "3.27"
})
class HistoriesTest {

    private static final long SEED = 1;

    @Test
    void theRulesAgreeWithTheOnesWrittenByHand() {
        assertThat(Histories.asReleased().search(SEED, 150, Coverage.empty())).isEmpty();
    }

    @Test
    @Tag("full")
    void theyAgreeInManyHistoriesAndThoseGoEverywhere() {
        Coverage coverage = Coverage.empty();

        Optional<Difference> difference = Histories.asReleased().search(1_000_000, 20_000, coverage);

        System.out.println("statuses " + Histories.table(coverage.statuses()));
        System.out.println("outcomes " + Histories.table(coverage.outcomes()));
        assertThat(difference).isEmpty();
        assertThat(coverage.statuses().keySet())
                .containsExactlyInAnyOrder(
                        "PENDING_PAYMENT", "ENROLLED", "EXPIRED", "CANCELLED", "DROPPED", "WITHDRAWN", "COMPLETED");
        assertThat(coverage.outcomes().keySet())
                .contains(
                        "Drop accepted",
                        "Drop [EN-22]",
                        "Drop [P-01]",
                        "Drop [P-02]",
                        "Withdraw accepted",
                        "Withdraw [P-04]",
                        "Withdraw [3.27]",
                        "Request [P-37]",
                        "Request [EN-ONE-ACTIVE]",
                        "Uphold accepted",
                        "Reverse accepted",
                        "Cancel [P-23]");
    }

    /** A rule that is a little wrong, made by telling the right one something a little wrong. */
    private record Mutation(String name, UnaryOperator<Given> told) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Mutation> mutations() {
        return Stream.of(
                new Mutation(
                        "drop deadline a millisecond earlier",
                        moved(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, -1)),
                new Mutation(
                        "drop deadline a millisecond later",
                        moved(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, 1)),
                new Mutation("enrolment opens a millisecond late", moved(MilestoneKind.ENROLLMENT_OPENS, 1)),
                new Mutation("enrolment closes a millisecond late", moved(MilestoneKind.ENROLLMENT_CLOSES, 1)),
                new Mutation("classes start a millisecond late", moved(MilestoneKind.CLASSES_START, 1)),
                new Mutation("classes end a millisecond early", moved(MilestoneKind.CLASSES_END, -1)),
                new Mutation("thirteen days to drop", policy("drop-window", "days", "13")),
                new Mutation("full days to drop", policy("drop-window", "count", "FULL_DAYS")),
                new Mutation("an hour less to pay", policy("reservation", "startWithinHours", "47")),
                new Mutation("an hour more for cards", policy("reservation", "graceHours.CARD", "2")),
                new Mutation("an hour less for transfers", policy("reservation", "graceHours.FLYWIRE", "167")),
                new Mutation("content only ends the refund", policy("drop-content", "openedContent", "ENDS_REFUND")),
                new Mutation("every item blocks", policy("restricted-content", "blocking", "ALL_RESTRICTED_ITEMS")),
                new Mutation("a little more in a semester", policy("load", "capPerSemester", "15.4")),
                new Mutation("almost full time is enough", policy("load", "academicFullTimePerSemester", "4.2")),
                new Mutation("the final opened a millisecond later", given -> given.facts()
                        .finalAccess()
                        .map(access -> given.finalOpenedAt(access.accessedAt().plusMillis(1)))
                        .orElse(given)),
                new Mutation("holds not seen", Given::withoutHolds),
                new Mutation("slots not seen", Given::withoutSlot),
                new Mutation("slots a millisecond shorter", given -> given.facts()
                        .slot()
                        .map(slot ->
                                given.slotOf(slot.holder(), slot.classesEndAt().minusMillis(1)))
                        .orElse(given)),
                new Mutation("payments not seen", Given::payments));
    }

    private static UnaryOperator<Given> moved(MilestoneKind kind, long millis) {
        return given -> given.calendar(calendar -> Calendars.moved(
                calendar,
                kind,
                Objects.requireNonNull(calendar.milestones().get(kind)).plusMillis(millis)));
    }

    private static UnaryOperator<Given> policy(String name, String parameter, String value) {
        EnrollmentTerms terms = PolicyVersionsTest.with(name, parameter, value);
        return given -> given.terms(terms);
    }

    @ParameterizedTest
    @MethodSource("mutations")
    @Tag("full")
    void aRuleThatIsALittleWrongIsFoundAndShownByAFewSteps(Mutation mutation) {
        Histories mutated = new Histories(
                facts -> mutation.told().apply(new Given(List.of(), facts)).facts());

        Difference found = mutated.search(SEED, 5_000, Coverage.empty()).orElseThrow();

        System.out.println(mutation + " " + found);
        assertThat(found.inputs()).hasSizeLessThanOrEqualTo(12);
    }
}
