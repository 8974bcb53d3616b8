package org.stackway.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.stackway.events.value.MilestoneKind.CLASSES_END;
import static org.stackway.events.value.MilestoneKind.CLASSES_START;
import static org.stackway.events.value.MilestoneKind.CONFERRAL;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_CLOSES;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_OPENS;
import static org.stackway.events.value.MilestoneKind.PEER_REVIEW_DEADLINE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class DeadlineTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2100);
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Transactions transactions;

    @Inject
    CommandRunner runner;

    @Inject
    SampleSessions sessions;

    @Inject
    DeadlineRunner deadlines;

    @Inject
    DeadlineTable table;

    @Test
    void aDeadlineHappensAtItsInstantHoweverLateItFires() {
        Instant opens = BusinessTime.now().plus(HOUR);
        UUID story = UUID.randomUUID();
        String stream = publish(Map.of(ENROLLMENT_OPENS, opens), story);

        BusinessTime.advance(HOUR.multipliedBy(3));

        assertThat(events(stream)).extracting(Event::type).containsExactly("SessionPublished", "EnrollmentOpened");
        Event opened = events(stream).getLast();
        assertThat(opened.happenedAt()).isEqualTo(opens);
        assertThat(opened.knownAt()).isAfterOrEqualTo(opens.plus(HOUR));
        assertThat(opened.actor()).isEqualTo("policy:deadline");
        assertThat(opened.correlationId()).isEqualTo(story);
    }

    @Test
    void deadlinesOfAStreamFireInOrderWhenTheClockJumpsOverSeveral() {
        Instant start = BusinessTime.now();
        List<String> streams = IntStream.range(0, 40)
                .mapToObj(one -> publish(
                        Map.of(
                                CLASSES_END, start.plus(HOUR.multipliedBy(4)),
                                ENROLLMENT_OPENS, start.plus(HOUR),
                                CLASSES_START, start.plus(HOUR.multipliedBy(2))),
                        UUID.randomUUID()))
                .toList();

        BusinessTime.advance(HOUR.multipliedBy(5));

        for (String stream : streams) {
            assertThat(events(stream))
                    .extracting(Event::type)
                    .containsExactly("SessionPublished", "EnrollmentOpened", "ClassesStarted", "SessionClosed");
        }
    }

    @Test
    void aDeadlineThatArmsItselfAgainFiresAgainAndNotEarlier() {
        Instant closes = BusinessTime.now().plus(HOUR);
        String stream = publish(Map.of(ENROLLMENT_CLOSES, closes), UUID.randomUUID());

        BusinessTime.advance(HOUR.multipliedBy(2));
        assertThat(events(stream)).extracting(Event::type).containsExactly("SessionPublished", "SessionMilestoneMoved");

        BusinessTime.advance(SampleSessions.GRACE);
        assertThat(events(stream))
                .extracting(Event::type)
                .containsExactly("SessionPublished", "SessionMilestoneMoved", "EnrollmentClosed");
        assertThat(events(stream).getLast().happenedAt()).isEqualTo(closes.plus(SampleSessions.GRACE));
    }

    @Test
    void aRefusedDeadlineIsTriedAgainAndKeepsBackOnlyItsOwnStream() {
        Instant start = BusinessTime.now();
        String refused = publish(
                Map.of(PEER_REVIEW_DEADLINE, start.plus(HOUR), CLASSES_END, start.plus(HOUR.multipliedBy(2))),
                UUID.randomUUID());
        String other = publish(Map.of(ENROLLMENT_OPENS, start.plus(HOUR)), UUID.randomUUID());

        clockOnly(start.plus(HOUR.multipliedBy(3)));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(events(other)).extracting(Event::type).contains("EnrollmentOpened");
            assertThat(attempts(refused)).isGreaterThanOrEqualTo(2);
        });
        assertThat(events(refused)).extracting(Event::type).containsExactly("SessionPublished");
        execute("DELETE FROM es.deadline WHERE stream_id = ?", refused);
    }

    @Test
    void aDeadlineThatMeansNothingAnyMoreGoesAway() {
        String stream = publish(Map.of(CONFERRAL, BusinessTime.now().plus(HOUR)), UUID.randomUUID());

        BusinessTime.advance(HOUR.multipliedBy(2));

        assertThat(events(stream)).extracting(Event::type).containsExactly("SessionPublished");
        assertThat(attempts(stream)).isEqualTo(-1);
    }

    @Test
    void theNextInstantAndTheLastOfItsHourAreTold() {
        BusinessTime.advance(HOUR.multipliedBy(10));
        Instant hour = BusinessTime.now().truncatedTo(ChronoUnit.HOURS).plus(HOUR.multipliedBy(2));
        for (int minute : List.of(50, 5, 61)) {
            publish(Map.of(ENROLLMENT_OPENS, hour.plus(Duration.ofMinutes(minute))), UUID.randomUUID());
        }

        DeadlineTable.Pending pending = transactions.run(table::pending).await().atMost(Duration.ofSeconds(10));

        assertThat(pending.due()).isZero();
        assertThat(pending.next()).contains(hour.plus(Duration.ofMinutes(5)));
        assertThat(pending.lastOfHour()).contains(hour.plus(Duration.ofMinutes(50)));
    }

    @Test
    void severalRunnersFireEachDeadlineOnce() {
        Instant start = BusinessTime.now();
        List<String> streams = IntStream.range(0, 60)
                .mapToObj(one -> publish(
                        Map.of(ENROLLMENT_OPENS, start.plus(HOUR), CLASSES_START, start.plus(HOUR)), UUID.randomUUID()))
                .toList();
        clockOnly(start.plus(HOUR.multipliedBy(2)));

        Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(node -> deadlines.untilNoneIsDue())
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(30));

        for (String stream : streams) {
            assertThat(events(stream))
                    .extracting(Event::type)
                    .containsExactlyInAnyOrder("SessionPublished", "EnrollmentOpened", "ClassesStarted");
        }
    }

    @Test
    void whileABatchIsFiredNoOtherIsClaimed() throws SQLException {
        // given more than a batch of due deadlines, and a pass that cannot get on with its own
        Instant start = BusinessTime.now();
        List<String> streams = IntStream.range(0, 40)
                .mapToObj(one -> publish(Map.of(ENROLLMENT_OPENS, start.plus(HOUR)), UUID.randomUUID()))
                .toList();
        try (Connection nobodyAppends = ServiceStack.database().superuser();
                Statement statement = nobodyAppends.createStatement()) {
            nobodyAppends.setAutoCommit(false);
            statement.execute("LOCK TABLE es.event IN SHARE MODE");
            clockOnly(start.plus(HOUR.multipliedBy(2)));
            await().atMost(Duration.ofSeconds(10)).until(() -> Sql.number("""
                            SELECT count(*) FROM pg_locks turn JOIN pg_locks event USING (pid)
                            WHERE turn.locktype = 'advisory' AND turn.granted
                              AND event.locktype = 'relation' AND NOT event.granted""") == 1);

            // when
            List<DueDeadline> claimed =
                    transactions.run(tx -> table.claim(tx, 40)).await().atMost(Duration.ofSeconds(10));

            // then
            assertThat(claimed).isEmpty();
            nobodyAppends.rollback();
        }
        deadlines.untilNoneIsDue().await().atMost(Duration.ofSeconds(30));
        for (String stream : streams) {
            assertThat(events(stream)).extracting(Event::type).containsExactly("SessionPublished", "EnrollmentOpened");
        }
    }

    private String publish(Map<MilestoneKind, Instant> milestones, UUID story) {
        SessionId id = SessionId.parse(YEAR.incrementAndGet() + "-FALL-1");
        CommandContext context = CommandContext.of(Actor.staff("test"), story, story);
        transactions
                .run(tx -> runner.apply(
                        tx,
                        AggregateCommand.of(
                                sessions, id.toString(), new SampleSessions.Publish(id, milestones), context)))
                .await()
                .atMost(Duration.ofSeconds(20));
        return "session/" + id;
    }

    /** Moves the clock without waiting for what becomes due. */
    private static void clockOnly(Instant instant) {
        execute(
                "UPDATE es.clock SET offset_ms = greatest(offset_ms, (extract(epoch FROM ?::timestamptz - clock_timestamp()) * 1000)::bigint)",
                instant.toString());
        await().atMost(Duration.ofSeconds(5)).until(() -> !BusinessTime.now().isBefore(instant.minusSeconds(1)));
    }

    private static int attempts(String stream) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT coalesce(max(attempts), -1) FROM es.deadline WHERE stream_id = ?")) {
            statement.setString(1, stream);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(String sql, String parameter) {
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Event> events(String stream) {
        List<Event> events = new ArrayList<>();
        try (Connection connection = ServiceStack.database().superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT split_part(type, '.', 4), happened_at, known_at, actor, correlation_id
                        FROM es.event WHERE stream_id = ? ORDER BY version""")) {
            statement.setString(1, stream);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(new Event(
                            rows.getString(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4),
                            rows.getObject(5, UUID.class)));
                }
            }
            return events;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Event(String type, Instant happenedAt, Instant knownAt, String actor, UUID correlationId) {}
}
