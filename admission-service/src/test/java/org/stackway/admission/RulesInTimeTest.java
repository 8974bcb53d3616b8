package org.stackway.admission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.stackway.admission.Http.card;
import static org.stackway.admission.Http.declare;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;

/** Rules that come into force, and learners who do nothing for two years: what the business clock alone brings about. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RulesInTimeTest {

    private static final String PAST = "2024-01-01T07:00:00Z";

    @Test
    @Rule("AD-08")
    void aProgrammeDefinedAfterTheGradesJudgesThem() {
        Schooling early = graded("RITA-5000", "A");

        define("MS-RITA", 1, definition(PAST, "late", "RITA-5000")).statusCode(201);
        Quiet.await();

        card(early.learner(), "MS-RITA")
                .body("status", equalTo("PATHWAY_COMPLETE"))
                .body("policyVersion", equalTo(1));
    }

    @Test
    @Rule({"AD-08", "3.25"})
    void aLaterVersionJudgesFromItsInstantOnWhoeverIsNotAdmitted() {
        define("MS-RITB", 1, definition(PAST, "pathway", "RITB-5000")).statusCode(201);
        Schooling before = graded("RITB-5000", "B");
        Schooling admitted = graded("RITB-5000", "B");
        declare(admitted.learner(), "MS-RITB").body("programmes[0].status", equalTo("ADMITTED"));
        Instant effective = BusinessTime.now().plus(Duration.ofHours(1));

        define("MS-RITB", 2, stricter(effective)).statusCode(201);
        Schooling meanwhile = graded("RITB-5000", "B");
        card(before.learner(), "MS-RITB").body("status", equalTo("PATHWAY_COMPLETE"));
        card(meanwhile.learner(), "MS-RITB").body("status", equalTo("PATHWAY_COMPLETE"));
        BusinessTime.moveTo(effective);
        Quiet.await();

        for (Schooling judged : new Schooling[] {before, meanwhile}) {
            card(judged.learner(), "MS-RITB")
                    .body("status", equalTo("NONE"))
                    .body("policyVersion", equalTo(2))
                    .body("pathways[0].missing.rule", contains("AD-04"));
        }
        card(admitted.learner(), "MS-RITB")
                .body("status", equalTo("ADMITTED"))
                .body("pathways[0].complete", equalTo(true))
                .body("reviews", empty());
    }

    @Test
    @Rule("P-06")
    void twoYearsWithoutAnEnrolmentEndACandidacyAndAnEnrolmentPostponesTheEnd() {
        define("MS-RITC", 1, definition(PAST, "pathway", "RITC-5000"));
        Schooling idle = graded("RITC-5000", "B");
        Schooling busy = graded("RITC-5000", "B");
        declare(idle.learner(), "MS-RITC").statusCode(200);
        declare(busy.learner(), "MS-RITC").statusCode(200);
        BusinessTime.advance(Duration.ofDays(300));
        busy.in("RITC-5999", "1.0", 1).enrolled(BusinessTime.now());
        ConsumerHarness.deliver(busy.news());

        BusinessTime.advance(Duration.ofDays(500));
        Quiet.await();

        card(idle.learner(), "MS-RITC")
                .body("status", equalTo("DISCONTINUED"))
                .body("discontinuationCause", equalTo("INACTIVITY"));
        card(busy.learner(), "MS-RITC").body("status", equalTo("ADMITTED"));
    }

    private static Map<String, Object> stricter(Instant effectiveFrom) {
        Map<String, Object> definition = new HashMap<>(definition(effectiveFrom.toString(), "pathway", "RITB-5000"));
        definition.put(
                "admission",
                Map.of("type", "CUMULATIVE_GPA_AND_FLOOR", "minCumulativeGpa", "3.5", "minCourseGradePoints", "2.0"));
        return definition;
    }

    private static Schooling graded(String course, String grade) {
        Schooling schooling = new Schooling().registered();
        schooling.in(course, "1.0", 1).enrolled().graded(grade);
        ConsumerHarness.deliver(schooling.news());
        return schooling;
    }
}
