package org.stackway.enrollment.catalogue;

import java.util.List;
import java.util.Optional;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.NotPersonal;

/** A course offered in a session, as session-service last published it: the unit of enrolment (EN-08). */
public record OfferedCourse(
        OfferingId offeringId,
        @NotPersonal("title of a course") String title,
        CreditHours creditHours,
        ProgrammeCode owningProgramme,
        List<Assessment> assessments) {

    public OfferedCourse {
        assessments = List.copyOf(assessments);
    }

    /** The graded item with this id. */
    public Optional<Assessment> item(String itemId) {
        return assessments.stream()
                .filter(assessment -> assessment.itemId().equals(itemId))
                .findFirst();
    }
}
