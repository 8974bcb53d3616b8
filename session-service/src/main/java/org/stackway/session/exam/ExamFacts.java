package org.stackway.session.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Inputs;
import org.stackway.session.session.SessionCalendar;

/**
 * What decisions about a final need from outside.
 *
 * @param now business time
 * @param enrolment what enrollment-service told about the enrolment; empty if it told nothing (yet)
 * @param calendar of the enrolment's session
 * @param offering the course as it is offered there
 * @param held the appointment that the enrolment has
 * @param finalOpenedAt when the enrolment's final was first open, with an appointment or without
 */
public record ExamFacts(
        Instant now,
        Optional<Enrolment> enrolment,
        Optional<SessionCalendar> calendar,
        Optional<CourseOffered> offering,
        Optional<ExamId> held,
        Optional<Instant> finalOpenedAt)
        implements Inputs {

    /** How long a final takes of which nobody stated it. */
    static final Duration USUAL_DURATION = Duration.ofHours(2);

    /** An enrolment as this service knows it. */
    public record Enrolment(Seat seat, EnrolmentStatus status) {}

    /** Nothing is known but the time. */
    static ExamFacts none(Instant now) {
        return new ExamFacts(
                now, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        enrolment.map(Enrolment::seat).ifPresent(seat -> {
            sources.put("enrolment", List.of("enrollment/" + seat.enrollmentId()));
            sources.put("calendar", List.of("session/" + seat.offeringId().session()));
            sources.put("offering", List.of("offering/" + seat.offeringId()));
        });
        held.ifPresent(exam -> sources.put("held", List.of("exam/" + exam)));
        return sources;
    }

    /** The item that an appointment is for: the proctored one, of several that which ends the right to drop. */
    Optional<Assessment> proctoredFinal() {
        return offering.flatMap(offered -> offered.assessments().stream()
                .filter(Assessment::proctored)
                .max(Comparator.comparing(Assessment::blocksRefund)
                        .thenComparing(Assessment::itemId, Comparator.reverseOrder())));
    }

    /** The item with this id, if opening it ends the right to drop (rule 3.1). */
    Optional<Assessment> finalItem(String itemId) {
        return offering.flatMap(offered -> offered.assessments().stream()
                .filter(item -> item.itemId().equals(itemId) && item.blocksRefund())
                .findFirst());
    }

    /** How long the proctored final takes. */
    Duration duration() {
        return proctoredFinal().map(ExamFacts::duration).orElse(USUAL_DURATION);
    }

    private static Duration duration(Assessment item) {
        Integer minutes = item.durationMinutes();
        return minutes == null ? USUAL_DURATION : Duration.ofMinutes(minutes);
    }

    /** An instant of the session's calendar. A session whose enrolments are known is published. */
    Instant at(MilestoneKind kind) {
        return knownCalendar().schedule().at(kind);
    }

    SessionCalendar knownCalendar() {
        return calendar.orElseThrow(() -> new IllegalStateException("an enrolment in a session that is not known"));
    }
}
