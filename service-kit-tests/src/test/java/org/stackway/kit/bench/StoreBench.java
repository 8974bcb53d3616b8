package org.stackway.kit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.command.Lanes;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.time.Ids;

/** Appending through the command lane, in process, with the relay standing still as it does in the baseline. */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the table only grows
class StoreBench {

    private static final Duration TIME = Duration.ofSeconds(5);
    private static final long LARGE = Long.getLong("stackway.bench.events", 2_000_000);
    private static final Report REPORT = new Report("store");
    private static final AtomicLong NEXT_STREAM = new AtomicLong();

    @Inject
    CommandLane lane;

    @Inject
    Ids ids;

    private final BenchStreams streams = new BenchStreams();
    private final StoreTwin twin = new StoreTwin();

    @BeforeAll
    static void aTableLikeOurs() {
        StoreTwin.create();
    }

    @AfterAll
    static void whereTheFiguresAre() {
        System.out.println("figures are in service-kit/target/bench");
    }

    @BeforeEach
    void compiled() {
        Writers.perSecond(64, Duration.ofSeconds(4), () -> append(freshCourse(), 1));
    }

    @Test
    @Order(1)
    void oneEvent() {
        for (int writers : List.of(1, 8, 32, 64)) {
            Optional<Long> base = twin.inserts(writers, TIME);
            long ours = Writers.perSecond(writers, TIME, () -> append(freshCourse(), 1));
            Figure figure = Figure.of("append 1 event, writers: %d".formatted(writers), ours, "events/s")
                    .against("pgbench single-row insert", base);
            REPORT.add(writers >= 32 ? figure.aim("1.5") : figure);
        }
    }

    @Test
    @Order(2)
    void tenEvents() {
        for (int writers : List.of(1, 8, 32, 64)) {
            Optional<Long> base = twin.inserts(writers, TIME);
            long ours = 10 * Writers.perSecond(writers, TIME, () -> append(freshCourse(), 10));
            Figure figure = Figure.of("append 10 events, writers: %d".formatted(writers), ours, "events/s")
                    .against("pgbench single-row insert", base);
            REPORT.add(writers >= 32 ? figure.aim("4") : figure);
        }
    }

    @Test
    @Order(3)
    void wholeCommands() {
        Optional<Long> base = twin.commands(64, TIME);
        long ours = Writers.perSecond(64, TIME, () -> command(freshCourse()));
        REPORT.add(Figure.of("command with a stored answer, writers: 64", ours, "commands/s")
                .against("pgbench, its statements in one transaction", base));
    }

