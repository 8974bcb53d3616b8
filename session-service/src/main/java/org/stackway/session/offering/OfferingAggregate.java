package org.stackway.session.offering;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.session.OfferingEvent;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;
import org.stackway.session.course.CourseView;

/** Runs the streams {@code offering/<offeringId>}; course and session are read in the transaction that decides. */
@ApplicationScoped
public class OfferingAggregate implements Aggregate<Offering, OfferingCommand, OfferingEvent, OfferingFacts> {

    private static final OfferingDecider DECIDER = new OfferingDecider();

    @Override
    public String category() {
        return "offering";
    }

    @Override
    public Class<OfferingEvent> eventType() {
        return OfferingEvent.class;
    }

    @Override
    public Decider<Offering, OfferingCommand, OfferingEvent, OfferingFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<OfferingFacts>> facts(Tx tx, List<Asked<Offering, OfferingCommand>> asked) {
        List<OfferingId> ids =
                asked.stream().map(one -> OfferingId.parse(one.id())).toList();
        return courses(tx, ids).chain(courses -> sessions(tx, ids).map(sessions -> ids.stream()
                .map(id -> new OfferingFacts(
                        Optional.ofNullable(courses.get(id.course().wire())).map(CourseView::entry),
                        sessions.contains(id.session().wire())))
                .toList()));
    }

    private static Uni<Map<String, CourseView>> courses(Tx tx, List<OfferingId> ids) {
        Set<String> codes = ids.stream().map(id -> id.course().wire()).collect(toSet());
        return tx.session()
                .createSelectionQuery("from CourseView where courseCode in :codes", CourseView.class)
                .setParameter("codes", codes)
                .getResultList()
                .map(found -> found.stream().collect(toMap(CourseView::courseCode, identity())));
    }

    private static Uni<Set<String>> sessions(Tx tx, List<OfferingId> ids) {
        String[] wanted = ids.stream().map(id -> id.session().wire()).distinct().toArray(String[]::new);
        return tx.sql()
                .query("SELECT session_id FROM rm.session WHERE session_id = ANY ($1::text[])", (Object) wanted)
                .map(rows -> {
                    Set<String> known = new HashSet<>();
                    for (Row row : rows) {
                        known.add(row.getString(0));
                    }
                    return known;
                });
    }

    @Override
    public Optional<ReadModel.Own<Offering, OfferingEvent>> readModel() {
        return Optional.of(OfferingProjector.MODEL);
    }
}
