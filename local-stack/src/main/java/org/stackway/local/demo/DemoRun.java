package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.Together;
import org.stackway.local.api.Actor;
import org.stackway.local.api.Answer;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;
import org.stackway.local.clock.BusinessClockDriver;
import org.stackway.local.demo.LearnerPlan.CheckoutPlan;
import org.stackway.local.demo.LearnerPlan.Conduct;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.LearnerPlan.EnrollmentPlan;

/**
 * Lives through a plan, over the REST contracts and by the business clock. Every write carries an idempotency key made
 * from the plan, so that a service that dies in the middle and comes back is simply asked again.
 */
final class DemoRun {

    private static final int AT_ONCE = 12;
    private static final Duration MARGIN = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ServiceApi api;
    private final BusinessClockDriver clock;
    private final DemoPlan plan;
    private final Progress progress;
    private final AtomicLong lateDropsRefused = new AtomicLong();

    DemoRun(ServiceApi api, BusinessClockDriver clock, DemoPlan plan, Progress progress) {
        this.api = api;
        this.clock = clock;
        this.plan = plan;
        this.progress = progress;
    }

    /** How many steps a plan has, for the progress bar. */
    static long steps(DemoPlan plan) {
        long enrollments =
                plan.learners().stream().mapToLong(l -> l.enrollments().size()).sum();
        long checkouts =
                plan.learners().stream().mapToLong(l -> l.checkouts().size()).sum();
        return plan.learners().size() * 2L + enrollments * 2 + checkouts * 2;
    }

    /** Drops that were refused because they came too late, as the services answered. */
    long lateDropsRefused() {
        return lateDropsRefused.get();
    }

    void live() throws LocalFailure, InterruptedException {
        SessionPair.Session first = plan.sessions().first();
        SessionPair.Session second = plan.sessions().second();
        phase("publishing " + first.id() + " and " + second.id());
        publish();
        phase("registering learners");
        each(this::register);
        refuseBeforeTheWindowOpens();
        phase(first.id() + ": enrolment is open");
        clock.moveTo(first.enrollmentOpens().plus(MARGIN));
        enrol(first);
        phase(first.id() + ": unpaid requests expire");
        clock.moveTo(first.enrollmentOpens().plus(Duration.ofDays(3)));
        payLate(first);
        phase(first.id() + ": the drop deadline");
        clock.moveTo(first.dropDeadline().minus(DAY));
        dropInTime();
        clock.moveTo(first.dropDeadline().plus(DAY));
        dropTooLate();
        phase(second.id() + ": enrolment is open");
        clock.moveTo(second.enrollmentOpens().plus(MARGIN));
        enrol(second);
        phase(first.id() + ": grades");
        clock.moveTo(first.classesEnd().plus(DAY));
        grade(first);
        phase(second.id() + ": grades");
        clock.moveTo(second.classesEnd().plus(DAY));
        grade(second);
        phase("late declarations");
        each(learner -> declare(learner, Declares.LATE));
        phase("refunds arrive");
        clock.moveTo(second.gradesPost().plus(MARGIN));
        clock.awaitQuiet();
    }

    private void publish() throws LocalFailure, InterruptedException {
        for (SessionPair.Session session : plan.sessions().sessions()) {
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
            for (Course course : Course.POWER_ELECTRONICS) {
                api.require(
                        Service.SESSION,
                        Call.put(
                                "/api/v1/sessions/" + session.id() + "/offerings/" + course.code(),
                                Actor.REGISTRAR,
                                Map.of()));
            }
        }
        clock.awaitQuiet();
    }

    private void register(LearnerPlan learner) throws LocalFailure, InterruptedException {
        Actor self = Actor.learner(learner.learnerId());
        api.require(
                Service.ENROLLMENT,
                Call.post(
                        "/api/v1/learners",
                        self,
                        Map.of(
                                "learnerId", learner.learnerId(),
                                "givenName", learner.givenName(),
                                "familyName", learner.familyName(),
                                "email", learner.learnerId() + "@example.org",
                                "country", "US"),
                        key("register", learner.learnerId())));
        api.require(
                Service.ENROLLMENT,
                Call.post(
                        "/api/v1/learners/" + learner.learnerId() + "/onboarding-completions",
                        Actor.REGISTRAR,
                        Map.of(),
                        key("onboard", learner.learnerId())));
        declare(learner, Declares.BEFORE);
        progress.step();
    }

    private void declare(LearnerPlan learner, Declares when) throws LocalFailure, InterruptedException {
        if (learner.declares() == when) {
            api.require(
                    Service.ADMISSION,
                    Call.post(
                            "/api/v1/learners/" + learner.learnerId() + "/declarations",
                            Actor.learner(learner.learnerId()),
                            Map.of("programmes", List.of(Course.PROGRAMME), "certificates", List.of()),
                            key("declare", learner.learnerId())));
        }
        if (when == Declares.LATE) {
            progress.step();
        }
    }

    private void refuseBeforeTheWindowOpens() throws LocalFailure, InterruptedException {
        LearnerPlan learner = plan.learners().getFirst();
        EnrollmentPlan enrollment = learner.enrollments().getFirst();
        refused(
                422,
                Service.ENROLLMENT,
                request(learner, enrollment, key("too-early", enrollment.enrollmentId())),
                "a request before enrolment opens");
    }

