package org.stackway.session.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.Tx;

/** Queries over the sessions' read model, in the order in which their classes start. */
@ApplicationScoped
public class Sessions {

    private static final MilestonesColumn MILESTONES = new MilestonesColumn();

    Uni<Optional<SessionView>> find(Tx tx, SessionId id) {
        return tx.session().get(SessionView.class, id.wire()).map(Optional::ofNullable);
    }

    /** True if the session is published. */
    public Uni<Boolean> exists(Tx tx, SessionId id) {
        return find(tx, id).map(Optional::isPresent);
    }

    /** A session's calendar from the columns of its row. */
    public static SessionCalendar calendar(SessionId session, String timezone, String milestones) {
        return new SessionCalendar(
                session, ZoneId.of(timezone), Schedule.of(MILESTONES.convertToEntityAttribute(milestones)));
    }

    /**
     * At most {@code count} sessions.
     *
     * @param status only those that stand there at the transaction's business time
     * @param after only those behind this one
     */
    Uni<List<SessionView>> list(Tx tx, Optional<SessionStatus> status, Optional<Place> after, int count) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        status.ifPresent(wanted -> {
            conditions.add(standing(wanted));
            parameters.put("now", tx.now());
        });
        after.ifPresent(place -> {
            conditions.add("(classesStartAt > :start or (classesStartAt = :start and sessionId > :id))");
            parameters.put("start", place.classesStartAt());
            parameters.put("id", place.sessionId());
        });
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        SelectionQuery<SessionView> query = tx.session()
                .createSelectionQuery(
                        "from SessionView " + where + " order by classesStartAt, sessionId", SessionView.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }

    /** As {@link SessionStatus#at}, in the language of the database. */
    private static String standing(SessionStatus status) {
        return switch (status) {
            case SCHEDULED -> ":now < enrollmentOpensAt";
            case ENROLLMENT_OPEN -> "enrollmentOpensAt <= :now and :now < classesStartAt";
            case IN_SESSION -> "classesStartAt <= :now and :now < enrollmentClosesAt";
            case ENROLLMENT_CLOSED -> "enrollmentClosesAt <= :now and :now < classesEndAt";
            case CLOSED -> "classesEndAt <= :now and :now < finalGradesPostAt";
            case GRADED -> "finalGradesPostAt <= :now";
        };
    }

    /** Where a session stands in the list. */
    record Place(Instant classesStartAt, String sessionId) {

        static Place of(SessionView view) {
            return new Place(view.classesStartAt(), view.sessionId().wire());
        }

        static Place parse(String text) {
            int blank = text.indexOf(' ');
            return new Place(Instant.parse(text.substring(0, blank)), text.substring(blank + 1));
        }

        @Override
        public String toString() {
            return classesStartAt + " " + sessionId;
        }
    }
}
