package org.stackway.transcript.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.CandidacyEvent.LearnerAdmitted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompleted;
import org.stackway.events.admission.CandidacyEvent.PathwayCompletionRevoked;
import org.stackway.events.admission.CandidacyEvent.ProgrammeDeclared;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;
import org.stackway.transcript.Enrolment;

/** A small degree of 1.8 credits, audited over HTTP from what two other services told. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DegreeAuditHttpTest {

    private static final SpecializationId PATHWAY = SpecializationId.parse("audited-pathway");

    private final LearnerId learner = new LearnerId(UUID.randomUUID());
    private final ProgrammeCode programme = ProgrammeCode.parse("MS-ECE");
    private final String candidacy = "candidacy/" + learner + ":" + programme;

    @Test
    @Rule({"TR-03", "AD-06", "AD-07", "AD-10"})
    void whatIsMissingIsSaidUntilTheDegreeIsEarned() {
        defined();
        Enrolment first = Enrolment.of(learner, "ECEA-5700", "0.8", ended());
        Enrolment second = Enrolment.of(learner, "ECEA-5701", "1.0", ended());
        ConsumerHarness.deliver(Enrolment.registered(learner), first.enrolled(1), second.enrolled(1));

        audit().body("status", equalTo("LACKING"))
                .body("requirements.findAll { !it.met }.rule", hasItems("AD-10", "AD-06", "AD-07", "TR-03", "TR-GPA"));

        grade(first, "A");
        grade(second, "B");
        Instant now = BusinessTime.now();
        ConsumerHarness.deliver(
                TestRecords.of(candidacy, 1, new ProgrammeDeclared(learner, programme, now)),
                TestRecords.of(
                        candidacy,
                        2,
                        new PathwayCompleted(learner, programme, PATHWAY, Gpa.parse("3.444"), 1, List.of())),
                TestRecords.of(candidacy, 3, new LearnerAdmitted(learner, programme, now)));

        audit().body("status", equalTo("EARNED"))
                .body("appliedCredits", equalTo("1.8"))
                .body("applied", hasSize(2))
                .body("applied[0].as", equalTo("OWN"))
                .body("requirements.findAll { !it.met }", hasSize(0));

        ConsumerHarness.deliver(TestRecords.of(
                candidacy, 4, new PathwayCompletionRevoked(learner, programme, PATHWAY, null, 1, List.of())));
        audit().body("status", equalTo("LACKING"))
                .body("requirements.findAll { !it.met }.rule", equalTo(List.of("AD-07")));
    }

    @Test
    @Rule("TR-06")
    void aPreviewCountsForNoDegree() {
        defined();
        ConsumerHarness.deliver(
                Enrolment.registered(learner),
                TestRecords.of(
                        "learner/" + learner,
                        2,
                        new PreviewRecorded(learner, CourseCode.parse("ECEA-5700"), ended(), "v1", List.of())));

        audit().body("status", equalTo("LACKING"))
                .body("applied", hasSize(0))
                .body("requirements.findAll { !it.met }.rule", hasItems("TR-03", "AD-07"));
    }

    @Test
    void anAuditIsTheLearnersAndTheStaffsAndOfAKnownProgrammeOnly() {
        defined();
        ConsumerHarness.deliver(Enrolment.registered(learner));

        get("learner", UUID.randomUUID().toString(), "MS-ECE").statusCode(404).body("code", equalTo("NOT_FOUND"));
        get("advisor", "ada", "MS-ECE").statusCode(200);
        get("faculty", "fay", "MS-ECE").statusCode(403);
        get("learner", learner.wire(), "MS-NO").statusCode(404).body("code", equalTo("NOT_KNOWN_YET"));
    }

    private void defined() {
        ConsumerHarness.deliver(TestRecords.of(
                "programme/" + programme,
                1,
                new ProgrammeDefined(
                        programme,
                        1,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        List.of(new ProgrammeName("Master of Science", Instant.parse("2020-01-01T00:00:00Z"))),
                        CreditHours.parse("1.8"),
                        null,
                        null,
                        null,
                        List.of(new Pathway(PATHWAY, List.of(CourseCode.parse("ECEA-5700")))),
                        List.of(),
                        new AdmissionCriterion.CumulativeGpaAndFloor(
                                GradePoints.parse("3.0"), GradePoints.parse("2.0")),
                        List.of(),
                        null,
                        List.of(),
                        null)));
    }

    private static Instant ended() {
        return BusinessTime.now().minus(Duration.ofDays(1));
    }

    private static void grade(Enrolment enrolment, String grade) {
        given().auth()
                .oauth2(Tokens.of("faculty", "fay"))
                .header("X-Actor-Reason", "grading")
                .contentType(ContentType.JSON)
                .body(Map.of("grade", grade))
                .put("/api/v1/enrollments/" + enrolment.id() + "/grade")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse audit() {
        return get("learner", learner.wire(), "MS-ECE").statusCode(200);
    }

    private ValidatableResponse get(String role, String subject, String code) {
        return given().auth()
                .oauth2(Tokens.of(role, subject))
                .header("Prefer", "wait=0")
                .get("/api/v1/learners/" + learner + "/degree-audits/" + code)
                .then();
    }
}
