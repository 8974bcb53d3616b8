package org.stackway.admission;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.stackway.admission.Http.card;
import static org.stackway.admission.Http.declare;
import static org.stackway.admission.Http.define;
import static org.stackway.admission.Http.definition;
import static org.stackway.admission.Http.discontinue;
import static org.stackway.admission.Http.self;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Explained;
import org.stackway.kit.testing.ServiceStack;

/** Learners on a pathway of four courses like Power Electronics, from the events of other services to the status card. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class AdmissionJourneyTest {

    private static final String PROGRAMME = "MS-JRNY";

    private final Schooling schooling = new Schooling().registered();
    private final LearnerId learner = schooling.learner();

    @BeforeEach
    void theProgrammeIsDefined() {
        define(
                PROGRAMME,
                1,
                definition(
                        "2024-01-01T07:00:00Z",
                        "power-electronics",
                        "JRNY-5700",
                        "JRNY-5701",
                        "JRNY-5702",
                        "JRNY-5703"));
    }

    @Test
    @Rule({"AD-06", "AD-10", "AD-11"})
    void whoDeclaresFirstIsAdmittedByTheLastGrade() {
        deliver();
        declare(learner, PROGRAMME)
                .statusCode(200)
                .header("X-Position", notNullValue())
                .body("programmes[0].status", equalTo("DECLARED"));

        graded("A", "A", "A", "C");

        card(learner, PROGRAMME)
                .statusCode(200)
                .body("status", equalTo("ADMITTED"))
                .body("admittedAt", notNullValue())
                .body("pathways[0].gpa", equalTo("3.500"))
                .body("pathways[0].missing", empty())
                .body("pathways[0].courses.gradePoints", contains("4.0", "4.0", "4.0", "2.0"));
        Explained.last("candidacy/" + learner + ":" + PROGRAMME, "Recompute")
                .body("rules.find { it.rule == 'AD-04' }.observed", equalTo("3.500"))
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItems("AD-03", "AD-04"));
    }

    /** Registered, declared, graded: there is nothing else to do, and nothing that one could be asked for. */
    @Test
    @Rule({"AD-01", "AD-13"})
    void admissionFollowsFromGradesAndDeclarationAloneAndMakesADegreeSeekingStudent() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200).body("programmes[0].degreeSeeking", equalTo(false));
        card(learner, PROGRAMME).body("degreeSeeking", equalTo(false));

        graded("B", "B", "B", "B");

        card(learner, PROGRAMME).body("status", equalTo("ADMITTED")).body("degreeSeeking", equalTo(true));
    }

    @Test
    @Rule("AD-02")
    void noRequestHasAFieldForTranscriptsLettersOrTests() {
        self(learner)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.keySet().findAll { it.startsWith('/api/v1/learners') }",
                        containsInAnyOrder(
                                "/api/v1/learners/{id}/declarations",
                                "/api/v1/learners/{id}/disclosures",
                                "/api/v1/learners/{learnerId}/export",
                                "/api/v1/learners/{id}/discontinuations",
                                "/api/v1/learners/{id}/programmes",
                                "/api/v1/learners/{id}/programmes/{code}"))
                .body(
                        "components.schemas.DeclarationRequest.properties.keySet()",
                        containsInAnyOrder("programmes", "certificates"))
                .body("components.schemas.DiscontinuationRequest.properties.keySet()", contains("programme"));
    }

    @Test
    @Rule({"AD-03", "AD-05", "AD-12"})
    void theCardTellsCourseByCourseWhatIsMissingAndWhichGradeWouldDo() {
        schooling.catalogued("JRNY-5702", "1.2").catalogued("JRNY-5703", "1.0");
        schooling.in("JRNY-5700", "0.8", 1).enrolled().graded("C");
        schooling.in("JRNY-5701", "1.0", 1).enrolled().graded("C-");
        deliver();

        card(learner, PROGRAMME)
                .body("pathways[0].missing.rule", contains("AD-05", "AD-03", "AD-03", "AD-04"))
                .body("pathways[0].courses.completed", contains(true, false, false, false))
                .body("pathways[0].courses.wouldDo", contains(nullValue(), equalTo("B+"), equalTo("B+"), equalTo("B+")))
                .body("pathways[0].courses[1].attempts.grade", contains("C-"));
    }

    @Test
    @Rule({"AD-06", "AD-11"})
    void whoDeclaresLastIsAdmittedByTheDeclaration() {
        graded("B", "B", "B", "B");
        card(learner, PROGRAMME).body("status", equalTo("PATHWAY_COMPLETE"));

        declare(learner, PROGRAMME).statusCode(200).body("programmes[0].status", equalTo("ADMITTED"));

        card(learner, PROGRAMME).body("status", equalTo("ADMITTED")).body("pathways[0].gpa", equalTo("3.000"));
    }

    @Test
    void aCardIsShownAsItWasKnownAndSaysWhatItWasMadeFrom() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200);
        Instant declared = BusinessTime.now();
        BusinessTime.advance(Duration.ofMinutes(1));
        graded("A", "A", "A", "C");

        cardAsOf(declared)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("DECLARED"))
                .body("name", notNullValue())
                .body("pathways", empty())
                .body("sources.service", contains("admission-service"));
        cardAsOf(1).body("status", equalTo("DECLARED"));
        cardAsOf(BusinessTime.now())
                .body("status", equalTo("ADMITTED"))
                .body("pathways[0].gpa", equalTo("3.500"))
                .body("sources.service", contains("admission-service", "transcript-service"));
        cardAsOf(declared.minus(Duration.ofDays(1))).statusCode(404);
        cardAsOf(999).statusCode(400).body("code", equalTo("AS_OF_AHEAD"));
        cardAsOf(BusinessTime.now().plus(Duration.ofDays(1))).statusCode(400);
    }

    private ValidatableResponse cardAsOf(Object moment) {
        return self(learner)
                .queryParam("asOf", moment.toString())
                .get("/api/v1/learners/" + learner + "/programmes/" + PROGRAMME)
                .then();
    }

    @Test
    @Rule({"AD-04", "3.24"})
    void whoMissesTheWeightedAverageIsToldSo() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200);

        graded("A-", "B", "B-", "B-");

        card(learner, PROGRAMME)
                .body("status", equalTo("DECLARED"))
                .body("pathways[0].complete", equalTo(false))
                .body("pathways[0].missing.rule", contains("AD-04"))
                .body("pathways[0].missing[0].observed", equalTo("2.975"))
                .body("pathways[0].missing[0].required", equalTo("3.0"));
    }

    @Test
    @Rule("AD-05")
    void whoFallsBelowTheFloorInOneCourseIsToldWhich() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200);

        graded("A", "A", "A", "C-");

        card(learner, PROGRAMME)
                .body("status", equalTo("DECLARED"))
                .body("pathways[0].gpa", equalTo("3.425"))
                .body("pathways[0].missing.rule", contains("AD-05"))
                .body("pathways[0].missing[0].courseCode", equalTo("JRNY-5703"));
    }

    @Test
    @Rule("AD-03")
    void aCardBeforeAnyGradeNamesEveryMissingCourse() {
        deliver();

        card(learner, PROGRAMME)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("NONE"))
                .body("pathways[0].gpa", nullValue())
                .body("pathways[0].missing.rule", contains("AD-03", "AD-03", "AD-03", "AD-03"));
    }

    @Test
    @Rule("EN-25")
    void aDropThatArrivesBeforeTheGradeTakesItAwayAndAReversalGivesItBack() {
        Schooling.Enrolment first =
                schooling.in("JRNY-5700", "0.8", 1).enrolled().dropped();
        deliver();
        first.graded("A");
        deliver();
        card(learner, PROGRAMME).body("pathways[0].gpa", nullValue());

        first.dropReversed();
        deliver();

        card(learner, PROGRAMME).body("pathways[0].gpa", equalTo("4.000"));
    }

    @Test
    @Rule({"P-26", "P-28"})
    void aRepeatedCourseCountsByItsReplacement() {
        Schooling.Enrolment first = schooling.in("JRNY-5700", "0.8", 1).graded("C+");
        schooling.in("JRNY-5700", "0.8", 2).graded("B-").replacing(first);
        deliver();

        card(learner, PROGRAMME)
                .body("pathways[0].gpa", equalTo("2.700"))
                .body("pathways[0].courses[0].attempts.counts", contains(false, true));
    }

    @Test
    @Rule("3.25")
    void anAdmissionStandsWhenAGradeIsLoweredAndAPersonIsAsked() {
        Schooling.Enrolment last = admitted();

        last.changedTo("D");
        deliver();

        card(learner, PROGRAMME)
                .body("status", equalTo("ADMITTED"))
                .body("pathways[0].complete", equalTo(false))
                .body("reviews", contains("PATHWAY_COMPLETION_REVOKED"));
    }

    @Test
    void aConferredDegreeEndsTheCandidacy() {
        admitted();
        schooling.degreeConferred(PROGRAMME);
        deliver();

        card(learner, PROGRAMME).body("status", equalTo("CONFERRED")).body("conferredAt", notNullValue());
        discontinue(learner, PROGRAMME).statusCode(422).body("violations.rule", hasItem("AD-10"));
    }

    @Test
    @Rule("AD-10")
    void whoDiscontinuesIsNeverAdmitted() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200);

        discontinue(learner, PROGRAMME).statusCode(200).body("status", equalTo("DISCONTINUED"));
        graded("A", "A", "A", "A");

        card(learner, PROGRAMME)
                .body("status", equalTo("DISCONTINUED"))
                .body("discontinuationCause", equalTo("STUDENT"))
                .body("pathways[0].complete", equalTo(true));
        ValidatableResponse refused =
                declare(learner, PROGRAMME).statusCode(422).body("violations.rule", contains("AD-10"));
        Explained.refusal(refused)
                .body("command.name", equalTo("Declare"))
                .body("rules.rule", hasItem("AD-10"))
                .body("history.type", hasItem("org.stackway.admission.ProgrammeDiscontinued.v1"));
        discontinue(learner, PROGRAMME).statusCode(200);
    }

    @Test
    @Rule("P-07")
    void whoIsEnrolledLeavesTheOnlyProgrammeAfterDroppingTheCourse() {
        Schooling.Enrolment course = schooling.in("ECEA-5700", "0.8", 1).enrolled();
        deliver();
        declare(learner, PROGRAMME).statusCode(200);

        ValidatableResponse refused = discontinue(learner, PROGRAMME)
                .statusCode(422)
                .body("violations.rule", contains("P-07"))
                .body("violations[0].observed", equalTo("ECEA-5700"));
        Explained.refusal(refused)
                .body("rules.findAll { it.result == 'HOLDS' }.rule", hasItem("AD-10"))
                .body("wouldChange.find { it.rule == 'P-07' }.with", equalTo("GradePosted"));
        course.dropped();
        deliver();
        discontinue(learner, PROGRAMME).statusCode(200).body("status", equalTo("DISCONTINUED"));
    }

    @Test
    @Rule("AD-12")
    void theListHasEveryProgrammeInWhichSomethingHappened() {
        graded("A", "B", "B", "B");

        self(learner)
                .get("/api/v1/learners/" + learner + "/programmes")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].programme", equalTo(PROGRAMME))
                .body("items[0].status", equalTo("PATHWAY_COMPLETE"));
    }

    @Test
    void somebodyElsesCardDoesNotExistAndAnUnknownLearnersIsNotKnownYet() {
        deliver();

        self(new LearnerId(UUID.randomUUID()))
                .get("/api/v1/learners/" + learner + "/programmes/" + PROGRAMME)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        card(new LearnerId(UUID.randomUUID()), PROGRAMME).statusCode(404).body("code", equalTo("NOT_KNOWN_YET"));
        card(learner, "MS-NONE").statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    private Schooling.Enrolment admitted() {
        deliver();
        declare(learner, PROGRAMME).statusCode(200);
        Schooling.Enrolment last = graded("A", "B", "B", "B");
        card(learner, PROGRAMME).body("status", equalTo("ADMITTED"));
        return last;
    }

    private Schooling.Enrolment graded(String first, String second, String third, String fourth) {
        schooling.in("JRNY-5700", "0.8", 1).enrolled().graded(first);
        schooling.in("JRNY-5701", "1.0", 1).enrolled().graded(second);
        schooling.in("JRNY-5702", "1.2", 1).enrolled().graded(third);
        Schooling.Enrolment last =
                schooling.in("JRNY-5703", "1.0", 1).enrolled().graded(fourth);
        deliver();
        return last;
    }

    private void deliver() {
        ConsumerHarness.deliver(schooling.news());
    }
}
