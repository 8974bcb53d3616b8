package org.stackway.enrollment.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestCourse;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** What comes with being enrolled, and goes again. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class StudentServicesTest {

    @Test
    @Rule({"XC-01", "XC-02", "P-49", "EN-19"})
    void theFirstEnrolmentBringsAnAddressThatIsTheOnlyChannelOnceItIsActivated() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        learner(ada)
                .body("channel.kind", equalTo("PERSONAL"))
                .body("channel.address", equalTo("ada@example.org"))
                .body("institutionEmail", nullValue())
                .body("openTasks.task", contains("PASS_ONBOARDING", "ACCEPT_HONOR_CODE"));
        ada.as()
                .post("/api/v1/learners/{id}/email-activations", ada.learner().wire())
                .then()
                .statusCode(422)
                .body("violations.rule", contains("XC-01"));

        EnrollmentId enrolment =
                enrolled(ada, TestSession.open(BusinessTime.now()).known().offering());
        learner(ada)
                .body("institutionEmail", startsWith("ada.lovelace-"))
                .body("channel.address", equalTo("ada@example.org"))
                .body("openTasks.task", contains("ACTIVATE_EMAIL", "PASS_ONBOARDING", "ACCEPT_HONOR_CODE"))
                .body("openTasks[1].blocks", contains("CONTENT_ACCESS"))
                .body("openTasks[2].blocks", empty());
        ada.get(enrolment).body("content.granted", equalTo(false));

        ada.as()
                .post("/api/v1/learners/{id}/email-activations", ada.learner().wire())
                .then()
                .statusCode(200)
                .body("channel.kind", equalTo("INSTITUTION"))
                .body("channel.address", nullValue());
        learner(ada).body("channel.kind", equalTo("INSTITUTION")).body("channel.address", startsWith("ada.lovelace-"));
        // without the honor code: it blocks nothing
        ada.onboarded().get(enrolment).body("content.granted", equalTo(true));
        learner(ada).body("openTasks.task", contains("ACCEPT_HONOR_CODE"));
    }

    @Test
    @Rule({"BI-26", "EN-32"})
    void servicesLastAsLongAsOneEnrolmentDoes() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentId first = enrolled(ada, session.offering());
        EnrollmentId second = enrolled(ada, TestCourse.of("ECEA-9111").offeredIn(session));

        ada.ask(first, "drop-requests").statusCode(200);
        entitlements(ada)
                .body("items.service", hasItems("LIBRARY", "CAREER_SERVICES", "FACILITATOR_SUPPORT"))
                .body("items.lasts.unique()", contains("WHILE_ENROLLED"));
        ada.ask(second, "drop-requests").statusCode(200);
        entitlements(ada).body("items", empty());
    }

    @Test
    @Rule("BI-21")
    void theCoursePlatformIsToldWhoNeedsNoSubscription() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        asPlatform(ada).body("items", empty());

        EnrollmentId enrolment =
                enrolled(ada, TestSession.open(BusinessTime.now()).known().offering());
        asPlatform(ada).body("items.service", hasItem("COURSERA_MEMBERSHIP"));

        ada.ask(enrolment, "drop-requests").statusCode(200);
        asPlatform(ada).body("items", empty());
    }

    private static ValidatableResponse asPlatform(EnrollmentApi learner) {
        return given().auth()
                .oauth2(Tokens.of("service", "course-platform"))
                .get("/api/v1/learners/{id}/entitlements", learner.learner().wire())
                .then()
                .statusCode(200);
    }

    @Test
    @Rule("BI-26")
    void ofTwoEnrolmentsThatEndSideBySideTheLaterEndsTheServices() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        TestSession session = TestSession.open(BusinessTime.now()).known();
        List<EnrollmentId> both = Stream.of("ECEA-9112", "ECEA-9113", "ECEA-9114", "ECEA-9115")
                .map(code -> enrolled(ada, TestCourse.of(code).offeredIn(session)))
                .toList();

        CompletableFuture.allOf(both.stream()
                        .map(enrolment -> CompletableFuture.runAsync(
                                () -> ada.ask(enrolment, "drop-requests").statusCode(200)))
                        .toArray(CompletableFuture[]::new))
                .join();

        entitlements(ada).body("items", empty());
        assertThat(StoredEvents.of("learner/" + ada.learner()).stream().filter("EntitlementEnded"::equals))
                .hasSize(Entitlements.WHILE_ENROLLED.size());
    }

    @Test
    @Rule({"XC-06", "XC-08", "XC-09", "TR-14"})
    void aGraduateJoinsTheAlumniForLifeAndIsInvitedToTheCampus() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        ProgrammeCode programme = ProgrammeCode.parse("MS-ECE");

        ConsumerHarness.deliver(TestRecords.of(
                "record/" + ada.learner(),
                1,
                new DegreeConferred(
                        ada.learner(), programme, "Master of Science", Instant.parse("2026-11-06T00:00:00Z"))));

        entitlements(ada)
                .body("items.service", containsInAnyOrder("ALUMNI_ASSOCIATION", "GRADUATION_INVITATION"))
                .body("items.lasts", contains("FOR_LIFE", "FOR_LIFE"));
    }

    private static ValidatableResponse learner(EnrollmentApi learner) {
        return learner.as()
                .get("/api/v1/learners/{id}", learner.learner().wire())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse entitlements(EnrollmentApi learner) {
        return learner.as()
                .get("/api/v1/learners/{id}/entitlements", learner.learner().wire())
                .then()
                .statusCode(200);
    }

    private static EnrollmentId enrolled(EnrollmentApi learner, OfferingId offering) {
        EnrollmentId enrolment = learner.requested(offering);
        TestCheckout.pay(learner.learner(), enrolment, BusinessTime.now());
        return enrolment;
    }
}
