package org.stackway.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.local.Service;
import org.stackway.local.ops.CauseTree.Event;

/** The tree of causes: an event under what caused it, whichever service it is in. */
class CauseTreeTest {
    private static final Instant BEGIN = Instant.parse("2026-08-24T15:00:00Z");
    private static final UUID REQUEST = new UUID(0, 99);

    @Test
    void anEventStandsUnderItsCauseAlsoInAnotherService() {
        Event requested = event(1, 99, Service.ENROLLMENT, "EnrollmentRequested", 0);
        Event assessed = event(2, 1, Service.BILLING, "TuitionAssessed", 40);
        Event message = event(3, 98, Service.BILLING, "PaymentSettled", 900);
        Event enrolled = event(4, 3, Service.ENROLLMENT, "CourseEnrolled", 930);
        Event progressed = event(5, 4, Service.ADMISSION, "PathwayProgressed", 960);

        CauseTree tree = CauseTree.of(REQUEST, List.of(progressed, enrolled, message, assessed, requested), true);

        assertThat(tree.text()).isEqualToNormalizingNewlines("""
                story %s: 5 events, first recorded 2026-08-24T15:00:00Z
                ├─ enrollment EnrollmentRequested  stream/1 #1 @1  +0 ms  policy:test
                │  └─ billing TuitionAssessed  stream/2 #1 @2  +40 ms  policy:test
                └─ billing PaymentSettled  stream/3 #1 @3  +900 ms  policy:test
                   └─ enrollment CourseEnrolled  stream/4 #1 @4  +930 ms  policy:test
                      └─ admission PathwayProgressed  stream/5 #1 @5  +960 ms  policy:test""".formatted(REQUEST));
    }

    @Test
    void theDocumentNestsEffects() throws Exception {
        Event requested = event(1, 99, Service.ENROLLMENT, "EnrollmentRequested", 0);
        Event assessed = event(2, 1, Service.BILLING, "TuitionAssessed", 40);

        JsonNode tree = new ObjectMapper()
                .readTree(CauseTree.of(REQUEST, List.of(requested, assessed), false)
                        .json());

        assertThat(tree.path("events").asInt()).isEqualTo(2);
        assertThat(tree.path("whole").asBoolean()).isFalse();
        assertThat(tree.at("/roots/0/type").asText()).isEqualTo("org.stackway.test.EnrollmentRequested.v1");
        assertThat(tree.at("/roots/0/effects/0/service").asText()).isEqualTo("billing-service");
    }

    private static Event event(int id, int cause, Service service, String name, int afterMillis) {
        return new Event(
                service,
                new UUID(0, id),
                new UUID(0, cause),
                "org.stackway.test." + name + ".v1",
                "stream/" + id,
                1,
                id,
                BEGIN,
                BEGIN.plusMillis(afterMillis),
                "policy:test");
    }
}