    @Test
    @Order(4)
    void oneStream() {
        Optional<Long> base = twin.commandsOnOneStream(32, Duration.ofSeconds(2));
        CourseCode hot = freshCourse();
        long ours = Writers.perSecond(32, Duration.ofSeconds(2), () -> command(hot));
        assertThat(Sql.number("SELECT version FROM es.stream WHERE stream_id = ?", "course/" + hot))
                .isEqualTo(Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + hot));
        REPORT.add(Figure.of("commands on one stream, writers: 32", ours, "commands/s")
                .against("pgbench, its statements in one transaction", base));
    }

    @Test
    @Order(5)
    void twoInstancesOnTheSameStreams() {
        List<CourseCode> shared =
                IntStream.range(0, 64).mapToObj(i -> freshCourse()).toList();
        AtomicLong next = new AtomicLong();
        long alone = Writers.perSecond(64, TIME, () -> command(lane, any(shared, next)));
        CommandLane other = Lanes.another();
        AtomicLong done = new AtomicLong();
        long before = recorded(shared);
        long both = Writers.perSecond(64, TIME, () -> {
            long number = next.get();
            return submit(number % 2 == 0 ? lane : other, any(shared, next), 1, freshKey())
                    .invoke(outcome -> {
                        if (outcome instanceof Outcome.Done) {
                            done.incrementAndGet();
                        }
                    });
        });
        assertThat(recorded(shared) - before)
                .as("every command that was answered is there once, and no other")
                .isEqualTo(done.get());
        assertThat(
                        Sql.number(
                                "SELECT count(*) FROM es.stream s WHERE s.version <> (SELECT count(*) FROM es.event e WHERE e.stream_id = s.stream_id)"))
                .isZero();
        REPORT.add(Figure.of("commands on 64 streams, 2 instances, writers: 64", both, "commands/s")
                .against("one instance", Optional.of(alone)));
    }

    private static CourseCode any(List<CourseCode> shared, AtomicLong next) {
        return shared.get((int) (next.incrementAndGet() * 31 % shared.size()));
    }

    private static long recorded(List<CourseCode> courses) {
        return courses.stream()
                .mapToLong(
                        course -> Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + course))
                .sum();
    }

    @Test
    @Order(6)
    void growth() {
        Sql.run("TRUNCATE es.event, es.stream");
        fill(10_000);
        long small = Writers.perSecond(64, TIME, () -> append(freshCourse(), 1));
        fill(LARGE);
        long large = Writers.perSecond(64, TIME, () -> append(freshCourse(), 1));
        REPORT.add(Figure.of("append 1 event at %,d events, writers: 64".formatted(LARGE), large, "events/s")
                .against("the same at 10,000 events", Optional.of(small))
                .aim("0.9"));
    }

    /** Rows up to this many, indexed, analysed and on disk. */
    private static void fill(long events) {
        Sql.run("""
                INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                      correlation_id, causation_id, actor, happened_at, known_at)
                SELECT nextval('es.event_position'), 'course/filled-' || n, 1, 1, (n & 63)::smallint, gen_random_uuid(),
                       'org.stackway.session.CourseCatalogued.v1', convert_to(repeat('x', 250), 'UTF8'), gen_random_uuid(),
                       gen_random_uuid(), 'staff:rita', now(), now()
                FROM generate_series((SELECT count(*) + 1 FROM es.event), ?::bigint) n
                """, events);
        Sql.run("INSERT INTO es.stream (stream_id, key, version, public_version)"
                + " SELECT stream_id, stream_id, 1, 1 FROM es.event ON CONFLICT DO NOTHING");
        Sql.run("UPDATE es.high_water SET mark = (SELECT last_value FROM es.event_position)");
        Sql.run("ANALYZE es.event");
        Sql.run("CHECKPOINT");
    }

    private Uni<Outcome> append(CourseCode course, int events) {
        return done(submit(lane, course, events, Optional.empty()));
    }

    private Uni<Outcome> command(CourseCode course) {
        return command(lane, course);
    }

    private Uni<Outcome> command(CommandLane through, CourseCode course) {
        return done(submit(through, course, 1, freshKey()));
    }

    private Optional<Idempotency> freshKey() {
        return Optional.of(new Idempotency("rita POST /bench", ids.next().toString(), "fingerprint"));
    }

    private Uni<Outcome> submit(CommandLane through, CourseCode course, int events, Optional<Idempotency> key) {
        UUID cause = ids.next();
        return through.submit(
                new AggregateCommand<>(
                        streams,
                        course.wire(),
                        new BenchStreams.Append(course, events),
                        CommandContext.of(Actor.staff("rita"), cause, cause),
                        OptionalLong.empty()),
                key,
                change -> new Answer(200, Map.of(), "{}"));
    }

    private static Uni<Outcome> done(Uni<Outcome> sent) {
        return sent.invoke(outcome -> {
            if (!(outcome instanceof Outcome.Done)) {
                throw new IllegalStateException("not done: " + outcome);
            }
        });
    }

    private static CourseCode freshCourse() {
        long number = NEXT_STREAM.incrementAndGet();
        long series = number / 10_000;
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            prefix.insert(0, (char) ('A' + series % 26));
            series /= 26;
        }
        return CourseCode.parse("%s-%04d".formatted(prefix, number % 10_000));
    }
}
