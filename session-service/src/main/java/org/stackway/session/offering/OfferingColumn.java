package org.stackway.session.offering;

import jakarta.persistence.Converter;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.session.EventColumn;

/** How an {@link OfferingView} is offered. */
@Converter
public class OfferingColumn extends EventColumn<CourseOffered> {
    public OfferingColumn() {
        super(CourseOffered.class);
    }
}
