package org.stackway.session.course;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** What an entry of the catalogue must be. That a course has no credit hours is allowed: it is listed, not offered. */
final class CourseRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_LIST = 50;

    private CourseRules() {}

    /** Every rule the entry violates. */
    static List<Violation> violatedBy(CourseCatalogued entry) {
        return Stream.of(
                        title(entry),
                        ofTextLength("/hardware", entry.hardware()),
                        ofTextLength("/freePreview", entry.freePreview()),
                        ofTextLength("/contentVersion", entry.contentVersion()),
                        eachOnce("/programmes", entry.programmes()),
                        eachOnce("/crossListedAs", entry.crossListedAs()),
                        eachOnce("/prerequisites", entry.prerequisites()),
                        notItself("/crossListedAs", entry.courseCode(), entry.crossListedAs()),
                        notItself("/prerequisites", entry.courseCode(), entry.prerequisites()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Rule("SE-COURSE-TITLE")
    private static Optional<Violation> title(CourseCatalogued entry) {
        int length = entry.title().strip().length();
        return length >= 1 && length <= LONGEST_TITLE
                ? Optional.empty()
                : Optional.of(Violation.of(
                                "SE-COURSE-TITLE",
                                "a course has a title",
                                length + " characters",
                                "1 to " + LONGEST_TITLE + " characters")
                        .at("/title"));
    }

    @Rule("SE-COURSE-TEXT")
    private static Optional<Violation> ofTextLength(String pointer, @Nullable String text) {
        int length = Objects.requireNonNullElse(text, "").length();
        return length <= LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Violation.of(
                                "SE-COURSE-TEXT",
                                "the text is too long",
                                length + " characters",
                                "at most " + LONGEST_TEXT + " characters")
                        .at(pointer));
    }

    @Rule("SE-COURSE-LIST")
    private static Optional<Violation> eachOnce(String pointer, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            return Optional.of(
                    Violation.of("SE-COURSE-LIST", "the list is too long", list.size(), "at most " + LONGEST_LIST)
                            .at(pointer));
        }
        return new HashSet<>(list).size() == list.size()
                ? Optional.empty()
                : Optional.of(
                        Violation.of("SE-COURSE-LIST", "each is named once").at(pointer));
    }

    @Rule("SE-COURSE-SELF")
    private static Optional<Violation> notItself(String pointer, CourseCode course, List<CourseCode> others) {
        return others.contains(course)
                ? Optional.of(
                        Violation.of("SE-COURSE-SELF", "a course does not refer to itself", course, "another course")
                                .at(pointer))
                : Optional.empty();
    }
}
