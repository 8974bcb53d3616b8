package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.NeedsIfMatch;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.AsOf;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;

/** Grades and records over HTTP. */
@Path("/api/v1")
public class RecordResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final RecordAggregate records;
    private final Records view;
    private final EnrollmentFacts enrollments;

    RecordResource(
            Commands commands,
            Reads reads,
            Caller caller,
            RecordAggregate records,
            Records view,
            EnrollmentFacts enrollments) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.records = records;
        this.view = view;
        this.enrollments = enrollments;
    }

    @PUT
    @Path("/enrollments/{id}/grade")
    @RolesAllowed({"faculty", "registrar"})
    @Operation(summary = "Post the final grade of an enrolment; the same grade again changes nothing")
    @DryRunnable
    public Uni<RestResponse<GradeView>> postGrade(@PathParam("id") EnrollmentId id, @NotNull GradeRequest body) {
        return enrolment(id).chain(fact -> commands.submit(
                        records, fact.learnerId().wire(), new RecordCommand.PostGrade(id, body.grade()))
                .body(body)
                .ok(change -> GradeView.of(fact, change)));
    }

    @POST
    @NeedsIfMatch
    @NeedsIdempotencyKey
    @Path("/enrollments/{id}/grade-changes")
    @RolesAllowed({"faculty", "registrar"})
    @Operation(summary = "Change a posted grade, by the caller's authority and with a reason")
    @DryRunnable
    public Uni<RestResponse<GradeView>> changeGrade(
            @PathParam("id") EnrollmentId id, @NotNull GradeChangeRequest body) {
        String authority = caller.actor().wire();
        return enrolment(id).chain(fact -> commands.submit(
                        records,
                        fact.learnerId().wire(),
                        new RecordCommand.ChangeGrade(id, body.grade(), body.reason(), authority))
                .body(body)
                .ok(change -> GradeView.of(fact, change)));
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/enrollments/{id}/incompletes")
    @RolesAllowed("registrar")
    @Operation(summary = "Record an I by the registrar's override; a grade takes its place, or it becomes an F")
    @DryRunnable
    public Uni<RestResponse<AttemptView>> recordIncomplete(@PathParam("id") EnrollmentId id) {
        String authority = caller.actor().wire();
        return enrolment(id).chain(fact -> commands.submit(
                        records, fact.learnerId().wire(), new RecordCommand.RecordIncomplete(id, authority))
                .body(id)
                .ok(change -> AttemptView.of(fact, change)));
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/enrollments/{id}/grade-replacements")
    @RolesAllowed({"learner", "registrar"})
    @Operation(
            summary =
                    "Let this grade take the place of the one before it, where the policy of its term leaves that to the learner; for good")
    @DryRunnable
    public Uni<RestResponse<AttemptView>> replaceGrade(@PathParam("id") EnrollmentId id) {
        return enrolment(id).chain(fact -> {
            caller.mayAccess(fact.learnerId());
            return commands.submit(records, fact.learnerId().wire(), new RecordCommand.RequestReplacement(id))
                    .body(id)
                    .ok(change -> AttemptView.of(fact, change));
        });
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/enrollments/{id}/grade-replacement-opt-outs")
    @RolesAllowed({"learner", "registrar"})
    @Operation(
            summary =
                    "Keep the grade of this enrolment, posted yet or not, from taking the place of the one before it by itself")
    @DryRunnable
    public Uni<RestResponse<ReplacementChoice>> optOut(@PathParam("id") EnrollmentId id) {
        return choose(id, new RecordCommand.OptOutOfReplacement(id));
    }

    @POST
    @NeedsIdempotencyKey
    @Path("/enrollments/{id}/grade-replacement-opt-ins")
    @RolesAllowed({"learner", "registrar"})
    @Operation(summary = "Take back that the grade of this enrolment shall not take the place of the one before it")
    @DryRunnable
    public Uni<RestResponse<ReplacementChoice>> optIn(@PathParam("id") EnrollmentId id) {
        return choose(id, new RecordCommand.OptInToReplacement(id));
    }

    private Uni<RestResponse<ReplacementChoice>> choose(EnrollmentId id, RecordCommand choice) {
        return enrolment(id).chain(fact -> {
            caller.mayAccess(fact.learnerId());
            return commands.submit(records, fact.learnerId().wire(), choice)
                    .body(id)
                    .ok(change -> ReplacementChoice.of(fact, change.after()));
        });
    }

    @GET
    @ShowsRecord
    @Path("/learners/{id}/record")
    @RolesAllowed({"learner", "faculty", "registrar", "advisor"})
    @Operation(summary = "The record of a learner, now or as it was known at an instant or version")
    public Uni<RecordView> record(@PathParam("id") LearnerId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        caller.mayAccess(id);
        return reads.await("learner " + id, tx -> asOf == null ? view.now(tx, id) : view.then(tx, id, asOf));
    }

    private Uni<EnrollmentFact> enrolment(EnrollmentId id) {
        return reads.await("enrollment " + id, tx -> enrollments.find(tx, id));
    }

    public record GradeRequest(@NotNull Grade grade) {}

    public record GradeChangeRequest(
            @NotNull Grade grade, @NotBlank String reason) {}

    /**
     * Where the enrolment stands on the record.
     *
     * @param replaces earlier attempts whose grades it has taken the place of
     */
    public record AttemptView(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            String courseCode,
            String mark,
            List<EnrollmentId> replaces) {

        static AttemptView of(EnrollmentFact fact, Change<AcademicRecord, RecordEvent> change) {
            AcademicRecord record = change.after();
            return new AttemptView(
                    fact.enrollmentId(),
                    fact.learnerId(),
                    fact.courseCode().wire(),
                    record.entry(fact.enrollmentId()).orElseThrow().mark().name(),
                    replaced(record, fact.enrollmentId()));
        }
    }

    /**
     * Whether the learner leaves the replacement of earlier grades to the policy.
     *
     * @param optedOut true if the grade of this enrolment replaces nothing by itself
     * @param replaces earlier attempts whose grades it has taken the place of
     */
    public record ReplacementChoice(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            String courseCode,
            boolean optedOut,
            List<EnrollmentId> replaces) {

        static ReplacementChoice of(EnrollmentFact fact, AcademicRecord record) {
            return new ReplacementChoice(
                    fact.enrollmentId(),
                    fact.learnerId(),
                    fact.courseCode().wire(),
                    record.optedOut().contains(fact.enrollmentId()),
                    replaced(record, fact.enrollmentId()));
        }
    }

    private static List<EnrollmentId> replaced(AcademicRecord record, EnrollmentId by) {
        return record.shown().stream()
                .filter(entry -> record.replacement(entry).equals(Optional.of(by)))
                .map(AcademicRecord.Entry::enrollmentId)
                .toList();
    }

    /** The graded enrolment. */
    public record GradeView(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            String offeringId,
            String courseCode,
            String sessionId,
            String creditHours,
            Grade grade,
            String gradePoints,
            int attempt) {

        static GradeView of(EnrollmentFact fact, Change<AcademicRecord, RecordEvent> change) {
            Grade grade = change.after()
                    .entry(fact.enrollmentId())
                    .flatMap(AcademicRecord.Entry::grade)
                    .orElseThrow();
            return new GradeView(
                    fact.enrollmentId(),
                    fact.learnerId(),
                    fact.offeringId().wire(),
                    fact.courseCode().wire(),
                    fact.sessionId().wire(),
                    fact.creditHours().wire(),
                    grade,
                    grade.points().wire(),
                    fact.attempt());
        }
    }
}
