package org.stackway.transcript;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TranscriptJourneyTest {

    private final LearnerId learner = new LearnerId(UUID.randomUUID());

    @Test
    void aGradeIsPostedReadBackAndIssuedAsATranscript() {
        Enrolment enrolment = enrolled(ended());

        grade(enrolment, "A-").statusCode(200).body("grade", equalTo("A-")).body("gradePoints", equalTo("3.7"));
        record().body("courses", hasSize(1))
                .body("courses[0].grade", equalTo("A-"))
                .body("gpa", equalTo("3.700"))
                .body("earnedCredits", equalTo("0.8"))
                .body("inProgress", empty());

        String location = as("learner", learner.wire())
                .header("Idempotency-Key", "t1")
                .contentType(ContentType.JSON)
                .body(Map.of("purpose", "an application"))
                .post("/api/v1/learners/" + learner + "/transcripts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("learner", learner.wire())
                .get(location)
                .then()
                .statusCode(200)
                .body("record.courses[0].grade", equalTo("A-"))
                .body("standing", equalTo("UNOFFICIAL"))
                .body(not(containsString("oursera")));
        as("learner", UUID.randomUUID().toString()).get(location).then().statusCode(404);
    }

    @Test
    @Rule("TR-GRADES-OPEN")
    void aGradeBeforeTheEndOfClassesIsRefused() {
        Enrolment enrolment = enrolled(BusinessTime.now().plus(Duration.ofDays(1)));

        ValidatableResponse refused =
                grade(enrolment, "A").statusCode(422).body("violations.rule", hasItem("TR-GRADES-OPEN"));
        Explained.refusal(refused)
                .body("wouldChange.find { it.rule == 'TR-GRADES-OPEN' }.becomes", equalTo("HOLDS"))
                .body("policies.name", hasItem("grade-replacement"))
                .body("inputs.find { it.name == 'enrollment' }.sources[0].service", equalTo("enrollment-service"));
        record().body("courses", empty()).body("inProgress", hasSize(1));
    }

    @Test
    void aGradeForAnEnrolmentNobodyToldUsOfIsNotKnownYet() {
        as("faculty", "fay")
                .header("X-Actor-Reason", "grading")
                .header("Prefer", "wait=0")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", "A"))
                .put("/api/v1/enrollments/" + UUID.randomUUID() + "/grade")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_KNOWN_YET"));
    }

    @Test
    void aDifferentGradeIsAConflictAndAChangeNeedsTheVersionThatWasSeen() {
        Enrolment enrolment = enrolled(ended());
        ValidatableResponse posted = grade(enrolment, "B").statusCode(200);
        String etag = posted.extract().header("ETag");

        Explained.acceptance(posted)
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItems("TR-GRADES-OPEN", "TR-04"));
        grade(enrolment, "B").statusCode(200);
        Explained.refusal(grade(enrolment, "A").statusCode(409))
                .body("rules.find { it.result == 'VIOLATED' }.rule", equalTo("TR-GRADE-CHANGE"));
        change(enrolment, null).statusCode(428);
        change(enrolment, "\"99\"").statusCode(412);
        change(enrolment, etag).statusCode(200).body("grade", equalTo("A"));
        record().body("gpa", equalTo("4.000"));
    }

    @Test
    @Rule("EN-25")
    void aDropThatArrivesAfterTheGradeWinsAndAReversalBringsTheGradeBack() {
        Enrolment enrolment = enrolled(ended());
        grade(enrolment, "A").statusCode(200);

        ConsumerHarness.deliver(enrolment.dropped(2));
        record().body("courses", empty()).body("gpa", nullValue());

        ConsumerHarness.deliver(enrolment.dropReversed(3));
        record().body("courses[0].grade", equalTo("A"));
    }

    @Test
    @Rule("P-04")
    void aWithdrawalIsAWAndTakesNoGrade() {
        Enrolment enrolment = enrolled(ended());

        ConsumerHarness.deliver(enrolment.withdrawn(2));

        record().body("courses[0].grade", equalTo("W")).body("gpa", nullValue());
        grade(enrolment, "A").statusCode(422).body("violations.rule", hasItem("TR-04"));
    }

    @Test
    @Rule("3.6")
    void anIncompleteIsTheRegistrarsOverrideOnlyAndAGradeTakesItsPlace() {
        Enrolment enrolment = enrolled(ended());
        String path = "/api/v1/enrollments/" + enrolment.id() + "/incompletes";

        staff("faculty", "fay").post(path).then().statusCode(403);
        staff("registrar", "rita").post(path).then().statusCode(200).body("mark", equalTo("INCOMPLETE"));
        record().body("courses.grade", contains("I"))
                .body("attemptedCredits", equalTo("0.8"))
                .body("earnedCredits", equalTo("0.0"))
                .body("standing", nullValue())
                .body("gpa", nullValue());

        grade(enrolment, "B").statusCode(200);
        record().body("courses.grade", contains("B")).body("standing.status", equalTo("GOOD"));
    }

    @Test
    @Rule({"P-26", "P-28", "P-31", "P-34"})
    void aRepeatUnderACrossListedCodeReplacesTheGradeAndAChangeBringsItBack() {
        ConsumerHarness.deliver(Enrolment.crossListed("MS-TXL", "TXLA-5622", "TXLB-5509"));
        Enrolment first = enrolled("TXLA-5622", ended().minus(Duration.ofDays(60)));
        Enrolment second = enrolled("TXLB-5509", ended());
        grade(first, "C").statusCode(200);
        record().body("standing.status", equalTo("WARNING"));

        String etag = grade(second, "B").statusCode(200).extract().header("ETag");
        record().body("gpa", equalTo("3.000"))
                .body("standing.status", equalTo("GOOD"))
                .body("courses.find { it.mark == 'REPLACED' }.courseCode", equalTo("TXLA-5622"));

        change(second, etag, "D").statusCode(200);
        record().body("gpa", equalTo("1.500")).body("courses.mark", contains("GRADED", "GRADED"));
        as("learner", learner.wire())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/enrollments/" + second.id() + "/grade-replacements")
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("3.17"));
    }

    @Test
    @Rule({"P-26", "P-28", "3.17"})
    void aLearnerOptsOutOfTheReplacementOfTheirOwnGradeAndInAgain() {
        Enrolment first = enrolled("TXLC-5000", ended().minus(Duration.ofDays(60)));
        Enrolment second = enrolled("TXLC-5000", ended());
        grade(first, "C").statusCode(200);
        grade(second, "B").statusCode(200);
        record().body("gpa", equalTo("3.000")).body("replacementOptOuts", nullValue());
        String outs = "/api/v1/enrollments/" + second.id() + "/grade-replacement-opt-outs";
        String ins = "/api/v1/enrollments/" + second.id() + "/grade-replacement-opt-ins";

        choose(as("learner", UUID.randomUUID().toString()), outs).statusCode(404);
        choose(as("faculty", "fay"), outs).statusCode(403);
        choose(as("registrar", "rita"), outs).statusCode(400);
        choose(as("learner", learner.wire()).queryParam("dryRun", true), outs).statusCode(200);
        record().body("gpa", equalTo("3.000"));

        String key = UUID.randomUUID().toString();
        ValidatableResponse out = choose(as("learner", learner.wire()), key, outs)
                .statusCode(200)
                .body("optedOut", equalTo(true))
                .body("replaces", empty());
        Explained.acceptance(out);
        choose(as("learner", learner.wire()), key, outs).statusCode(200).header("Idempotency-Replayed", "true");
        record().body("gpa", equalTo("2.500"))
                .body("courses.mark", contains("GRADED", "GRADED"))
                .body("replacementOptOuts", contains(second.id().wire()));

        choose(as("registrar", "rita").header("X-Actor-Reason", "asked by mail"), ins)
                .statusCode(200)
                .body("optedOut", equalTo(false))
                .body("replaces", contains(first.id().wire()));
        record().body("gpa", equalTo("3.000"))
                .body(
                        "courses.find { it.mark == 'REPLACED' }.enrollmentId",
                        equalTo(first.id().wire()));

        ConsumerHarness.deliver(second.dropped(2));
        Explained.refusal(choose(as("learner", learner.wire()), outs)
                .statusCode(422)
                .body("code", equalTo("OPT_OUT_REFUSED"))
                .body("violations.rule", contains("TR-04")));
    }

    private static ValidatableResponse choose(RequestSpecification who, String path) {
        return choose(who, UUID.randomUUID().toString(), path);
    }

    private static ValidatableResponse choose(RequestSpecification who, String key, String path) {
        return who.header("Idempotency-Key", key).post(path).then();
    }

    private static RequestSpecification staff(String role, String subject) {
        return as(role, subject)
                .header("X-Actor-Reason", "illness")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void theRecordAsOfAnEarlierInstantShowsWhatWasKnownThen() {
        Enrolment enrolment = enrolled(ended());
        Instant before = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        grade(enrolment, "A").statusCode(200);
        Instant graded = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        ConsumerHarness.deliver(enrolment.dropped(2));

        recordAsOf(before).statusCode(200).body("courses", empty()).body("sources", empty());
        recordAsOf(graded).body("courses.grade", contains("A")).body("asOf", equalTo(wire(graded)));
        recordAsOf(1).body("courses.grade", contains("A")).body("sources.service", contains("transcript-service"));
        recordAsOf(2)
                .body("courses", empty())
                .body("sources.service", contains("transcript-service", "enrollment-service"))
                .body("sources[0].version", equalTo(2))
                .body("sources[1].stream", equalTo("enrollment/" + enrolment.id()))
                .body("sources[1].version", equalTo(2));
        recordAsOf(3).statusCode(400).body("code", equalTo("AS_OF_AHEAD"));
        recordAsOf(BusinessTime.now().plus(Duration.ofDays(1))).statusCode(400);
        recordAsOf("tomorrow").statusCode(400);
    }

    private static String wire(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private ValidatableResponse recordAsOf(Object moment) {
        return as("learner", learner.wire())
                .queryParam("asOf", moment.toString())
                .get("/api/v1/learners/" + learner + "/record")
                .then();
    }

    @Test
    void somebodyElsesRecordDoesNotExist() {
        enrolled(ended());

        as("learner", UUID.randomUUID().toString())
                .get("/api/v1/learners/" + learner + "/record")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    private Enrolment enrolled(Instant classesEnd) {
        return enrolled("ECEA-5700", classesEnd);
    }

    private Enrolment enrolled(String course, Instant classesEnd) {
        Enrolment enrolment = Enrolment.of(learner, course, "0.8", classesEnd);
        ConsumerHarness.deliver(Enrolment.registered(learner), enrolment.enrolled(1));
        return enrolment;
    }

    private static Instant ended() {
        return BusinessTime.now().minus(Duration.ofDays(1));
    }

    private static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }

    private static ValidatableResponse grade(Enrolment enrolment, String grade) {
        return as("faculty", "fay")
                .header("X-Actor-Reason", "grading")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade))
                .put("/api/v1/enrollments/" + enrolment.id() + "/grade")
                .then();
    }

    private static ValidatableResponse change(Enrolment enrolment, @Nullable String etag) {
        return change(enrolment, etag, "A");
    }

    private static ValidatableResponse change(Enrolment enrolment, @Nullable String etag, String grade) {
        var request = as("registrar", "rita")
                .header("X-Actor-Reason", "regraded")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade, "reason", "regraded"));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/api/v1/enrollments/" + enrolment.id() + "/grade-changes")
                .then();
    }

    private ValidatableResponse record() {
        return as("learner", learner.wire())
                .get("/api/v1/learners/" + learner + "/record")
                .then()
                .statusCode(200);
    }
}
