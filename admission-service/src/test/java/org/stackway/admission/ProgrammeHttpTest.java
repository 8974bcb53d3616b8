package org.stackway.admission;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.stackway.admission.Http.as;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;

/** Programmes as front ends see and registrars enter them. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class ProgrammeHttpTest {

    private static final String PAST = "2024-01-01T07:00:00Z";
    private static final String FAR = "2099-01-01T07:00:00Z";

    @Test
    void aVersionIsEnteredOnceAndShownWhenItIsInForce() {
        define("MS-HTPA", 1, definition(PAST, "first", "HTPA-5000"))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/programmes/MS-HTPA/versions/1"))
                .header("ETag", "\"1\"");
        define("MS-HTPA", 1, definition(PAST, "first", "HTPA-5000"))
                .statusCode(200)
                .header("ETag", "\"1\"");
        define("MS-HTPA", 1, definition(PAST, "other", "HTPA-5000"))
                .statusCode(409)
                .header("Location", endsWith("/api/v1/programmes/MS-HTPA/versions/1"));
        define("MS-HTPA", 2, definition(FAR, "second", "HTPA-5000")).statusCode(201);

        read("/MS-HTPA").statusCode(200).body("version", equalTo(1)).body("name", equalTo("A degree"));
        read("/MS-HTPA?asOf=" + FAR).statusCode(200).body("version", equalTo(2));
        read("/MS-HTPA?asOf=2098-12-31T23:59:59.999-07:00").statusCode(200).body("version", equalTo(1));
        read("/MS-HTPA/versions/2").statusCode(200).body("pathways[0].specialization", equalTo("second"));
        read("").statusCode(200).body("items.programme", hasItem("MS-HTPA"));
    }

    @Test
    void whatWasEnteredByThenIsShownBesideWhatIsInForceThen() {
        Instant before = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        define("MS-HTPE", 1, definition(PAST, "first", "HTPE-5000")).statusCode(201);
        Instant between = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        define("MS-HTPE", 2, definition("2024-02-01T07:00:00Z", "second", "HTPE-5000"))
                .statusCode(201);

        read("/MS-HTPE?knownAt=" + before).statusCode(404);
        read("/MS-HTPE?knownAt=" + between).statusCode(200).body("version", equalTo(1));
        read("/MS-HTPE?knownAt=" + BusinessTime.now()).body("version", equalTo(2));
        read("/MS-HTPE?knownAt=1&asOf=" + FAR).body("version", equalTo(1)).header("ETag", "\"1\"");
        read("/MS-HTPE?knownAt=" + FAR).statusCode(400).body("code", equalTo("AS_OF_AHEAD"));
        read("/MS-HTPE?asOf=1").statusCode(200).body("version", equalTo(1));
        read("/MS-HTPE?asOf=2").statusCode(200).body("version", equalTo(2));
        read("/MS-HTPE?asOf=3").statusCode(400);
    }

    @Test
    void whatIsNotInForceOrDoesNotExistIsNotFound() {
        define("MS-HTPB", 1, definition(FAR, "first", "HTPB-5000")).statusCode(201);

        read("/MS-HTPB").statusCode(404);
        read("/MS-HTPB/versions/1").statusCode(200);
        read("/MS-HTPB/versions/2").statusCode(404);
        read("/MS-NONE").statusCode(404);
        read("/MS-HTPB?asOf=yesterday").statusCode(400);
        read("/MS-HTPB/versions/zero").statusCode(400);
    }

    @Test
    @Rule({"AD-03", "AD-14"})
    void aDefinitionThatBreaksTheRulesIsRefusedForAllReasons() {
        Map<String, Object> own = new HashMap<>(definition(PAST, "first", "HTPC-5000"));
        own.put("certificates", List.of(certificate("certificate-of-c")));
        define("MS-HTPC", 1, own).statusCode(201);

        Map<String, Object> stolen = new HashMap<>(definition(PAST, "first", "HTPD-5000", "HTPD-5000"));
        stolen.put("certificates", List.of(certificate("certificate-of-c")));
        define("MS-HTPD", 1, stolen)
                .statusCode(422)
                .body("code", equalTo("PROGRAMME_INVALID"))
                .body("violations.rule", hasItems("AD-03", "AD-14"));
        read("/MS-HTPD/versions/1").statusCode(404);
    }

    @Test
    void malformedDefinitionsAreRefused() {
        Map<String, Object> unknownMember = new HashMap<>(definition(PAST, "first", "HTPE-5000"));
        unknownMember.put("colour", "gold");
        define("MS-HTPE", 1, unknownMember).statusCode(400);
        Map<String, Object> noCriterion = new HashMap<>(definition(PAST, "first", "HTPE-5000"));
        noCriterion.remove("admission");
        define("MS-HTPE", 1, noCriterion).statusCode(400);
        Map<String, Object> badCriterion = new HashMap<>(definition(PAST, "first", "HTPE-5000"));
        badCriterion.put("admission", Map.of("type", "LOTTERY"));
        define("MS-HTPE", 1, badCriterion).statusCode(400);
        define("ms-htpe", 1, definition(PAST, "first", "HTPE-5000")).statusCode(400);
        define("MS-HTPE", 0, definition(PAST, "first", "HTPE-5000")).statusCode(400);
    }

    @Test
    void onlyARegistrarEntersAVersionAndSaysWhy() {
        Map<String, Object> definition = definition(PAST, "first", "HTPF-5000");

        as("learner", "019fec4b-6001-72d6-91f9-5a1c7f3a1eef")
                .contentType(ContentType.JSON)
                .body(definition)
                .put("/api/v1/programmes/MS-HTPF/versions/1")
                .then()
                .statusCode(403);
        as("registrar", "rita")
                .contentType(ContentType.JSON)
                .body(definition)
                .put("/api/v1/programmes/MS-HTPF/versions/1")
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    private static Map<String, Object> certificate(String id) {
        return Map.of("certificate", id, "name", "A certificate", "courses", List.of());
    }

    private static io.restassured.response.ValidatableResponse read(String path) {
        return as("learner", "019fec4b-6001-72d6-91f9-5a1c7f3a1eef")
                .get("/api/v1/programmes" + path)
                .then();
    }
}
