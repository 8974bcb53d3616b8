package org.stackway.enrollment.bench;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.bench.Figure;
import org.stackway.kit.bench.Report;
import org.stackway.kit.bench.StoreTwin;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** Requests for enrolment as 64 learners' front ends send them: token, idempotency key, every rule, events, read model. */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class EnrollmentBench {

    private static final int CONNECTIONS = 64;
    private static final int LEARNERS = 10_000;
    /** Of 0.8 credit hours each: a learner stays under the 15 of a semester (P-37). */
    private static final int COURSES = 18;

    private static final Duration TIME = Duration.ofSeconds(8);
    /** Until then the optimising compiler takes a third of two cores. */
    private static final Duration WARM = Duration.ofSeconds(60);

    private final AtomicInteger next = new AtomicInteger();

    @Test
    void requestsForEnrolment() throws Exception {
        Report report = new Report("http");
        StoreTwin.create();
        List<OfferingId> offerings =
                offerings(TestSession.open(BusinessTime.now()).known());
        List<Learner> learners =
                IntStream.range(0, LEARNERS).mapToObj(i -> Learner.any()).toList();
        AtomicInteger unregistered = new AtomicInteger();
        load(Duration.ofMinutes(1), () -> {
            int number = unregistered.getAndIncrement();
            return number < LEARNERS ? Optional.of(learners.get(number).registration()) : Optional.empty();
        });
        Supplier<Optional<Post>> requests = () -> {
            int number = next.getAndIncrement();
            return Optional.of(learners.get(number % LEARNERS).enrolment(offerings.get(number / LEARNERS)));
        };
        load(WARM, requests);

        Optional<Long> base = new StoreTwin().inserts(CONNECTIONS, TIME);
        List<Long> nanos = load(TIME, requests);

        long[] sorted = LongStream.of(nanos.stream().mapToLong(Long::longValue).toArray())
                .sorted()
                .toArray();
        report.add(Figure.of(
                        "enrolment requests over HTTP, connections: 64", sorted.length / TIME.toSeconds(), "requests/s")
                .against("pgbench single-row insert", base)
                .aim("0.3"));
        report.add(Figure.of("  their p50", sorted[sorted.length / 2] / 1_000, "µs"));
        report.add(Figure.of("  their p99", sorted[sorted.length * 99 / 100] / 1_000, "µs (aim 40,000)"));
    }

    /** Sends from every connection at once until the time is over or there is nothing more to send; answers the latencies. */
    private static List<Long> load(Duration time, Supplier<Optional<Post>> posts)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> connection = () -> converse(end, posts);
            List<Future<List<Long>>> running = IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> threads.submit(connection))
                    .toList();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get());
            }
        }
        return all;
    }

    private static List<Long> converse(long end, Supplier<Optional<Post>> posts) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(RestAssured.port)) {
            while (System.nanoTime() < end) {
                Optional<Post> post = posts.get();
                if (post.isEmpty()) {
                    break;
                }
                long begun = System.nanoTime();
                int status = post.get().send(connection);
                if (status != 201) {
                    throw new IllegalStateException(post.get().path() + " was answered " + status);
                }
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos;
    }

    private static List<OfferingId> offerings(TestSession session) {
        List<OfferingId> offerings = IntStream.range(0, COURSES)
                .mapToObj(i -> new OfferingId(session.id(), CourseCode.parse("BNCH-%04d".formatted(i))))
                .toList();
        for (OfferingId offering : offerings) {
            ConsumerHarness.deliver(TestRecords.stream(
                    "offering/" + offering,
                    new CourseOffered(
                            offering,
                            session.id(),
                            offering.course(),
                            "Introduction to Power Electronics",
                            CreditHours.parse("0.8"),
                            ProgrammeCode.parse("MS-ECE"),
                            List.of(),
                            List.of(new Assessment("final", "FINAL_EXAM", 120, true, false, true, true, null)))));
        }
        return offerings;
    }

    private record Post(String path, String token, String json) {
        int send(KeptConnection connection) throws IOException {
            return connection.post(path, token, UUID.randomUUID().toString(), json);
        }
    }

    private record Learner(UUID id, String token) {
        static Learner any() {
            UUID id = UUID.randomUUID();
            return new Learner(id, Tokens.of("learner", id.toString()));
        }

        Post registration() {
            return new Post("/api/v1/learners", token, """
                    {"learnerId":"%s","givenName":"Ada","familyName":"Lovelace","email":"ada@example.org","country":"GB"}\
                    """.formatted(id));
        }

        Post enrolment(OfferingId offering) {
            return new Post("/api/v1/enrollments", token, """
                    {"enrollmentId":"%s","learnerId":"%s","offeringId":"%s"}\
                    """.formatted(UUID.randomUUID(), id, offering));
        }
    }
}
