package org.stackway.session.offering;

import java.util.List;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

/** An offering as the API shows it. */
public record OfferingRepresentation(
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        String title,
        CreditHours creditHours,
        ProgrammeCode owningProgramme,
        List<String> facilitators,
        List<Assessment> assessments) {

    static OfferingRepresentation of(CourseOffered offered) {
        return new OfferingRepresentation(
                offered.offeringId(),
                offered.sessionId(),
                offered.courseCode(),
                offered.title(),
                offered.creditHours(),
                offered.owningProgramme(),
                offered.facilitators(),
                offered.assessments());
    }
}
