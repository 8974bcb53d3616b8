package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Moment;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.BusinessClock;
import org.stackway.kit.time.Ids;
import org.stackway.session.exam.ExamCommand.CancelExam;
import org.stackway.session.exam.ExamCommand.MoveExam;
import org.stackway.session.exam.ExamCommand.ScheduleExam;
import org.stackway.session.session.WrittenTime;

/** Exam appointments over HTTP. A learner sees and makes their own only; anybody else's does not exist for them. */
@Path("/api/v1/exam-appointments")
public class ExamResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final ExamAggregate aggregate;
    private final ExamFactsReader facts;
    private final Exams exams;
    private final Ids ids;
    private final TimeTravel travel;

    ExamResource(
            Commands commands,
            Reads reads,
            Caller caller,
            ExamAggregate aggregate,
            ExamFactsReader facts,
            Exams exams,
            Ids ids,
            TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.aggregate = aggregate;
        this.facts = facts;
        this.exams = exams;
        this.ids = ids;
        this.travel = travel;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(
            summary = "Make an appointment for the proctored final, at least 72 hours ahead, while scheduling is open")
    @DryRunnable
    public Uni<RestResponse<ExamRepresentation>> schedule(AppointmentBody body) {
        ExamId id = body.examId() != null ? body.examId() : new ExamId(ids.next());
        ScheduleExam command = new ScheduleExam(id, body.enrollmentId(), written(body.startsAt()), requester());
        boolean staff = caller.isStaff();
        return commands.submit(aggregate, id.wire(), command)
                .body(body)
                .referencesInBody()
                .created("/api/v1/exam-appointments/" + id, change -> ExamRepresentation.of(change, staff));
    }

    @POST
    @Path("/{examId}/moves")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "Move an appointment: the rules for making one apply to the new start")
    @DryRunnable
    public Uni<RestResponse<ExamRepresentation>> move(@PathParam("examId") ExamId id, MoveBody body) {
        boolean staff = caller.isStaff();
        return commands.submit(aggregate, id.wire(), new MoveExam(written(body.startsAt()), requester()))
                .body(body)
                .ok(change -> ExamRepresentation.of(change, staff));
    }

    @POST
    @Path("/{examId}/cancellations")
    @RolesAllowed({"learner", "registrar", "advisor"})
    @Operation(summary = "Give an appointment up; another one may be made while scheduling is open")
    @DryRunnable
    public Uni<RestResponse<ExamRepresentation>> cancel(@PathParam("examId") ExamId id) {
        boolean staff = caller.isStaff();
        ExamCancellationReason reason =
                staff ? ExamCancellationReason.STAFF_REQUEST : ExamCancellationReason.LEARNER_REQUEST;
        return commands.submit(aggregate, id.wire(), new CancelExam(reason, requester()))
                .ok(change -> ExamRepresentation.of(change, staff));
    }

    @GET
    @ShowsRecord
    @Path("/{examId}")
    @RolesAllowed({"learner", "registrar", "advisor", "faculty", "service"})
    @Operation(summary = "One appointment and what can be done with it, now or as it was at an instant or version")
    public Uni<RestResponse<ExamRepresentation>> appointment(
            @PathParam("examId") ExamId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        boolean staff = caller.isStaff();
        if (asOf != null) {
            return travel.read(
                    aggregate,
                    id.wire(),
                    asOf,
                    this::mayAccess,
                    then -> ExamRepresentation.of(then.state(), staff, then.at(), BusinessClock.ZONE, null));
        }
        return reads.find(tx -> exams.find(tx, id).chain(found -> found.map(kept -> shown(tx, kept, staff))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                .map(shown -> {
                    mayAccess(shown.exam());
                    return shown.answer();
                });
    }

    /** An appointment and the answer that shows it, to be given once the caller was found to have a right to it. */
    private record Shown(Exam exam, RestResponse<ExamRepresentation> answer) {}

    private Uni<Optional<Shown>> shown(Tx tx, Exams.Kept kept, boolean staff) {
        Exam exam = kept.exam();
        EnrollmentId enrolment = exam.seat().orElseThrow().enrollmentId();
        return facts.read(tx, List.of(enrolment)).map(known -> {
            ExamFacts found = known.getOrDefault(enrolment, ExamFacts.none(tx.now()));
            return Optional.of(
                    new Shown(exam, Reads.versioned(ExamRepresentation.of(exam, staff, found, true), kept.version())));
        });
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "faculty"})
    @Operation(summary = "Appointments, by id; whoever is a learner and names nobody asks for their own")
    public Uni<Page<ExamRepresentation>> appointments(
            @QueryParam("learnerId") @Nullable LearnerId learnerId,
            @QueryParam("enrollmentId") @Nullable EnrollmentId enrollmentId,
            @QueryParam("sessionId") @Nullable SessionId sessionId) {
        PageRequest page = caller.page();
        boolean staff = caller.isStaff();
        Optional<LearnerId> learner = Optional.ofNullable(learnerId).or(this::self);
        learner.ifPresent(caller::mayAccess);
        Exams.Filter filter =
                new Exams.Filter(learner, Optional.ofNullable(enrollmentId), Optional.ofNullable(sessionId));
        return reads.run(tx -> exams.list(tx, filter, page.after().map(UUID::fromString), page.fetch())
                .chain(found -> represented(tx, found, staff))
                .map(items -> page.of(items, item -> item.examId().wire())));
    }

    private Uni<List<ExamRepresentation>> represented(Tx tx, List<Exams.Kept> found, boolean staff) {
        Set<EnrollmentId> enrolments = new HashSet<>();
        found.forEach(kept -> enrolments.add(kept.exam().seat().orElseThrow().enrollmentId()));
        return facts.read(tx, enrolments).map(known -> found.stream()
                .map(kept -> represented(tx, kept.exam(), staff, known))
                .toList());
    }

    private static ExamRepresentation represented(Tx tx, Exam exam, boolean staff, Map<EnrollmentId, ExamFacts> known) {
        EnrollmentId enrolment = exam.seat().orElseThrow().enrollmentId();
        ZoneId zone = Optional.ofNullable(known.get(enrolment))
                .flatMap(ExamFacts::calendar)
                .map(calendar -> calendar.zone())
                .orElse(BusinessClock.ZONE);
        return ExamRepresentation.of(exam, staff, tx.now(), zone, null);
    }

    private void mayAccess(Exam exam) {
        if (exam.appointed().isEmpty()) {
            throw ProblemException.notFound();
        }
        caller.mayAccess(exam.seat().orElseThrow().learnerId());
    }

    private Requester requester() {
        return new Requester(self());
    }

    private Optional<LearnerId> self() {
        return caller.isLearner() && !caller.isStaff()
                ? Optional.of(LearnerId.parse(caller.subject()))
                : Optional.empty();
    }

    private static WrittenTime written(Moment moment) {
        try {
            return WrittenTime.parse(moment.text());
        } catch (IllegalArgumentException refused) {
            String detail = String.valueOf(refused.getMessage());
            throw ProblemException.of(
                    400,
                    "BAD_VALUE",
                    detail,
                    List.of(Violation.of("API-400", detail).at("/startsAt")));
        }
    }

    /**
     * The appointment that is asked for.
     *
     * @param examId chosen by the client, or none
     * @param startsAt local to the session's zone, or with an offset; any hour of any day (SE-08)
     */
    public record AppointmentBody(@Nullable ExamId examId, EnrollmentId enrollmentId, Moment startsAt) {}

    /** Where the appointment moves. */
    public record MoveBody(Moment startsAt) {}
}
