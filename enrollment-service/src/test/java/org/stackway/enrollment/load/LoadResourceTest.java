package org.stackway.enrollment.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;

/** The load over HTTP, and the cap when requests come at once. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class LoadResourceTest {

    private static final ProgrammeCode PROGRAMME = ProgrammeCode.parse("MS-ECE");

    @Test
    @Rule({"XC-03", "XC-04", "P-37", "EN-28"})
    void whatIsPaidCountsForEachPurposeAndWhatIsRequestedForTheCap() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        OfferingId heavy = offered(session, "ECEA-7800", "2.6");
        EnrollmentApi ada = EnrollmentApi.newLearner();
        pay(ada, ada.requested(heavy));

        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(201)
                .body("advice.rule", hasItem("EN-28"));
        assertThat(StoredEvents.of("learner/" + ada.learner())).containsOnlyOnce("LoadAdvised");

        load(ada, ada, session)
                .statusCode(200)
                .body("session.creditHours", equalTo("2.6"))
                .body("session.weeklyHours.from", equalTo("13.0"))
                .body("academic.status", equalTo("PART_TIME"))
                .body("va.status", equalTo("FULL_TIME"))
                .body("cap.taken", equalTo("3.4"))
                .body("cap.left", equalTo("11.6"))
                .body("courses", hasSize(2))
                .body("advice.rule", contains("EN-28"));
        load(EnrollmentApi.newLearner(), ada, session).statusCode(404);
        ada.as().get("/api/v1/learners/{id}/load", ada.learner().wire()).then().statusCode(400);
    }

    @Test
    @Rule({"EN-09", "3.19"})
    void aPrerequisiteOfTheCatalogueIsAdvisedUntilItIsCompleted() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        OfferingId advanced = offered(session, "ECEA-7811", "0.8");
        CourseCode first = CourseCode.parse("ECEA-7810");
        ConsumerHarness.deliver(TestRecords.stream(
                "course/" + advanced.course(),
                new CourseCatalogued(
                        advanced.course(),
                        "Advanced",
                        CreditHours.parse("0.8"),
                        PROGRAMME,
                        List.of(PROGRAMME),
                        null,
                        List.of(),
                        List.of(first),
                        null,
                        null,
                        null)));
        EnrollmentApi ada = EnrollmentApi.newLearner();

        ada.request(new EnrollmentId(UUID.randomUUID()), advanced)
                .statusCode(201)
                .body("advice.find { it.rule == 'EN-09' }.message", containsString("ECEA 7810"));
    }

    @Test
    @Rule("P-37")
    void requestsThatComeAtOnceDoNotExceedTheCapTogether() throws Exception {
        // given six courses of which five fill the semester
        TestSession session = TestSession.open(BusinessTime.now()).known();
        List<OfferingId> courses = IntStream.range(0, 6)
                .mapToObj(i -> offered(session, "ECEA-782" + i, "3.0"))
                .toList();
        EnrollmentApi ada = EnrollmentApi.newLearner();

        // when all are requested at the same time
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(courses.size())) {
            List<Future<Integer>> running = courses.stream()
                    .map(course -> threads.submit(() -> ada.request(new EnrollmentId(UUID.randomUUID()), course)
                            .extract()
                            .statusCode()))
                    .toList();
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
        }

        // then
        assertThat(answers).containsOnly(201, 422);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        load(ada, ada, session).body("cap.left", equalTo("0.0"));
        // each after the first brought advice, and the last is about all of them
        assertThat(StoredEvents.of("learner/" + ada.learner()))
                .filteredOn("LoadAdvised"::equals)
                .hasSize(4);
        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(422)
                .body("violations.rule", contains("P-37"));
    }

    private static OfferingId offered(TestSession session, String code, String hours) {
        OfferingId offering = new OfferingId(session.id(), CourseCode.parse(code));
        ConsumerHarness.deliver(TestRecords.stream(
                "offering/" + offering,
                new CourseOffered(
                        offering,
                        session.id(),
                        offering.course(),
                        "Course " + code,
                        CreditHours.parse(hours),
                        PROGRAMME,
                        List.of(),
                        List.of())));
        return offering;
    }

    private static void pay(EnrollmentApi learner, EnrollmentId enrolment) {
        TestCheckout.pay(learner.learner(), enrolment, BusinessTime.now());
    }

    private static ValidatableResponse load(EnrollmentApi asking, EnrollmentApi of, TestSession session) {
        return asking.as()
                .queryParam("sessionId", session.id().wire())
                .get("/api/v1/learners/{id}/load", of.learner().wire())
                .then();
    }
}
