package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.Together;
import org.stackway.local.api.Actor;
import org.stackway.local.api.Answer;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/**
 * What people do in a demo, over the REST contracts. Every write carries an idempotency key made from the plan, so that a
 * service that dies in the middle and comes back is simply asked again.
 */
final class Campus {

    private static final int AT_ONCE = 64;
    /** Registering a checkout takes longer than this while all are busy; each knock takes time from those who do it. */
    private static final long KNOCK_MILLIS = 100;

    private final ServiceApi api;

    Campus(ServiceApi api) {
        this.api = api;
    }

    /** Who somebody is. */
    record Person(String learnerId, String givenName, String familyName) {}

    /** Something that one of many does. */
    @FunctionalInterface
    interface Deed<T> {
        void of(T one) throws LocalFailure, InterruptedException;
    }

    /** A bounded number of them side by side. */
    static <T> void each(Collection<T> all, Deed<T> deed) throws LocalFailure, InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (T one : all) {
            tasks.add(() -> {
                slots.acquire();
                try {
                    deed.of(one);
                } finally {
                    slots.release();
                }
                return true;
            });
        }
        Together.all(tasks);
    }

    void publish(SessionPair.Session session) throws LocalFailure, InterruptedException {
        api.require(
                Service.SESSION,
                Call.put(
                        "/api/v1/sessions/" + session.id(),
                        Actor.REGISTRAR,
                        Map.of(
                                "name",
                                session.id(),
                                "classesStart",
                                session.classesStartAt().toString())));
    }

    void offer(SessionPair.Session session, String courseCode) throws LocalFailure, InterruptedException {
        api.require(
                Service.SESSION,
                Call.put("/api/v1/sessions/" + session.id() + "/offerings/" + courseCode, Actor.REGISTRAR, Map.of()));
    }

    /** Registers, and passes the onboarding course. */
    void register(Person person) throws LocalFailure, InterruptedException {
        api.require(
                Service.ENROLLMENT,
                Call.post(
                        "/api/v1/learners",
                        Actor.learner(person.learnerId()),
                        Map.of(
                                "learnerId", person.learnerId(),
                                "givenName", person.givenName(),
                                "familyName", person.familyName(),
                                "email", person.learnerId() + "@example.org",
                                "country", "US"),
                        key("register", person.learnerId())));
        api.require(
                Service.ENROLLMENT,
                Call.post(
                        "/api/v1/learners/" + person.learnerId() + "/onboarding-completions",
                        Actor.REGISTRAR,
                        key("onboard", person.learnerId())));
    }

    void declare(String learnerId, List<String> programmes, List<String> certificates)
            throws LocalFailure, InterruptedException {
        api.require(
                Service.ADMISSION,
                Call.post(
                        "/api/v1/learners/" + learnerId + "/declarations",
                        Actor.learner(learnerId),
                        Map.of("programmes", programmes, "certificates", certificates),
                        key("declare", learnerId)));
    }

    void request(String learnerId, String enrollmentId, String offeringId) throws LocalFailure, InterruptedException {
        api.require(Service.ENROLLMENT, request(learnerId, enrollmentId, offeringId, key("request", enrollmentId)));
    }

    static Call request(String learnerId, String enrollmentId, String offeringId, String key) {
        return Call.post(
                "/api/v1/enrollments",
                Actor.learner(learnerId),
                Map.of("enrollmentId", enrollmentId, "learnerId", learnerId, "offeringId", offeringId),
                key);
    }

    void open(String learnerId, String checkoutId, List<String> enrollmentIds, String method)
            throws LocalFailure, InterruptedException {
        api.require(
                Service.BILLING,
                Call.post(
                        "/api/v1/checkouts",
                        Actor.learner(learnerId),
                        Map.of(
                                "checkoutId",
                                checkoutId,
                                "learnerId",
                                learnerId,
                                "enrollmentIds",
                                enrollmentIds,
                                "method",
                                method),
                        key("checkout", checkoutId)));
    }

    /** The provider knows a checkout once billing has registered it; while billing is away, that takes as long as it takes. */
    void pay(String checkoutId) throws LocalFailure, InterruptedException {
        String path = "/sandbox/payments/" + checkoutId + "/pay";
        long giveUp = System.nanoTime() + Demo.PATIENCE.toNanos();
        // the payment's id comes from the checkout's: a payment that is tried again is the same payment
        String paymentId = UUID.nameUUIDFromBytes(checkoutId.getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, String> payment = Map.of("paymentId", paymentId, "outcome", "settle");
        Answer answer = api.sandboxAnswer("POST", path, payment);
        while (answer.status() == 404 && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(KNOCK_MILLIS);
            answer = api.sandboxAnswer("POST", path, payment);
        }
        if (!answer.ok()) {
            throw new LocalFailure("the sandbox answered POST " + path + " with " + answer.summary());
        }
    }

    void grade(String enrollmentId, String grade) throws LocalFailure, InterruptedException {
        api.require(
                Service.TRANSCRIPT,
                Call.put("/api/v1/enrollments/" + enrollmentId + "/grade", Actor.FACULTY, Map.of("grade", grade)));
    }

    /** The grades of an offering in one list; each row has its result when all is quiet again. */
    void grades(String offeringId, List<StudentPlan.Seat> seats) throws LocalFailure, InterruptedException {
        api.require(
                Service.TRANSCRIPT,
                Call.post(
                        "/api/v1/bulk-grades",
                        Actor.FACULTY,
                        Map.of(
                                "offeringId",
                                offeringId,
                                "rows",
                                seats.stream()
                                        .map(seat -> Map.of("enrollmentId", seat.enrollmentId(), "grade", seat.grade()))
                                        .toList()),
                        key("grades", offeringId)));
    }

    /** Fails if the call is answered with another status than this. */
    void refused(int status, Service service, Call call, String what) throws LocalFailure, InterruptedException {
        Answer answer = api.send(service, call);
        if (answer.status() != status) {
            throw new LocalFailure(what + " must be refused with " + status + ", but was answered " + answer.summary());
        }
    }

    /** The ids of all sessions that are published already. */
    List<String> publishedSessions() throws LocalFailure, InterruptedException {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1/sessions?limit=200";
        String cursor = "";
        do {
            JsonNode page = api.require(
                    Service.SESSION, Call.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor, Actor.REGISTRAR));
            page.path("items").forEach(item -> ids.add(item.path("sessionId").asText()));
            cursor = page.path("page").path("next").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }

    static String key(String deed, String id) {
        return "demo-" + deed + "-" + id;
    }
}
