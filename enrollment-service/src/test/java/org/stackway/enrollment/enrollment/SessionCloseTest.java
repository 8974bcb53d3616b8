package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stackway.kit.testing.Sql.column;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.learner.LearnerAggregate;
import org.stackway.enrollment.learner.LearnerCommand.RegisterLearner;
import org.stackway.enrollment.personal.Profile;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;

/** A session closes: every enrolment in it is locked, a few at a time, whatever else goes on (SE-11). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class SessionCloseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 100;
    private static final Duration QUIET = Duration.ofSeconds(6);
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
    @Rule("SE-11")
    void everyEnrolmentIsLockedOnceInTransactionsOfAtMostFiveHundred() {
        // given more than two chunks of enrolments, and one that is not paid
        TestSession session = TestSession.open(BusinessTime.now()).known();
        List<Seat> seats = enrolled(session, 2 * SessionLocking.CHUNK + 30);
        Seat unpaid = requested(session, 1).getFirst();

        // when
        close(session);
        close(session);

        // then
        await().atMost(PATIENCE).until(() -> tasks(session) == 0);
        assertThat(locked(session)).isEqualTo(seats.size());
        assertThat(inLargestTransaction(session)).isBetween(1, 500);
        assertThat(column("SELECT type FROM es.event WHERE stream_id = ?", "enrollment/" + unpaid.enrolment()))
                .hasSize(1);

        // and who is enrolled later, by money that was in time, is locked by that
        pay(List.of(unpaid));
        assertThat(locked(session)).isEqualTo(seats.size() + 1);
    }

    @Test
    @Tag("full")
    @Tag("alone")
    @Rule("SE-11")
    void tenThousandAreLockedWhileOthersHardlyWait() throws Exception {
        // given
        TestSession session = TestSession.open(BusinessTime.now()).known();
        TestSession other = TestSession.open(BusinessTime.now()).known();
        int seats = 10_000;
        enrolled(session, seats);
        List<LearnerId> others = registered(12_000);
        OthersAtWork callers = new OthersAtWork(lane, enrollments, other.offering(), others);
        callers.request(OthersAtWork.lasting(Duration.ofSeconds(3))); // compiled

        // when
        long quiet = OthersAtWork.p99(callers.request(OthersAtWork.lasting(QUIET)));
        long begun = System.nanoTime();
        close(session);
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            await().atMost(PATIENCE).until(() -> tasks(session) == 0);
            done.set(true);
        });
        long busy = OthersAtWork.p99(callers.request(done::get));
        watch.join();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        // then
        System.out.printf("p99 quiet %d µs, while 10,000 are locked %d µs, in %s%n", quiet / 1000, busy / 1000, took);
        assertThat(locked(session)).isEqualTo(seats);
        assertThat(busy).isLessThanOrEqualTo(2 * quiet);
    }

    private record Seat(EnrollmentId enrolment, LearnerId learner) {}

    private List<LearnerId> registered(int count) {
        List<LearnerId> all = IntStream.range(0, count)
                .mapToObj(i -> new LearnerId(UUID.randomUUID()))
                .toList();
        inGroups(all.stream()
                .map(learner -> AggregateCommand.of(
                        learners, learner.wire(), new RegisterLearner(learner, SOMEBODY), context()))
                .toList());
        return all;
    }

    private List<Seat> requested(TestSession session, int count) {
        List<Seat> seats = registered(count).stream()
                .map(learner -> new Seat(new EnrollmentId(UUID.randomUUID()), learner))
                .toList();
        inGroups(seats.stream().map(seat -> request(session, seat)).toList());
        return seats;
    }

    private AggregateCommand<Enrollment, EnrollmentCommand, EnrollmentEvent, EnrollmentFacts> request(
            TestSession session, Seat seat) {
        return AggregateCommand.of(
                enrollments,
                seat.enrolment().wire(),
                new RequestEnrollment(seat.enrolment(), seat.learner(), session.offering(), Origin.NEW, Funding.SELF),
                context());
    }

    private List<Seat> enrolled(TestSession session, int count) {
        List<Seat> seats = requested(session, count);
        pay(seats);
        return seats;
    }

    private void pay(List<Seat> seats) {
        Instant now = BusinessTime.now();
        inGroups(seats.stream()
                .map(seat -> AggregateCommand.of(
                        enrollments,
                        seat.enrolment().wire(),
                        new AnswerFunding(
                                new Settlement.Payment(TestCheckout.newPayment(), PaymentMethod.CARD, now, now)),
                        context()))
                .toList());
    }

    private void inGroups(List<? extends AggregateCommand<?, ?, ?, ?>> commands) {
        for (int from = 0; from < commands.size(); from += AT_ONCE) {
            List<? extends AggregateCommand<?, ?, ?, ?>> group =
                    commands.subList(from, Math.min(commands.size(), from + AT_ONCE));
            List<Decided<?, ?>> decided =
                    transactions.run(tx -> runner.run(tx, group)).await().atMost(PATIENCE);
            assertThat(decided).allMatch(Decided.Applied.class::isInstance);
        }
    }

    private static void close(TestSession session) {
        ConsumerHarness.deliver(TestRecords.of("session/" + session.id(), 2, new SessionClosed(session.id())));
    }

    private static int tasks(TestSession session) {
        return column(
                        "SELECT session_id FROM rm.session_lock_task WHERE session_id = ?",
                        session.id().wire())
                .size();
    }

    private static int locked(TestSession session) {
        return number("""
                SELECT count(*) FROM es.event e JOIN rm.enrollment r ON e.stream_id = 'enrollment/' || r.enrollment_id
                WHERE e.type LIKE '%GradedItemsLocked%' AND r.session_id = ?""", session);
    }

    private static int inLargestTransaction(TestSession session) {
        return number("""
                SELECT max(n) FROM (
                  SELECT count(*) AS n FROM es.event e
                  JOIN rm.enrollment r ON e.stream_id = 'enrollment/' || r.enrollment_id
                  WHERE e.type LIKE '%GradedItemsLocked%' AND r.session_id = ? GROUP BY e.xmin::text) t""", session);
    }

    private static int number(String sql, TestSession session) {
        return Integer.parseInt(column(sql, session.id().wire()).getFirst());
    }

    private static CommandContext context() {
        return CommandContext.of(Actor.policy("test"), UUID.randomUUID(), UUID.randomUUID());
    }
}
