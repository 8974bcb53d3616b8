package org.stackway.session.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.testing.Outcomes;
import org.stackway.session.course.CourseCommand.CatalogueCourse;

class CourseDeciderTest {

    private static final CourseDecider DECIDER = new CourseDecider();
    private static final CourseCode CODE = CourseCode.parse("ECEA-5700");
    private static final CourseCatalogued ENTRY = entry("Introduction to Power Electronics", "0.8", List.of());

    @Test
    void theFirstEntryIsCatalogued() {
        assertThat(when(Course.UNKNOWN, ENTRY)).isEqualTo(Decision.accepted(ENTRY));
    }

    @Test
    void theSameEntryAgainChangesNothing() {
        assertThat(when(given(ENTRY), entry("Introduction to Power Electronics", "0.80", List.of())))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void anotherEntryReplacesTheFirst() {
        CourseCatalogued later = entry("Introduction to Power Electronics", "1.0", List.of());
        assertThat(when(given(ENTRY), later)).isEqualTo(Decision.accepted(later));
        assertThat(given(ENTRY, later)).isEqualTo(new Course(Optional.of(later)));
    }

    @Test
    @Rule("SE-COURSE-HOURS")
    void aCourseWithoutCreditHoursIsListed() {
        CourseCatalogued unknownHours = entry("Photonics", null, List.of());
        assertThat(when(Course.UNKNOWN, unknownHours)).isEqualTo(Decision.accepted(unknownHours));
    }

    @Test
    @Rule({"SE-COURSE-TITLE", "SE-COURSE-SELF", "SE-COURSE-LIST", "SE-COURSE-TEXT"})
    void aRefusalNamesEveryRule() {
        // given
        CourseCatalogued wrong = new CourseCatalogued(
                CODE,
                "  ",
                null,
                ProgrammeCode.parse("MS-ECE"),
                List.of(ProgrammeCode.parse("MS-ECE"), ProgrammeCode.parse("MS-ECE")),
                null,
                List.of(),
                List.of(CODE),
                "x".repeat(CourseRules.LONGEST_TEXT + 1),
                null,
                null);

        // when
        Decision<CourseEvent> decision = when(Course.UNKNOWN, wrong);

        // then
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused<CourseEvent>) decision).violations())
                .extracting(Violation::rule, Violation::pointer)
                .containsExactlyInAnyOrder(
                        tuple("SE-COURSE-TITLE", "/title"),
                        tuple("SE-COURSE-TEXT", "/hardware"),
                        tuple("SE-COURSE-LIST", "/programmes"),
                        tuple("SE-COURSE-SELF", "/prerequisites"));
    }

    @Test
    @Rule("SE-COURSE-STATED")
    void hoursThatNobodyHasStatedMayBeAssumedAndAreToldLater() {
        CourseCatalogued unknownHours = entry("Photonics", null, List.of());
        CourseCatalogued assumed = assumed(entry("Photonics", "1.0", List.of()));
        CourseCatalogued stated = entry("Photonics", "0.8", List.of());

        assertThat(when(given(unknownHours), assumed)).isEqualTo(Decision.accepted(assumed));
        assertThat(when(given(unknownHours, assumed), stated)).isEqualTo(Decision.accepted(stated));
    }

    @Test
    @Rule("SE-COURSE-STATED")
    void statedHoursAreNeverOverwrittenByAssumedOnes() {
        Decision<CourseEvent> decision =
                when(given(entry("Photonics", "0.8", List.of())), assumed(entry("Photonics", "1.0", List.of())));

        assertThat(((Decision.Refused<CourseEvent>) decision).violations())
                .extracting(Violation::rule, Violation::pointer)
                .containsExactly(tuple("SE-COURSE-STATED", "/assumed"));
    }

    private static CourseCatalogued assumed(CourseCatalogued entry) {
        return new CourseCatalogued(
                entry.courseCode(),
                entry.title(),
                entry.creditHours(),
                entry.owningProgramme(),
                entry.programmes(),
                entry.specialization(),
                entry.crossListedAs(),
                entry.prerequisites(),
                entry.hardware(),
                entry.freePreview(),
                entry.contentVersion(),
                true);
    }

    private static Course given(CourseCatalogued... entries) {
        Course course = DECIDER.initial();
        for (CourseCatalogued entry : entries) {
            course = DECIDER.evolve(course, entry);
        }
        return course;
    }

    private static Decision<CourseEvent> when(Course state, CourseCatalogued entry) {
        return Outcomes.of(DECIDER.decide(state, new CatalogueCourse(entry), CourseFacts.NONE));
    }

    private static CourseCatalogued entry(String title, @Nullable String hours, List<CourseCode> prerequisites) {
        return new CourseCatalogued(
                CODE,
                title,
                hours == null ? null : CreditHours.parse(hours),
                ProgrammeCode.parse("MS-ECE"),
                List.of(ProgrammeCode.parse("MS-ECE")),
                null,
                List.of(),
                prerequisites,
                null,
                null,
                null);
    }
}
