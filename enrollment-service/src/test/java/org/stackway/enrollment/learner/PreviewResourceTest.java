package org.stackway.enrollment.learner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestCourse;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** From the non-credit course to credit, over HTTP and events. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class PreviewResourceTest {

    @Test
    @Rule({"EN-11", "EN-13", "EN-14", "EN-15", "3.7"})
    void whatWasDoneWithoutCreditCountsAfterTheUpgradeIsPaid() {
        TestCourse course = TestCourse.of("ECEA-9101").catalogued("2026-1");
        OfferingId offering =
                course.offeredIn(TestSession.open(BusinessTime.now()).known());
        EnrollmentApi ada = EnrollmentApi.newLearner();

        report(ada.learner(), course, "quiz-0", "QUIZ").statusCode(201).body("items.itemId", contains("quiz-0"));
        report(ada.learner(), course, "quiz-0", "QUIZ").statusCode(200);
        report(ada.learner(), course, "essay", "ASSIGNMENT")
                .statusCode(201)
                .body("items.itemId", contains("quiz-0", "essay"));
        EnrollmentId upgrade = upgrade(ada, offering);
        ada.get(upgrade).body("origin", equalTo("UPGRADE")).body("priorProgress", equalTo(null));
        pay(ada, upgrade);

        ada.get(upgrade)
                .body("status", equalTo("ENROLLED"))
                .body("priorProgress.applied.itemId", contains("quiz-0"))
                .body("priorProgress.notTransferred.itemId", contains("essay"))
                .body("priorProgress.notTransferred.reason", contains("PEER_GRADED"));
        report(ada.learner(), course, "quiz-9", "QUIZ").statusCode(201);
        ada.get(upgrade).body("priorProgress.applied.itemId", contains("quiz-0", "quiz-9"));
        assertThat(StoredEvents.of("enrollment/" + upgrade))
                .containsExactly(
                        "EnrollmentRequested", "CourseEnrolled", "PriorProgressApplied", "PriorProgressApplied");
    }

    @Test
    @Rule({"EN-14", "EN-18"})
    void earlierWorkWaitsForTheCataloguesEntry() {
        TestCourse course = TestCourse.of("ECEA-9102").catalogued("2026-1");
        TestCourse late = TestCourse.of("ECEA-9103");
        OfferingId offering =
                late.offeredIn(TestSession.open(BusinessTime.now()).known());
        EnrollmentApi ada = EnrollmentApi.newLearner();

        report(ada.learner(), late, "quiz-0", "QUIZ")
                .statusCode(422)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_KNOWN_YET"));
        report(ada.learner(), course, "quiz-0", "QUIZ").statusCode(201);
        EnrollmentId upgrade = upgrade(ada, offering);
        pay(ada, upgrade);
        late.catalogued("2026-2");
        report(ada.learner(), late, "quiz-0", "QUIZ").statusCode(201);

        ada.get(upgrade)
                .body("priorProgress.applied", empty())
                .body("priorProgress.notTransferred.reason", contains("OTHER_CONTENT_VERSION"));
    }

    @Test
    @Rule("EN-11")
    void onlyThePlatformReportsAndOnlyTheLearnerOrStaffReads() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentApi eve = EnrollmentApi.newLearner();
        String path = "/api/v1/learners/" + ada.learner() + "/previews";

        ada.as().body("{}").post(path).then().statusCode(403);
        eve.as().get(path).then().statusCode(404);
        ada.as().get(path).then().statusCode(200).body("items", empty());
        report(new LearnerId(UUID.randomUUID()), TestCourse.of("ECEA-9101"), "q", "QUIZ")
                .statusCode(404);
        service()
                .body(Map.of("courseCode", "ECEA-9101", "startedAt", "2999-01-01T00:00:00Z", "contentVersion", " "))
                .post(path)
                .then()
                .statusCode(422)
                .body("violations.rule", hasItem("EN-PREVIEW"))
                .body("violations.pointer", contains("/contentVersion", "/startedAt"));
    }

    private static EnrollmentId upgrade(EnrollmentApi learner, OfferingId offering) {
        EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());
        learner.as()
                .header("Idempotency-Key", enrolment.wire())
                .body(Map.of(
                        "enrollmentId", enrolment.wire(),
                        "learnerId", learner.learner().wire(),
                        "offeringId", offering.wire(),
                        "origin", "UPGRADE"))
                .post("/api/v1/enrollments")
                .then()
                .statusCode(201);
        return enrolment;
    }

    private static void pay(EnrollmentApi learner, EnrollmentId enrolment) {
        TestCheckout.pay(learner.learner(), enrolment, BusinessTime.now());
    }

    private static ValidatableResponse report(LearnerId learner, TestCourse course, String item, String kind) {
        Instant started = BusinessTime.now().minus(Duration.ofDays(7));
        return service()
                .body(Map.of(
                        "courseCode",
                        course.code().wire(),
                        "startedAt",
                        TestSession.wire(started),
                        "contentVersion",
                        "2026-1",
                        "items",
                        List.of(Map.of(
                                "itemId",
                                item,
                                "kind",
                                kind,
                                "completedAt",
                                TestSession.wire(started.plusSeconds(60)),
                                "score",
                                "87.5"))))
                .post("/api/v1/learners/{id}/previews", learner.wire())
                .then();
    }

    private static RequestSpecification service() {
        return given().auth()
                .oauth2(Tokens.of("service", "course-platform"))
                .header("Prefer", "wait=0")
                .contentType(ContentType.JSON);
    }
}
