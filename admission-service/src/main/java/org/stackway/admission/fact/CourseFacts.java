package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** The credit hours of courses, for advice about those that a learner has not taken yet; no decision reads them. */
@ApplicationScoped
public class CourseFacts implements Stances {

    static final Table COURSES = Table.of("course_fact", "course_code");

    private static final String HOURS =
            "SELECT course_code, credit_hours FROM rm.course_fact WHERE course_code = ANY ($1::text[]) AND credit_hours IS NOT NULL";

    @Override
    public List<Stance<?>> stances() {
        return List.of(new Stance.Merge<>(
                CourseCatalogued.class,
                "advice on which grade would do depends on the hours of courses not taken yet; no decision does",
                Handling.facts((delivery, rows) -> catalogued(delivery.event(), rows))));
    }

    private static void catalogued(CourseCatalogued event, Rows rows) {
        CreditHours hours = event.creditHours();
        rows.upsert(COURSES, event.courseCode().wire()).set("credit_hours", hours == null ? null : hours.value());
    }

    /** The hours of these courses, as far as they are known. */
    public Uni<Map<CourseCode, CreditHours>> hours(Tx tx, Collection<CourseCode> courses) {
        String[] codes = courses.stream().map(CourseCode::wire).distinct().toArray(String[]::new);
        return tx.sql().query(HOURS, (Object) codes).map(rows -> {
            Map<CourseCode, CreditHours> hours = new HashMap<>();
            rows.forEach(row ->
                    hours.put(CourseCode.parse(row.getString(0)), new CreditHours(row.get(BigDecimal.class, 1))));
            return hours;
        });
    }
}
