package org.stackway.session.offering;

import java.util.Optional;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.CourseOffered;

/**
 * One course in one session.
 *
 * @param offered how it is offered, empty if it is not
 */
public record Offering(Optional<CourseOffered> offered) {

    static final Offering NONE = new Offering(Optional.empty());

    Offering evolve(OfferingEvent event) {
        return switch (event) {
            case CourseOffered courseOffered -> new Offering(Optional.of(courseOffered));
        };
    }
}
