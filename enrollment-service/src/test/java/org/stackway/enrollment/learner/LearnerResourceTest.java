package org.stackway.enrollment.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class LearnerResourceTest {

    @Test
    void aLearnerRegistersOnceAndReadsBackTheProfile() {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        ada.as().body(ada.profile()).post("/api/v1/learners").then().statusCode(200);
        ada.as()
                .get("/api/v1/learners/{id}", ada.learner().wire())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("givenName", equalTo("Ada"))
                .body("email", equalTo("ada@example.org"))
                .body("registeredAt", notNullValue());
        assertThat(StoredEvents.of("learner/" + ada.learner())).containsExactly("LearnerRegistered");
    }

    @Test
    void aLearnerRegistersOnlyTheOneTheTokenNames() {
        EnrollmentApi ada = new EnrollmentApi(new LearnerId(UUID.randomUUID()));
        EnrollmentApi eve = new EnrollmentApi(new LearnerId(UUID.randomUUID()));

        eve.as().body(ada.profile()).post("/api/v1/learners").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "paper form")
                .contentType(ContentType.JSON)
                .body(ada.profile())
                .post("/api/v1/learners")
                .then()
                .statusCode(201);
    }

    @Test
    void aBadProfileIsRefusedMemberByMemberWithoutRepeatingIt() {
        EnrollmentApi ada = new EnrollmentApi(new LearnerId(UUID.randomUUID()));

        String body = ada.as()
                .body(Map.of("givenName", "Ada", "familyName", "", "email", "secret-thing", "country", "Atlantis"))
                .post("/api/v1/learners")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/familyName", "/email", "/country"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("secret-thing", "Atlantis");
        assertThat(ada.as()
                        .body(Map.of("learnerId", "secret-thing", "givenName", "Ada"))
                        .post("/api/v1/learners")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .doesNotContain("secret-thing");
    }

    @Test
    @Rule({"EN-ERASE-OPEN", "EN-ERASED"})
    void anErasedLearnersNameIsGoneTheKeyWithItAndNothingBeginsUnderTheId() {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        erase(ada);

        ada.as()
                .get("/api/v1/learners/{id}", ada.learner().wire())
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("givenName", nullValue())
                .body("email", nullValue());
        assertThat(Sql.number(
                        "SELECT count(wrapped_key) FROM rm.learner_key WHERE learner_id = ?::uuid",
                        ada.learner().wire()))
                .isZero();
        ada.as()
                .get(
                        "/api/v1/learners/{id}/identity-assertions?audience=billing-service",
                        ada.learner().wire())
                .then()
                .statusCode(404);
        ada.as()
                .body(ada.profile())
                .post("/api/v1/learners")
                .then()
                .statusCode(422)
                .body("code", equalTo("LEARNER_ERASED"));
        OfferingId offering = TestSession.open(BusinessTime.now()).known().offering();
        ada.request(new EnrollmentId(UUID.randomUUID()), offering)
                .statusCode(422)
                .body("violations.rule", hasItem("EN-01"));
        assertThat(StoredEvents.of("learner/" + ada.learner())).containsExactly("LearnerRegistered", "LearnerErased");
    }

    @Test
    void anExportHasTheProfileWhatHappenedAndWhatWasDecidedAndAfterAnErasureNoName() {
        EnrollmentApi ada = EnrollmentApi.newLearner().onboarded();
        EnrollmentApi eve = EnrollmentApi.newLearner();
        String path = "/api/v1/learners/" + ada.learner() + "/export";

        String next = ada.as()
                .get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("service", equalTo("enrollment-service"))
                .body("personal.profile.familyName", equalTo("Lovelace"))
                .body("decisions.command", containsInAnyOrder("RegisterLearner", "PassOnboarding"))
                .body("items.type", hasItem(containsString("LearnerRegistered")))
                .extract()
                .path("page.next");
        ada.as()
                .get(path + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("personal", nullValue())
                .body("items.type", hasItem(containsString("OnboardingPassed")))
                .body("page.next", nullValue());
        eve.as().get(path).then().statusCode(404);

        erase(ada);
        ada.as().get(path).then().statusCode(200).body("personal", equalTo(Map.of()));
    }

    private static void erase(EnrollmentApi learner) {
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "asked for in writing")
                .header("Idempotency-Key", "erase")
                .post("/api/v1/learners/{id}/erasures", learner.learner().wire())
                .then()
                .statusCode(200)
                .body("erased", equalTo(true));
    }

    @Test
    @Rule({"EN-20", "P-49"})
    void factsAboutALearnerAreRecordedOnce() {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        for (String fact : List.of("onboarding-completions", "honor-code-acceptances")) {
            for (int i = 0; i < 2; i++) {
                ada.as()
                        .body("{}")
                        .post("/api/v1/learners/{id}/{fact}", ada.learner().wire(), fact)
                        .then()
                        .statusCode(200)
                        .body("givenName", nullValue());
            }
        }
        assertThat(StoredEvents.of("learner/" + ada.learner()))
                .containsExactly("LearnerRegistered", "OnboardingPassed", "HonorCodeAccepted");
    }

    @Test
    @Rule("XC-08")
    void admissionOpensTheCareerServices() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        ProgrammeCode programme = ProgrammeCode.parse("MS-ECE");

        ConsumerHarness.deliver(TestRecords.of(
                "candidacy/" + ada.learner() + ":" + programme,
                1,
                new LearnerAdmitted(ada.learner(), programme, Instant.parse("2026-11-01T00:00:00Z"))));

        ada.as()
                .get("/api/v1/learners/{id}/entitlements", ada.learner().wire())
                .then()
                .statusCode(200)
                .body("items.service", containsInAnyOrder("HANDSHAKE", "QUINNCIA"));
    }

    /** D14: personal data only sealed, whatever table or column one looks at. */
    @Test
    void noTableShowsPersonalData() throws SQLException {
        EnrollmentApi grace = new EnrollmentApi(new LearnerId(UUID.randomUUID()));
        grace.as()
                .header("Idempotency-Key", "grace")
                .header("X-Request-Id", "r1")
                .body(Map.of(
                        "learnerId", grace.learner().wire(),
                        "givenName", "Gracemurray",
                        "familyName", "Hopperstone",
                        "email", "gracemurray@example.net",
                        "country", "US"))
                .post("/api/v1/learners")
                .then()
                .statusCode(201);

        List<String> leaks = new ArrayList<>();
        try (Connection connection = ServiceStack.database().superuser();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                // bytea as text: each byte that is printable stands for itself
                String sql = "SELECT count(*) FROM " + table + " t WHERE encode(convert_to(t::text, 'UTF8'), 'escape')"
                        + " ~* 'gracemurray|hopperstone' OR t::text ~* '"
                        + hex("Gracemurray") + "|" + hex("Hopperstone") + "'";
                try (ResultSet found = statement.executeQuery(sql)) {
                    found.next();
                    if (found.getLong(1) > 0) {
                        leaks.add(table);
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
        grace.as()
                .get("/api/v1/learners/{id}", grace.learner().wire())
                .then()
                .body("familyName", equalTo("Hopperstone"));
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT table_schema || '.' || table_name FROM information_schema.tables"
                        + " WHERE table_schema IN ('es', 'rm')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
