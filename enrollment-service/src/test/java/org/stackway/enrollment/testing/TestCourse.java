package org.stackway.enrollment.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.TestRecords;

/** A course of one test's own. */
public record TestCourse(CourseCode code, ProgrammeCode programme) {

    public static TestCourse of(String code) {
        return new TestCourse(CourseCode.parse(code), ProgrammeCode.parse("MS-ECE"));
    }

    /** The catalogue's entry comes, with that version of its content. */
    public TestCourse catalogued(@Nullable String contentVersion) {
        ConsumerHarness.deliver(TestRecords.of(
                "course/" + code,
                1,
                new CourseCatalogued(
                        code,
                        "A course of a test",
                        CreditHours.parse("0.8"),
                        programme,
                        List.of(programme),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        contentVersion)));
        return this;
    }

    /** Offers it in a session: a quiz graded by peers and a final, the latter for paying learners. */
    public OfferingId offeredIn(TestSession session) {
        OfferingId offering = new OfferingId(session.id(), code);
        ConsumerHarness.deliver(TestRecords.of(
                "offering/" + offering,
                1,
                new CourseOffered(
                        offering,
                        session.id(),
                        code,
                        "A course of a test",
                        CreditHours.parse("0.8"),
                        programme,
                        List.of(),
                        List.of(
                                new Assessment("essay", "ASSIGNMENT", null, false, true, false, false, null),
                                new Assessment("final", "FINAL_EXAM", 120, true, false, true, true, null)))));
        return offering;
    }
}
