package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TimeTravelTest {

    @Test
    void anInstantMeansWhatWasKnownThen() {
        Instant before = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        rename("TIME-5701", "first");
        Instant between = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        rename("TIME-5701", "second");

        asOf("TIME-5701", before).statusCode(404);
        asOf("TIME-5701", between).statusCode(200).header("ETag", "\"1\"").body("title", equalTo("TIME-5701 first"));
        asOf("TIME-5701", BusinessTime.now()).statusCode(200).body("title", equalTo("TIME-5701 second"));
    }

    @Test
    void aVersionMeansThatVersion() {
        rename("TIME-5702", "first");
        rename("TIME-5702", "second");

        asOf("TIME-5702", 1).header("ETag", "\"1\"").body("title", equalTo("TIME-5702 first"));
        asOf("TIME-5702", 2).header("ETag", "\"2\"").body("title", equalTo("TIME-5702 second"));
    }

    @Test
    void whatLiesAheadIsRefusedAndSoIsWhatIsNoMoment() {
        rename("TIME-5703", "only");

        asOf("TIME-5703", BusinessTime.now().plus(Duration.ofHours(1)))
                .statusCode(400)
                .body("code", equalTo("AS_OF_AHEAD"))
                .body("violations[0].rule", equalTo("API-AS-OF"));
        asOf("TIME-5703", 2)
                .statusCode(400)
                .body("code", equalTo("AS_OF_AHEAD"))
                .body("detail", containsString("the last is 1"));
        for (String nonsense : new String[] {"0", "-1", "yesterday", "2026-08-24", "1.5", "99999999999999999999"}) {
            asOf("TIME-5703", nonsense).statusCode(400).body("code", equalTo("MALFORMED"));
        }
        asOf("TIME-5704", 1).statusCode(404);
        asOf("TIME-5704", BusinessTime.now()).statusCode(404);
    }

    @Test
    void twoVersionsDifferFieldByField() {
        rename("TIME-5705", "first");
        rename("TIME-5705", "second");

        diff("TIME-5705", "?from=1&to=2")
                .statusCode(200)
                .body("folded", equalTo(true))
                .body("changes", hasSize(1))
                .body("changes[0].path", equalTo("/title"))
                .body("changes[0].from", equalTo("TIME-5705 first"))
                .body("changes[0].to", equalTo("TIME-5705 second"))
                .body("events.version", contains(2))
                .body("events[0].data.title", equalTo("TIME-5705 second"));
        diff("TIME-5705", "").body("from", equalTo(1)).body("to", equalTo(2)).body("changes", hasSize(1));
        diff("TIME-5705", "?from=0&to=2").body("events", hasSize(2));
        diff("TIME-5705", "?from=2&to=2").body("changes", empty()).body("events", empty());
    }

    @Test
    void aDiffBeyondTheEndsOfTheStreamIsRefused() {
        rename("TIME-5706", "only");

        diff("TIME-5706", "?from=2&to=1").statusCode(400).body("code", equalTo("BAD_RANGE"));
        diff("TIME-5706", "?to=2").statusCode(400).body("detail", containsString("0 to 1"));
        diff("TIME-5706", "?from=-1").statusCode(400);
        diff("TIME-5706", "?from=first").statusCode(400);
        diff("TIME-5707", "").statusCode(404);
        as("registrar").get("/ops/v1/streams/course/TIME-5706/diff").then().statusCode(403);
        given().get("/ops/v1/streams/course/TIME-5706/diff").then().statusCode(401);
    }

    @Test
    void aStoryNamesTheCauseOfEachOfItsEvents() {
        rename("TIME-5708", "only");
        String correlationId = Sql.column("SELECT correlation_id FROM es.event WHERE stream_id = 'course/TIME-5708'")
                .getFirst();

        as("ops")
                .get("/ops/v1/causes/" + correlationId)
                .then()
                .statusCode(200)
                .body("correlationId", equalTo(correlationId))
                .body("truncated", equalTo(false))
                .body("events", hasSize(1))
                .body("events[0].stream", equalTo("course/TIME-5708"))
                .body("events[0].causationId", equalTo(correlationId))
                .body("events[0].version", equalTo(1));
        as("ops")
                .get("/ops/v1/causes/" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("events", empty())
                .body("code", nullValue());
        as("ops").get("/ops/v1/causes/something").then().statusCode(400);
        as("registrar").get("/ops/v1/causes/" + correlationId).then().statusCode(403);
    }

    private static ValidatableResponse asOf(String code, Object moment) {
        return as("registrar")
                .queryParam("asOf", moment.toString())
                .get("/api/v1/courses/" + code)
                .then();
    }

    private static ValidatableResponse diff(String code, String query) {
        return as("ops").get("/ops/v1/streams/course/" + code + "/diff" + query).then();
    }

    private static void rename(String code, String title) {
        as("registrar")
                .header("X-Actor-Reason", "test")
                .contentType(ContentType.JSON)
                .body(Map.of("title", code + " " + title))
                .put("/api/v1/courses/" + code)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
