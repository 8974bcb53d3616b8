package org.stackway.session.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.session.offering.OfferingCommand.OfferCourse;

/** Offers courses in sessions. What the catalogue says is copied once and stays as it was when first offered. */
final class OfferingDecider implements Decider<Offering, OfferingCommand, OfferingEvent, OfferingFacts> {

    @Override
    public Offering initial() {
        return Offering.NONE;
    }

    @Override
    public Offering evolve(Offering state, OfferingEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<OfferingEvent> decide(Offering state, OfferingCommand command, OfferingFacts facts) {
        return switch (command) {
            case OfferCourse offer -> offer(state, offer, facts);
        };
    }

    private static Decision<OfferingEvent> offer(Offering state, OfferCourse command, OfferingFacts facts) {
        OfferingId offering = command.offeringId();
        if (!facts.sessionPublished()) {
            return Decision.missing("session " + offering.session());
        }
        if (facts.course().isEmpty()) {
            return Decision.missing("course " + offering.course());
        }
        List<Violation> violations = OfferingRules.violatedBy(command);
        return state.offered()
                .map(before -> violations.isEmpty()
                        ? again(before, command)
                        : Decision.<OfferingEvent>refused("OFFERING_INVALID", violations))
                .orElseGet(() -> first(command, facts.course().get(), violations));
    }

    private static Decision<OfferingEvent> first(
            OfferCourse command, CourseCatalogued course, List<Violation> violations) {
        Optional<CreditHours> hours = Optional.ofNullable(course.creditHours());
        if (hours.isEmpty()) {
            List<Violation> all = new ArrayList<>(violations);
            all.addFirst(OfferingRules.hoursUnknown(command.offeringId(), course));
            return Decision.refused("COURSE_HOURS_UNKNOWN", all);
        }
        if (!violations.isEmpty()) {
            return Decision.refused("OFFERING_INVALID", violations);
        }
        OfferingId id = command.offeringId();
        return Decision.accepted(new CourseOffered(
                id,
                id.session(),
                id.course(),
                course.title(),
                hours.get(),
                course.owningProgramme(),
                command.facilitators(),
                command.assessments()));
    }

    private static Decision<OfferingEvent> again(CourseOffered before, OfferCourse command) {
        CourseOffered after = new CourseOffered(
                before.offeringId(),
                before.sessionId(),
                before.courseCode(),
                before.title(),
                before.creditHours(),
                before.owningProgramme(),
                command.facilitators(),
                command.assessments());
        return after.equals(before) ? Decision.unchanged() : Decision.accepted(after);
    }
}
