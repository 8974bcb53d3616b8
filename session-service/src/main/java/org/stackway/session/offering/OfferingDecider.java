package org.stackway.session.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
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
        List<Finding> findings = OfferingRules.findings(command);
        return state.offered()
                .map(before -> Decision.judged("OFFERING_INVALID", findings, () -> again(before, command)))
                .orElseGet(() -> first(command, facts.course().get(), findings));
    }

    private static Decision<OfferingEvent> first(
            OfferCourse command, CourseCatalogued course, List<Finding> ofOffering) {
        OfferingId id = command.offeringId();
        List<Finding> findings = new ArrayList<>();
        findings.add(OfferingRules.hoursKnown(id, course));
        findings.addAll(ofOffering);
        return Decision.judged(
                findings.getFirst().holds() ? "OFFERING_INVALID" : "COURSE_HOURS_UNKNOWN",
                findings,
                () -> List.of(new CourseOffered(
                        id,
                        id.session(),
                        id.course(),
                        course.title(),
                        Objects.requireNonNull(course.creditHours()),
                        course.owningProgramme(),
                        command.facilitators(),
                        command.assessments())));
    }

    private static List<OfferingEvent> again(CourseOffered before, OfferCourse command) {
        CourseOffered after = new CourseOffered(
                before.offeringId(),
                before.sessionId(),
                before.courseCode(),
                before.title(),
                before.creditHours(),
                before.owningProgramme(),
                command.facilitators(),
                command.assessments());
        return after.equals(before) ? List.of() : List.of(after);
    }
}
