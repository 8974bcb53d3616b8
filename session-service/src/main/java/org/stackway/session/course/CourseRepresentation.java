package org.stackway.session.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;

/**
 * A course as the API shows it.
 *
 * @param shownCode the code as people write it, "ECEA 5700"
 * @param offerable false while the credit hours are not known
 * @param assumed true if the entry has values that nobody has stated
 */
public record CourseRepresentation(
        CourseCode courseCode,
        String shownCode,
        String title,
        @Nullable CreditHours creditHours,
        boolean offerable,
        ProgrammeCode owningProgramme,
        List<ProgrammeCode> programmes,
        @Nullable SpecializationId specialization,
        List<CourseCode> crossListedAs,
        List<CourseCode> prerequisites,
        @Nullable String hardware,
        @Nullable String freePreview,
        @Nullable String contentVersion,
        boolean assumed) {

    static CourseRepresentation of(CourseCatalogued entry) {
        return new CourseRepresentation(
                entry.courseCode(),
                entry.courseCode().shown(),
                entry.title(),
                entry.creditHours(),
                entry.creditHours() != null,
                entry.owningProgramme(),
                entry.programmes(),
                entry.specialization(),
                entry.crossListedAs(),
                entry.prerequisites(),
                entry.hardware(),
                entry.freePreview(),
                entry.contentVersion(),
                Boolean.TRUE.equals(entry.assumed()));
    }
}
