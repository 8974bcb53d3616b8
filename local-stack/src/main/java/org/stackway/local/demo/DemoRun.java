package org.stackway.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;
import org.stackway.local.clock.BusinessClockDriver;
import org.stackway.local.demo.LearnerPlan.CheckoutPlan;
import org.stackway.local.demo.LearnerPlan.Conduct;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.LearnerPlan.EnrollmentPlan;

/** Lives through a plan, over the REST contracts and by the business clock. */
final class DemoRun {

    private static final Duration MARGIN = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ServiceApi api;
    private final BusinessClockDriver clock;
    private final Campus campus;
    private final DemoPlan plan;
    private final Progress progress;
    private final AtomicLong lateDropsRefused = new AtomicLong();

    DemoRun(ServiceApi api, BusinessClockDriver clock, DemoPlan plan, Progress progress) {
        this.api = api;
        this.clock = clock;
        this.campus = new Campus(api);
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
            campus.publish(session);
            for (Course course : Course.POWER_ELECTRONICS) {
                campus.offer(session, course.code());
            }
        }
        clock.awaitQuiet();
    }

    private void register(LearnerPlan learner) throws LocalFailure, InterruptedException {
        campus.register(new Campus.Person(learner.learnerId(), learner.givenName(), learner.familyName()));
        declare(learner, Declares.BEFORE);
        progress.step();
    }

    private void declare(LearnerPlan learner, Declares when) throws LocalFailure, InterruptedException {
        if (learner.declares() == when) {
            campus.declare(learner.learnerId(), List.of(Course.PROGRAMME), List.of());
        }
        if (when == Declares.LATE) {
            progress.step();
        }
    }

    private void refuseBeforeTheWindowOpens() throws LocalFailure, InterruptedException {
        LearnerPlan learner = plan.learners().getFirst();
        EnrollmentPlan enrollment = learner.enrollments().getFirst();
        campus.refused(
                422,
                Service.ENROLLMENT,
                Campus.request(
                        learner.learnerId(),
                        enrollment.enrollmentId(),
                        enrollment.offeringId(),
                        Campus.key("too-early", enrollment.enrollmentId())),
                "a request before enrolment opens");
    }

    private void enrol(SessionPair.Session session) throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : learner.enrollments()) {
                if (enrollment.session().equals(session)) {
                    campus.request(learner.learnerId(), enrollment.enrollmentId(), enrollment.offeringId());
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

    private void open(LearnerPlan learner, CheckoutPlan checkout) throws LocalFailure, InterruptedException {
        campus.open(
                learner.learnerId(),
                checkout.checkoutId(),
                checkout.enrollments().stream()
                        .map(EnrollmentPlan::enrollmentId)
                        .toList(),
                learner.method());
        progress.step();
    }

    private void pay(CheckoutPlan checkout) throws LocalFailure, InterruptedException {
        campus.pay(checkout.checkoutId());
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
                campus.refused(422, Service.ENROLLMENT, drop(learner, enrollment), "a drop after its deadline");
                lateDropsRefused.incrementAndGet();
            }
        });
    }

    private static Call drop(LearnerPlan learner, EnrollmentPlan enrollment) {
        return Call.post(
                "/api/v1/enrollments/" + enrollment.enrollmentId() + "/drop-requests",
                Actor.learner(learner.learnerId()),
                Campus.key("drop", enrollment.enrollmentId()));
    }

    private void grade(SessionPair.Session session) throws LocalFailure, InterruptedException {
        each(learner -> {
            for (EnrollmentPlan enrollment : learner.enrollments()) {
                if (enrollment.session().equals(session)) {
                    if (enrollment.graded()) {
                        campus.grade(enrollment.enrollmentId(), enrollment.grade());
                    }
                    progress.step();
                }
            }
        });
        clock.awaitQuiet();
    }

    private static List<EnrollmentPlan> with(LearnerPlan learner, Conduct conduct) {
        return learner.enrollments().stream()
                .filter(e -> e.conduct() == conduct)
                .toList();
    }

    private void phase(String name) {
        progress.phase(name);
    }

    private void each(Campus.Deed<LearnerPlan> deed) throws LocalFailure, InterruptedException {
        Campus.each(plan.learners(), deed);
    }
}
