package org.stackway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;
import org.stackway.local.clock.BusinessClockDriver;
import org.stackway.local.demo.LearnerPlan.Declares;
import org.stackway.local.demo.StudentPlan.Seat;
import org.stackway.local.demo.StudentPlan.Term;

/** Lives through a degrees plan, over the REST contracts and by the business clock. */
final class DegreeRun {

    private static final Duration MARGIN = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final ServiceApi api;
    private final BusinessClockDriver clock;
    private final Campus campus;
    private final DegreePlan plan;
    private final Progress progress;

    DegreeRun(ServiceApi api, BusinessClockDriver clock, DegreePlan plan, Progress progress) {
        this.api = api;
        this.clock = clock;
        this.campus = new Campus(api);
        this.plan = plan;
        this.progress = progress;
    }

    /** How many steps a plan has, for the progress bar. */
    static long steps(DegreePlan plan) {
        long terms = plan.students().stream()
                .mapToLong(student -> student.terms().size())
                .sum();
        return plan.students().size() + 3 * terms;
    }

    /** Something that is done at an instant. */
    private record Moment(Instant at, String what, Step step) {}

    @FunctionalInterface
    private interface Step {
        void take() throws LocalFailure, InterruptedException;
    }

    void live() throws LocalFailure, InterruptedException {
        progress.phase("assuming what the catalogue does not state");
        assume();
        progress.phase("publishing " + plan.sessions().size() + " sessions");
        publish();
        progress.phase("registering learners");
        Campus.each(plan.students(), this::register);
        for (Moment moment : moments()) {
            progress.phase(moment.what());
            clock.moveTo(moment.at());
            moment.step().take(); // the clock moves on only when all of it has had its consequences
        }
        progress.phase("the last conferral");
        clock.moveTo(plan.sessions().getLast().conferral().plus(MARGIN));
        clock.awaitQuiet();
    }

    /** Enrolment of a session opens before the one before it has ended: everything in its order of time. */
    private List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        List<SessionPair.Session> sessions = plan.sessions();
        for (int i = 0; i < sessions.size(); i++) {
            SessionPair.Session session = sessions.get(i);
            boolean lateDeclarations = i + 1 == DegreeExpectation.LATE_AFTER;
            moments.add(new Moment(
                    session.enrollmentOpens().plus(MARGIN), session.id() + ": enrolment", () -> enrol(session)));
            moments.add(new Moment(session.classesEnd().plus(DAY), session.id() + ": grades", () -> {
                grade(session);
                if (lateDeclarations) {
                    clock.awaitQuiet();
                    declareLate();
                }
            }));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    /** Adds what the catalogue does not state, and marks it; what is stated stays as it is. */
    private void assume() throws LocalFailure, InterruptedException {
        Campus.each(
                plan.curriculum().assumed().entrySet(),
                course -> api.require(
                        Service.SESSION,
                        Call.put("/api/v1/courses/" + course.getKey(), Actor.REGISTRAR, course.getValue())
                                .because("assumed for a demonstration")));
        JsonNode current =
                api.require(Service.ADMISSION, Call.get("/api/v1/programmes/" + Course.PROGRAMME, Actor.REGISTRAR));
        boolean there = current.path("certificates")
                .valueStream()
                .anyMatch(one -> one.path("certificate").asText().equals(Curriculum.CERTIFICATE));
        if (!there) {
            api.require(
                    Service.ADMISSION,
                    Call.put(
                                    "/api/v1/programmes/" + Course.PROGRAMME + "/versions/"
                                            + (current.path("version").asInt() + 1),
                                    Actor.REGISTRAR,
                                    plan.curriculum()
                                            .withAssumptions(
                                                    current, clock.now().toString()))
                            .because("assumed for a demonstration"));
        }
        clock.awaitQuiet();
    }

    private void publish() throws LocalFailure, InterruptedException {
        List<Map.Entry<SessionPair.Session, Course>> offerings = new ArrayList<>();
        for (SessionPair.Session session : plan.sessions()) {
            campus.publish(session);
            plan.students().stream()
                    .flatMap(student -> terms(student, session).stream())
                    .flatMap(term -> term.seats().stream())
                    .map(Seat::course)
                    .distinct()
                    .forEach(course -> offerings.add(Map.entry(session, course)));
        }
        Campus.each(
                offerings,
                offering -> campus.offer(offering.getKey(), offering.getValue().code()));
        clock.awaitQuiet();
    }

    private void register(StudentPlan student) throws LocalFailure, InterruptedException {
        campus.register(student.person());
        if (student.declares() == Declares.BEFORE) {
            declare(student);
        }
        progress.step();
    }

    private void declareLate() throws LocalFailure, InterruptedException {
        Campus.each(
                plan.students().stream()
                        .filter(student -> student.declares() == Declares.LATE)
                        .toList(),
                this::declare);
    }

    private void declare(StudentPlan student) throws LocalFailure, InterruptedException {
        campus.declare(
                student.id(),
                List.of(Course.PROGRAMME),
                student.certificate() ? List.of(Curriculum.CERTIFICATE) : List.of());
    }

    private void enrol(SessionPair.Session session) throws LocalFailure, InterruptedException {
        Campus.each(plan.students(), student -> {
            for (Term term : terms(student, session)) {
                for (Seat seat : term.seats()) {
                    campus.request(
                            student.id(),
                            seat.enrollmentId(),
                            session.id() + ":" + seat.course().code());
                }
                progress.step();
            }
        });
        clock.awaitQuiet();
        Campus.each(plan.students(), student -> {
            for (Term term : terms(student, session)) {
                campus.open(
                        student.id(),
                        term.checkoutId(),
                        term.seats().stream().map(Seat::enrollmentId).toList(),
                        student.method());
                campus.pay(term.checkoutId());
                progress.step();
            }
        });
    }

    /** Faculty post one list of grades for each course. */
    private void grade(SessionPair.Session session) throws LocalFailure, InterruptedException {
        Map<Course, List<Seat>> lists = new LinkedHashMap<>();
        for (StudentPlan student : plan.students()) {
            for (Term term : terms(student, session)) {
                term.seats().forEach(seat -> lists.computeIfAbsent(seat.course(), any -> new ArrayList<>())
                        .add(seat));
                progress.step();
            }
        }
        Campus.each(
                lists.entrySet(),
                list -> campus.grades(session.id() + ":" + list.getKey().code(), list.getValue()));
    }

    private static List<Term> terms(StudentPlan student, SessionPair.Session session) {
        return student.terms().stream()
                .filter(term -> term.session().equals(session))
                .toList();
    }
}
