package org.stackway.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.Interleaving;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecord;

/**
 * A journey of four enrolments, delivered in many interleavings with duplicates, each with ids of its own so that all
 * fit into one database and are delivered fifty at a time.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class InterleavingTest {

    private static final int AT_ONCE = 50;
    private static final int LARGEST_BATCH = 200;
    private static final Instant ENDED = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void everyOrderInsideTheStreamsLeadsToTheSameState() throws SQLException {
        interleavings(100);
    }

    @Test
    @Tag("full")
    void soDoAThousandOrders() throws SQLException {
        interleavings(1_000);
    }

    private static void interleavings(int count) throws SQLException {
        List<LearnerId> learners = new ArrayList<>();
        for (int seed = 0; seed < count; seed += AT_ONCE) {
            List<TestRecord> journeys = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                LearnerId learner = new LearnerId(UUID.randomUUID());
                learners.add(learner);
                journeys.addAll(journey(learner));
            }
            Random random = new Random(seed);
            ConsumerHarness.deliver(random, LARGEST_BATCH, Interleaving.withDuplicates(random, journeys));
        }

        Map<UUID, String> states = states();
        assertThat(learners)
                .hasSize(count)
                .allSatisfy(
                        learner -> assertThat(states.get(learner.value()))
                                .isEqualTo(
                                        "ECEA-5700 ENROLLED, ECEA-5701 DROPPED, ECEA-5702 WITHDRAWN, ECEA-5703 ENROLLED; WithdrawalRecorded"));
    }

    private static List<TestRecord> journey(LearnerId learner) {
        Enrolment stays = Enrolment.of(learner, "ECEA-5700", "0.8", ENDED);
        Enrolment drops = Enrolment.of(learner, "ECEA-5701", "1.0", ENDED);
        Enrolment withdraws = Enrolment.of(learner, "ECEA-5702", "1.2", ENDED);
        Enrolment comesBack = Enrolment.of(learner, "ECEA-5703", "1.0", ENDED);
        return List.of(
                Enrolment.registered(learner),
                stays.enrolled(1),
                drops.enrolled(1),
                drops.dropped(2),
                withdraws.enrolled(1),
                withdraws.withdrawn(2),
                comesBack.enrolled(1),
                comesBack.dropped(2),
                comesBack.dropReversed(3));
    }

    /** For each learner where the enrolments stand, and the types of the record's events. */
    private static Map<UUID, String> states() throws SQLException {
        Map<UUID, String> states = new HashMap<>();
        try (Connection connection = ServiceStack.database().superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT f.learner_id,
                               string_agg(f.course_code || ' ' || f.standing, ', ' ORDER BY f.course_code) || '; ' ||
                               (SELECT coalesce(string_agg(split_part(e.type, '.', 4), ',' ORDER BY e.version), '')
                                FROM es.event e WHERE e.stream_id = 'record/' || f.learner_id)
                        FROM rm.enrollment_fact f JOIN rm.learner_fact USING (learner_id) GROUP BY f.learner_id
                        """)) {
            while (rows.next()) {
                states.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return states;
    }
}
