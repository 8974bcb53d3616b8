package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.stackway.session.Api.learner;
import static org.stackway.session.Api.publish;
import static org.stackway.session.Api.registrar;
import static org.stackway.session.Stored.events;
import static org.stackway.session.Stored.types;
import static org.stackway.session.session.SessionFixture.denver;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.session.Stored.Event;

/** The business clock only goes forward and is shared: each test has a later year than the one before it needs. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class MilestoneTimersTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @Rule("D21")
    void aSessionPublishedLateAnnouncesAllItsMilestonesInOrderAtTheirInstants() {
        publish("2025-FALL-1", "2025-08-25");

        await().atMost(SOON).untilAsserted(() -> assertThat(events("session/2025-FALL-1"))
                .element(7)
                .extracting(Event::type)
                .isEqualTo("ConferralDue"));
        assertThat(events("session/2025-FALL-1").subList(1, 8))
                .containsExactly(
                        new Event("EnrollmentOpened", denver("2025-08-11T09:00")),
                        new Event("ClassesStarted", denver("2025-08-25T09:00")),
                        new Event("EnrollmentClosed", denver("2025-10-03T17:00")),
                        new Event("ExamSchedulingClosed", denver("2025-10-14T16:50")),
                        new Event("SessionClosed", denver("2025-10-17T23:59:59.999")),
                        new Event("GradesDue", denver("2025-10-27T17:00")),
                        new Event("ConferralDue", denver("2025-11-06T17:00")));
    }

    @Test
    @Rule("D21")
    void milestonesAreAnnouncedWhenTheClockReachesThemAndAMovedOneAtItsNewInstant() {
        // given a session whose enrolment closes three days later than first published
        int year = BusinessTime.now().atZone(SessionFixture.DENVER).getYear() + 2;
        String id = year + "-SPRING-1";
        String start = LocalDate.of(year, 1, 20)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .toString();
        publish(id, start);
        Instant closes = closes(id);
        registrar()
                .header("If-Match", "\"1\"")
                .body(Map.of("to", closes.plus(Duration.ofDays(3)).toString(), "reason", "campus closed"))
                .post("/api/v1/sessions/" + id + "/milestones/ENROLLMENT_CLOSES/moves")
                .then()
                .statusCode(200);
        learner().get("/api/v1/sessions/" + id).then().body("status", equalTo("SCHEDULED"));

        // when the clock passes the opening, the start and the instant first published
        BusinessTime.moveTo(closes.plusMillis(1));

        // then enrolment is still open
        await().atMost(SOON).untilAsserted(() -> assertThat(types("session/" + id))
                .isEqualTo(List.of("SessionPublished", "SessionMilestoneMoved", "EnrollmentOpened", "ClassesStarted")));
        learner().get("/api/v1/sessions/" + id).then().body("status", equalTo("IN_SESSION"));

        // and when it passes the moved instant, then it closes, then
        BusinessTime.moveTo(closes.plus(Duration.ofDays(3)));
        await().atMost(SOON).untilAsserted(() -> assertThat(events("session/" + id))
                .last()
                .isEqualTo(new Event("EnrollmentClosed", closes.plus(Duration.ofDays(3)))));
        learner().get("/api/v1/sessions/" + id).then().body("status", equalTo("ENROLLMENT_CLOSED"));
    }

    private static Instant closes(String id) {
        return Instant.parse(learner()
                .get("/api/v1/sessions/" + id)
                .jsonPath()
                .getString("milestones.find { it.kind == 'ENROLLMENT_CLOSES' }.at"));
    }
}
