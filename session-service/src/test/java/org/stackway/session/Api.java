package org.stackway.session;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.stackway.kit.testing.Tokens;

/** Requests as callers of the API make them. */
public final class Api {

    private Api() {}

    /** A registrar, with the reason that staff writes need. */
    public static RequestSpecification registrar() {
        return as("registrar", "rita").header("X-Actor-Reason", "calendar of the year");
    }

    public static RequestSpecification learner() {
        return as("learner", "01920000-0000-7000-8000-000000000001");
    }

    public static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject)).contentType(ContentType.JSON);
    }

    /** Publishes a session that starts on this day at nine. */
    public static void publish(String session, String monday) {
        registrar()
                .body(Map.of("name", "Session " + session, "classesStart", monday + "T09:00"))
                .put("/api/v1/sessions/" + session)
                .then()
                .statusCode(201);
    }

    /** Enters a course of the power electronics pathway. */
    public static void catalogue(String code) {
        registrar()
                .body(Map.of("title", "Course " + code, "creditHours", "0.8", "owningProgramme", "MS-ECE"))
                .put("/api/v1/courses/" + code)
                .then()
                .statusCode(201);
    }
}
