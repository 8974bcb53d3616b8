package org.stackway.session.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.stackway.session.Api.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SessionFeedResourceTest {

    private static final String FEED = "/api/v1/sessions/2106-FALL-1/calendar";

    @Test
    @Rule("SE-14")
    void aCalendarProgramSubscribesWithoutAToken() {
        publish("2106-FALL-1", "2106-08-23");

        String tag = given().get(FEED)
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .body(startsWith("BEGIN:VCALENDAR\r\n"))
                .body(containsString("UID:2106-FALL-1.CLASSES_START@"))
                .body(containsString("DTSTART:21060823T150000Z\r\n"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(FEED).then().statusCode(304);
        given().get("/api/v1/sessions/2107-FALL-1/calendar").then().statusCode(404);
    }
}
