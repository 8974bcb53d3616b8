package org.stackway.events.session;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

/**
 * What happens to an offering, one course in one session; stream {@code offering/<offeringId>}.
 */
public sealed interface OfferingEvent extends SessionServiceEvent {

    /**
     * A graded item of an offering. {@code forCreditOnly} items are restricted content; opening one that {@code
     * blocksRefund} ends the right to drop or withdraw (rule 3.1). {@code kind} is the registrar's word for it, such
     * as QUIZ or FINAL_EXAM.
     */
    record Assessment(
            String itemId,
            String kind,
            @Nullable Integer durationMinutes,
            boolean proctored,
            boolean peerGraded,
            boolean forCreditOnly,
            boolean blocksRefund,
            @Nullable BigDecimal weightPercent) {}

    /**
     * A course is offered in a session, or its offering changed; the last one counts. Title, hours and owner are
     * copied from the catalogue and stay as they were when offered. {@code facilitators} are staff subjects, not
     * names.
     */
    record CourseOffered(
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String title,
            CreditHours creditHours,
            ProgrammeCode owningProgramme,
            List<String> facilitators,
            List<Assessment> assessments)
            implements OfferingEvent {
        public CourseOffered {
            facilitators = List.copyOf(facilitators);
            assessments = List.copyOf(assessments);
        }
    }
}
