package org.stackway.events.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;

/**
 * What happens to a course of the catalogue; stream {@code course/<courseCode>}.
 */
public sealed interface CourseEvent extends SessionServiceEvent {

    /**
     * A course was entered into the catalogue or its entry changed; the last one counts. Without {@code creditHours}
     * the course is listed but cannot be offered. Prerequisites are advice, never a gate (EN-09). {@code hardware}
     * and {@code freePreview} are texts for learners. {@code assumed} is true of an entry with a value that nobody has
     * stated, such as credit hours made up for a demonstration; absent for facts.
     */
    record CourseCatalogued(
            CourseCode courseCode,
            String title,
            @Nullable CreditHours creditHours,
            ProgrammeCode owningProgramme,
            List<ProgrammeCode> programmes,
            @Nullable SpecializationId specialization,
            List<CourseCode> crossListedAs,
            List<CourseCode> prerequisites,
            @Nullable String hardware,
            @Nullable String freePreview,
            @Nullable String contentVersion,
            @Nullable Boolean assumed)
            implements CourseEvent {
        public CourseCatalogued {
            programmes = List.copyOf(programmes);
            crossListedAs = List.copyOf(crossListedAs);
            prerequisites = List.copyOf(prerequisites);
        }

        /** An entry of stated facts. */
        public CourseCatalogued(
                CourseCode courseCode,
                String title,
                @Nullable CreditHours creditHours,
                ProgrammeCode owningProgramme,
                List<ProgrammeCode> programmes,
                @Nullable SpecializationId specialization,
                List<CourseCode> crossListedAs,
                List<CourseCode> prerequisites,
                @Nullable String hardware,
                @Nullable String freePreview,
                @Nullable String contentVersion) {
            this(
                    courseCode,
                    title,
                    creditHours,
                    owningProgramme,
                    programmes,
                    specialization,
                    crossListedAs,
                    prerequisites,
                    hardware,
                    freePreview,
                    contentVersion,
                    null);
        }
    }
}
