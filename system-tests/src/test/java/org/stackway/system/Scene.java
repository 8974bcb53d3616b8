package org.stackway.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.stackway.system.RunningStack.Stack;

/** A session of its own with open enrolment and two courses, and a learner: what a black-box test starts from. */
record Scene(Client client, String sessionId, UUID learner) {

    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final AtomicInteger YEAR = new AtomicInteger(2200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Opens a session whose enrolment window is open by the stack's business clock. */
    static Scene open(Stack stack) {
        Client client = stack.client();
        Instant now = Instant.parse(client.to("session-service", "GET", "/ops/v1/clock")
                .staff("ops")
                .expect(200)
                .body()
                .path("now")
                .asText());
        LocalDate start = now.atZone(ZONE).toLocalDate().plusDays(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        String session = YEAR.getAndIncrement() + "-FALL-1";
        client.to("session-service", "PUT", "/api/v1/sessions/" + session)
                .staff("registrar")
                .json(Map.of("name", "Test session " + session, "classesStart", start + "T09:00"))
                .expect(201);
        for (String course : List.of("ECEA-5700", "ECEA-5701")) {
            client.to("session-service", "PUT", "/api/v1/sessions/" + session + "/offerings/" + course)
                    .staff("registrar")
                    .json(Map.of())
                    .expect(201);
        }
        UUID learner = register(client);
        return new Scene(client, session, learner);
    }

    /** A learner who has passed onboarding. */
    static UUID register(Client client) {
        return register(client, UUID.randomUUID());
    }

    /** The same under an id that is known before. */
    static UUID register(Client client, UUID learner) {
        registration(client, learner).expect(201);
        client.to("enrollment-service", "POST", "/api/v1/learners/" + learner + "/onboarding-completions")
                .staff("registrar")
                .key("onboard-" + learner)
                .expect(200);
        return learner;
    }

    static Client.Request registration(Client client, UUID learner) {
        return client.to("enrollment-service", "POST", "/api/v1/learners")
                .learner(learner)
                .key("register-" + learner)
                .json(Map.of(
                        "learnerId",
                        learner,
                        "givenName",
                        "Ada",
                        "familyName",
                        "Ohm",
                        "email",
                        "ada@example.org",
                        "country",
                        "US"));
    }

    String offering(String course) {
        return sessionId + ":" + course;
    }

    /** Asks for a seat; the offering is waited for by the service itself. */
    UUID request(String course) {
        return UUID.fromString(enrolmentRequest(course)
                .header("Prefer", "wait=10")
                .expect(201)
                .body()
                .path("enrollmentId")
                .asText());
    }

    Client.Request enrolmentRequest(String course) {
        return client.to("enrollment-service", "POST", "/api/v1/enrollments")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .json(Map.of("learnerId", learner, "offeringId", offering(course)));
    }

    /** Opens a checkout by card for these enrolments. */
    JsonNode checkout(UUID... enrollments) {
        return checkout("CARD", enrollments);
    }

    /** Opens a checkout by this method for these enrolments. */
    JsonNode checkout(String method, UUID... enrollments) {
        return client.to("billing-service", "POST", "/api/v1/checkouts")
                .learner(learner)
                .key(UUID.randomUUID().toString())
                .header("Prefer", "wait=10")
                .json(Map.of("learnerId", learner, "enrollmentIds", List.of(enrollments), "method", method))
                .expect(201)
                .body();
    }

    void pay(String checkoutId) {
        client.to("sandbox", "POST", "/sandbox/payments/" + checkoutId + "/pay")
                .json(Map.of("outcome", "settle"))
                .expect(201);
    }

    /** A seat, paid for and given. */
    UUID enrol(String course) {
        UUID enrollment = request(course);
        pay(checkout(enrollment).path("checkoutId").asText());
        awaitStatus(enrollment, "ENROLLED");
        return enrollment;
    }

    void awaitStatus(UUID enrollment, String status) {
        await().atMost(PATIENCE).until(() -> status(enrollment).equals(status));
    }

    String status(UUID enrollment) {
        return enrollment(enrollment).path("status").asText();
    }

    JsonNode enrollment(UUID enrollment) {
        return client.to("enrollment-service", "GET", "/api/v1/enrollments/" + enrollment)
                .learner(learner)
                .expect(200)
                .body();
    }

    /** How many events of a service match, by the operators' browser, on all its pages. */
    long events(String service, String query) {
        long events = 0;
        String cursor = "";
        do {
            JsonNode page = client.to(service, "GET", "/ops/v1/events?limit=200&" + query + cursor)
                    .staff("ops")
                    .expect(200)
                    .body();
            events += page.path("items").size();
            String next = page.at("/page/next").asText("");
            cursor = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return events;
    }
}
