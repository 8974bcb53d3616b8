package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** Asks the services how it ended for each learner of a degrees plan, and what the catalogue says by now. */
final class DegreeAnswers {

    private final ServiceApi api;

    DegreeAnswers(ServiceApi api) {
        this.api = api;
    }

    /** By learner id. */
    Map<String, DegreeOutcome> of(DegreePlan plan) throws LocalFailure, InterruptedException {
        Map<String, DegreeOutcome> outcomes = new ConcurrentHashMap<>();
        Campus.each(plan.students(), student -> outcomes.put(student.id(), ask(student)));
        return outcomes;
    }

    private DegreeOutcome ask(StudentPlan student) throws LocalFailure, InterruptedException {
        Actor self = Actor.learner(student.id());
        String learner = "/api/v1/learners/" + student.id();
        JsonNode audit =
                api.require(Service.TRANSCRIPT, Call.get(learner + "/degree-audits/" + Course.PROGRAMME, self));
        JsonNode record = api.require(Service.TRANSCRIPT, Call.get(learner + "/record", self));
        JsonNode card = api.require(Service.ADMISSION, Call.get(learner + "/programmes/" + Course.PROGRAMME, self));
        boolean conferred = audit.path("status").asText().equals("CONFERRED");
        List<String> lacking = new ArrayList<>();
        if (!conferred) {
            audit.path("requirements").forEach(requirement -> {
                if (!requirement.path("met").asBoolean()) {
                    lacking.add(requirement.path("rule").asText());
                }
            });
        }
        boolean certificate = card.path("certificates")
                .valueStream()
                .anyMatch(one -> one.path("certificate").asText().equals(Curriculum.CERTIFICATE)
                        && one.path("status").asText().equals("CONFERRED"));
        return new DegreeOutcome(
                conferred, lacking, certificate, record.path("gpa").asText(""));
    }

    /** Credit hours by course code, as the catalogue lists them with this mark. */
    Map<String, BigDecimal> hours(boolean assumed) throws LocalFailure, InterruptedException {
        Map<String, BigDecimal> hours = new LinkedHashMap<>();
        String path = "/api/v1/courses?limit=200";
        String cursor = "";
        do {
            JsonNode page = api.require(
                    Service.SESSION, Call.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor, Actor.REGISTRAR));
            page.path("items").forEach(course -> {
                if (course.hasNonNull("creditHours") && course.path("assumed").asBoolean() == assumed) {
                    hours.put(
                            course.path("courseCode").asText(),
                            new BigDecimal(course.path("creditHours").asText()));
                }
            });
            cursor = page.path("page").path("next").asText("");
        } while (!cursor.isEmpty());
        return hours;
    }
}
