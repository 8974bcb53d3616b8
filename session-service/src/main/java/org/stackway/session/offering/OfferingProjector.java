package org.stackway.session.offering;

import java.util.List;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How an offering's events make the row that {@link OfferingView} reads. */
final class OfferingProjector {

    private static final Table OFFERING = Table.of("offering", "offering_id");
    private static final OfferingColumn OFFERED = new OfferingColumn();

    static final ReadModel.Own<Offering, OfferingEvent> MODEL =
            new ReadModel.Own<>("offerings", List.of(OFFERING), OfferingProjector::project);

    private OfferingProjector() {}

    private static void project(Projected<Offering, OfferingEvent> at, Rows rows) {
        CourseOffered offered = at.after().offered().orElseThrow();
        rows.upsert(OFFERING, offered.offeringId().wire())
                .set("session_id", offered.sessionId().wire())
                .set("course_code", offered.courseCode().wire())
                .set("offered", OFFERED.convertToDatabaseColumn(offered))
                .set("version", at.version());
    }
}
