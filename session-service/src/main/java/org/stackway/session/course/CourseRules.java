package org.stackway.session.course;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** What an entry of the catalogue must be. That a course has no credit hours is allowed: it is listed, not offered. */
final class CourseRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_LIST = 50;

    private CourseRules() {}

    /** What every rule finds about the entry. */
    static List<Finding> findings(Course course, CourseCatalogued entry) {
        return Stream.of(
                        List.of(factStands(course, entry)),
                        List.of(title(entry)),
                        List.of(ofTextLength("/hardware", entry.hardware())),
                        List.of(ofTextLength("/freePreview", entry.freePreview())),
                        List.of(ofTextLength("/contentVersion", entry.contentVersion())),
                        eachOnce("/programmes", entry.programmes()),
                        eachOnce("/crossListedAs", entry.crossListedAs()),
                        eachOnce("/prerequisites", entry.prerequisites()),
                        List.of(notItself("/crossListedAs", entry.courseCode(), entry.crossListedAs())),
                        List.of(notItself("/prerequisites", entry.courseCode(), entry.prerequisites())))
                .flatMap(List::stream)
                .toList();
    }

    /** What is stated is never overwritten by what is assumed; hours that nobody has stated may be assumed, and told later. */
    @Rule("SE-COURSE-STATED")
    private static Finding factStands(Course course, CourseCatalogued entry) {
        boolean stated = course.entry()
                .filter(present -> present.creditHours() != null)
                .filter(present -> !Boolean.TRUE.equals(present.assumed()))
                .isPresent();
        return Finding.of(
                        "SE-COURSE-STATED",
                        "an assumption does not take the place of stated credit hours",
                        stated && Boolean.TRUE.equals(entry.assumed()) ? "stated credit hours" : "none stated",
                        Requirement.is("none stated"))
                .at("/assumed");
    }

    @Rule("SE-COURSE-TITLE")
    private static Finding title(CourseCatalogued entry) {
        return Finding.of(
                        "SE-COURSE-TITLE",
                        "a course has a title",
                        entry.title().strip().length(),
                        Requirement.between(1, LONGEST_TITLE))
                .at("/title");
    }

    @Rule("SE-COURSE-TEXT")
    private static Finding ofTextLength(String pointer, @Nullable String text) {
        return Finding.of(
                        "SE-COURSE-TEXT",
                        "the text is too long",
                        Objects.requireNonNullElse(text, "").length(),
                        Requirement.atMost(LONGEST_TEXT))
                .at(pointer);
    }

    @Rule("SE-COURSE-LIST")
    private static List<Finding> eachOnce(String pointer, List<?> list) {
        return List.of(
                Finding.of("SE-COURSE-LIST", "the list is too long", list.size(), Requirement.atMost(LONGEST_LIST))
                        .at(pointer),
                Finding.of(
                                "SE-COURSE-LIST",
                                "each is named once",
                                new HashSet<>(list).size(),
                                Requirement.is(list.size()))
                        .at(pointer));
    }

    @Rule("SE-COURSE-SELF")
    private static Finding notItself(String pointer, CourseCode course, List<CourseCode> others) {
        return Finding.of(
                        "SE-COURSE-SELF",
                        "a course does not refer to itself",
                        others.contains(course) ? course.wire() : "other courses",
                        Requirement.is("other courses"))
                .at(pointer);
    }
}