    private void enrol(SessionPair.Session session) throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : learner.enrollments()) {
                if (enrollment.session().equals(session)) {
                    api.require(
                            Service.ENROLLMENT,
                            request(learner, enrollment, key("request", enrollment.enrollmentId())));
                    progress.step();
                }
            }
        });
        clock.awaitQuiet();
        each(learner -> {
            for (CheckoutPlan checkout : learner.checkouts()) {
                if (checkout.session().equals(session)) {
                    open(learner, checkout);
                    if (checkout.conduct() != Conduct.PAYS_TOO_LATE) {
                        pay(checkout);
                    }
                }
            }
        });
        clock.awaitQuiet();
    }

    private static Call request(LearnerPlan learner, EnrollmentPlan enrollment, String key) {
        return Call.post(
                "/api/v1/enrollments",
                Actor.learner(learner.learnerId()),
                Map.of(
                        "enrollmentId", enrollment.enrollmentId(),
                        "learnerId", learner.learnerId(),
                        "offeringId", enrollment.offeringId()),
                key);
    }

    private void open(LearnerPlan learner, CheckoutPlan checkout) throws LocalFailure, InterruptedException {
        api.require(
                Service.BILLING,
                Call.post(
                        "/api/v1/checkouts",
                        Actor.learner(learner.learnerId()),
                        Map.of(
                                "checkoutId",
                                checkout.checkoutId(),
                                "learnerId",
                                learner.learnerId(),
                                "enrollmentIds",
                                checkout.enrollments().stream()
                                        .map(EnrollmentPlan::enrollmentId)
                                        .toList(),
                                "method",
                                learner.method()),
                        key("checkout", checkout.checkoutId())));
        progress.step();
    }

    /** The provider knows a checkout once billing has registered it; while billing is away, that takes as long as it takes. */
    private void pay(CheckoutPlan checkout) throws LocalFailure, InterruptedException {
        String path = "/sandbox/payments/" + checkout.checkoutId() + "/pay";
        long giveUp = System.nanoTime() + Demo.PATIENCE.toNanos();
        // the payment's id comes from the checkout's: a payment that is tried again is the same payment
        String paymentId = UUID.nameUUIDFromBytes(checkout.checkoutId().getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, String> payment = Map.of("paymentId", paymentId, "outcome", "settle");
        Answer answer = api.sandboxAnswer("POST", path, payment);
        while (answer.status() == 404 && System.nanoTime() < giveUp) {
            answer = api.sandboxAnswer("POST", path, payment);
        }
        if (!answer.ok()) {
            throw new LocalFailure("the sandbox answered POST " + path + " with " + answer.summary());
        }
        progress.step();
    }

    private void payLate(SessionPair.Session session) throws LocalFailure, InterruptedException {
        each(learner -> {
            for (CheckoutPlan checkout : learner.checkouts()) {
                if (checkout.session().equals(session) && checkout.conduct() == Conduct.PAYS_TOO_LATE) {
                    pay(checkout);
                }
            }
        });
        clock.awaitQuiet();
    }

    private void dropInTime() throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : with(learner, Conduct.DROPS_IN_TIME)) {
                api.require(Service.ENROLLMENT, drop(learner, enrollment));
            }
        });
        clock.awaitQuiet();
    }

    private void dropTooLate() throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : with(learner, Conduct.DROPS_TOO_LATE)) {
                refused(422, Service.ENROLLMENT, drop(learner, enrollment), "a drop after its deadline");
                lateDropsRefused.incrementAndGet();
            }
        });
    }

    private static Call drop(LearnerPlan learner, EnrollmentPlan enrollment) {
        return Call.post(
                "/api/v1/enrollments/" + enrollment.enrollmentId() + "/drop-requests",
                Actor.learner(learner.learnerId()),
                Map.of(),
                key("drop", enrollment.enrollmentId()));
    }

    private void grade(SessionPair.Session session) throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : learner.enrollments()) {
                if (enrollment.session().equals(session)) {
                    if (enrollment.graded()) {
                        api.require(
                                Service.TRANSCRIPT,
                                Call.put(
                                        "/api/v1/enrollments/" + enrollment.enrollmentId() + "/grade",
                                        Actor.FACULTY,
                                        Map.of("grade", enrollment.grade())));
                    }
                    progress.step();
                }
            }
        });
        clock.awaitQuiet();
    }

    private void refused(int status, Service service, Call call, String what)
            throws LocalFailure, InterruptedException {
        Answer answer = api.send(service, call);
        if (answer.status() != status) {
            throw new LocalFailure(what + " must be refused with " + status + ", but was answered " + answer.summary());
        }
    }

    private static List<EnrollmentPlan> with(LearnerPlan learner, Conduct conduct) {
        return learner.enrollments().stream()
                .filter(e -> e.conduct() == conduct)
                .toList();
    }

    private void phase(String name) {
        progress.phase(name);
    }

    /** One learner after the other within a thread, a bounded number of learners side by side. */
    private void each(Deed deed) throws LocalFailure, InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (LearnerPlan learner : plan.learners()) {
            tasks.add(() -> {
                slots.acquire();
                try {
                    deed.of(learner);
                } finally {
                    slots.release();
                }
                return true;
            });
        }
        Together.all(tasks);
    }

    private static String key(String deed, String id) {
        return "demo-" + deed + "-" + id;
    }

    @FunctionalInterface
    private interface Deed {
        void of(LearnerPlan learner) throws LocalFailure, InterruptedException;
    }

    /** The ids of all sessions that are published already. */
    static List<String> publishedSessions(ServiceApi api) throws LocalFailure, InterruptedException {
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
}
