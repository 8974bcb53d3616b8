package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.learner.LearnerCommand.RecordPreview;
import org.stackway.events.enrollment.LearnerEvent.PreviewItem;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Reads;

/** What the course platform reports of learners who take a course without credit (EN-11). */
@Path("/api/v1/learners/{learnerId}/previews")
public class PreviewResource {

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final CommandRunner runner;
    private final LearnerAggregate learners;

    PreviewResource(Commands commands, Reads reads, Caller caller, CommandRunner runner, LearnerAggregate learners) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.runner = runner;
        this.learners = learners;
    }

    /** 201 if there was something new in the report, else 200; answers with all that is known of the course's version. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed("service")
    @Operation(
            summary =
                    "Report what a learner has done in a free preview; answers with all that is known of the course's version")
    @DryRunnable
    public Uni<RestResponse<PreviewView>> record(@PathParam("learnerId") LearnerId id, Preview body) {
        RecordPreview command = new RecordPreview(
                body.courseCode(),
                body.startedAt(),
                body.contentVersion(),
                body.items() == null ? List.of() : body.items());
        return commands.submit(learners, id.wire(), command)
                .body(body)
                .referencesInBody()
                .send(
                        change -> change.events().isEmpty() ? 200 : 201,
                        Map.of("Location", "/api/v1/learners/" + id + "/previews"),
                        change -> PreviewView.of(id, change.after()).stream()
                                .filter(view -> view.courseCode().equals(body.courseCode()))
                                .filter(view -> view.contentVersion().equals(body.contentVersion()))
                                .findFirst()
                                .orElseThrow());
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "registrar", "advisor", "service"})
    @Operation(summary = "What is known of a learner's free previews")
    public Uni<Previews> list(@PathParam("learnerId") LearnerId id) {
        caller.mayAccess(id);
        return reads.find(tx -> runner.load(tx, learners, id.wire())
                .map(loaded -> loaded.version() == 0
                        ? Optional.empty()
                        : Optional.of(new Previews(id, PreviewView.of(id, loaded.state())))));
    }

    /** What is known of a learner's free previews. */
    public record Previews(LearnerId learnerId, List<PreviewView> items) {}

    /**
     * The body of a report.
     *
     * @param items completed so far; none if the learner has only begun
     */
    public record Preview(
            CourseCode courseCode,
            Instant startedAt,
            String contentVersion,
            @Nullable List<PreviewItem> items) {}
}
