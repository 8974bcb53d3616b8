package org.stackway.enrollment.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.Profile;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** An organisation's thousand learners are enrolled while others go on asking for themselves. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@Tag("full")
@Tag("alone")
class BulkBesideOthersTest {

    private static final int ROWS = 1_000;
    private static final int AT_ONCE = 100;
    private static final int CALLED = 12_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Profile SOMEBODY = new Profile("Ada", "Lovelace", "ada@example.org", "GB");

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    CommandLane lane;

    @Inject
    LearnerAggregate learners;

    @Inject
    EnrollmentAggregate enrollments;

    @Test
    @Rule("EN-01")
    void aThousandRowsHardlyDelayTheRequestsOfOthers() throws Exception {
        // given
        TestSession session = TestSession.open(BusinessTime.now()).known();
        TestSession other = TestSession.open(BusinessTime.now()).known();
        List<LearnerId> sent = registered(ROWS);
        OthersAtWork callers = new OthersAtWork(lane, enrollments, other.offering(), registered(CALLED));
        callers.request(OthersAtWork.lasting(Duration.ofSeconds(3))); // compiled

        // when
        long quiet = OthersAtWork.p99(callers.request(OthersAtWork.lasting(Duration.ofSeconds(6))));
        long begun = System.nanoTime();
        String bulk = send(session, sent);
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            await().atMost(PATIENCE).until(() -> left(bulk) == 0);
            done.set(true);
        });
        List<Long> beside = callers.request(done::get);
        watch.join();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        // then
        long busy = OthersAtWork.p99(beside);
        System.out.printf(
                "p99 quiet %d µs, beside a bulk enrolment of %d rows %d µs (%d requests), in %s%n",
                quiet / 1000, ROWS, busy / 1000, beside.size(), took);
        assertThat(Sql.number(
                        "SELECT count(*) FROM rm.bulk_enrollment_row WHERE bulk_id = ?::uuid AND state = 'ACCEPTED'",
                        bulk))
                .isEqualTo(ROWS);
        assertThat(busy).isLessThanOrEqualTo(2 * quiet);
    }

    private static long left(String bulk) {
        return Sql.number(
                "SELECT count(*) FROM rm.bulk_enrollment_row WHERE bulk_id = ?::uuid AND state = 'WAITING'", bulk);
    }

    private static String send(TestSession session, List<LearnerId> sent) {
        return given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "contract of 2026")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "organisation",
                        "Acme",
                        "rows",
                        sent.stream()
                                .map(learner -> Map.of(
                                        "learnerId",
                                        learner.wire(),
                                        "offeringId",
                                        session.offering().wire()))
                                .toList()))
                .post("/api/v1/bulk-enrollments")
                .then()
                .statusCode(202)
                .extract()
                .path("bulkId");
    }

    private List<LearnerId> registered(int count) {
        List<LearnerId> all = IntStream.range(0, count)
                .mapToObj(i -> new LearnerId(UUID.randomUUID()))
                .toList();
        UUID cause = UUID.randomUUID();
        for (int from = 0; from < count; from += AT_ONCE) {
            List<? extends AggregateCommand<?, ?, ?, ?>> group =
                    all.subList(from, Math.min(count, from + AT_ONCE)).stream()
                            .map(learner -> AggregateCommand.of(
                                    learners,
                                    learner.wire(),
                                    new RegisterLearner(learner, SOMEBODY),
                                    CommandContext.of(Actor.policy("test"), cause, cause)))
                            .toList();
            var unused = transactions.run(tx -> runner.run(tx, group)).await().atMost(PATIENCE);
        }
        return all;
    }
}
