package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.NeedsIfMatch;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;

/** The sample aggregate over HTTP. */
@Path("/api/v1/courses")
public class SampleCourseResource {

    private static final String LIST = """
            SELECT code, title FROM rm.sample_course
            WHERE code > $1 AND ($2::text IS NULL OR title LIKE $2 || '%') ORDER BY code LIMIT $3
            """;

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final SampleCourses courses;
    private final TimeTravel travel;

    SampleCourseResource(Commands commands, Reads reads, Caller caller, SampleCourses courses, TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.courses = courses;
        this.travel = travel;
    }

    @PUT
    @ResponseStatus(201)
    @Path("/{code}")
    @RolesAllowed("registrar")
    public Uni<RestResponse<Map<String, String>>> put(@PathParam("code") CourseCode code, Body body) {
        return rename(code, body).created("/api/v1/courses/" + code, SampleCourseResource::view);
    }

    /** Needs an {@code Idempotency-Key}. */
    @POST
    @NeedsIdempotencyKey
    @DryRunnable
    @Path("/{code}/renames")
    @RolesAllowed("registrar")
    public Uni<RestResponse<Map<String, String>>> renameOnce(@PathParam("code") CourseCode code, Body body) {
        return rename(code, body).ok(SampleCourseResource::view);
    }

    /** Needs an {@code If-Match}. */
    @POST
    @NeedsIfMatch
    @Path("/{code}/guarded-renames")
    @RolesAllowed("registrar")
    public Uni<RestResponse<Map<String, String>>> guarded(@PathParam("code") CourseCode code, Body body) {
        return rename(code, body).ok(SampleCourseResource::view);
    }

    @GET
    @ShowsNoRecord("courses")
    @Path("/{code}")
    @RolesAllowed({"registrar", "learner"})
    public Uni<RestResponse<Body>> get(@PathParam("code") CourseCode code, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf != null) {
            return travel.read(
                    courses, code.wire(), asOf, then -> new Body(then.state().title()));
        }
        return reads.find(
                        tx -> tx.session().get(SampleCourse.class, code.wire()).map(Optional::ofNullable))
                .map(row -> Reads.versioned(new Body(row.title()), row.version()));
    }

    @GET
    @ShowsNoRecord("courses")
    @RolesAllowed("registrar")
    public Uni<Page<Item>> list(@QueryParam("title") @Nullable String title) {
        PageRequest page = caller.page();
        return reads.run(tx -> tx.sql().query(LIST, page.after().orElse(""), title, page.fetch()))
                .map(rows -> {
                    List<Item> items = new ArrayList<>();
                    rows.forEach(row -> items.add(new Item(CourseCode.parse(row.getString(0)), row.getString(1))));
                    return page.of(items, item -> item.code().wire());
                });
    }

    private Commands.Submission<SampleCourses.Course, SampleCourses.Rename, CourseEvent, SampleCourses.Facts> rename(
            CourseCode code, Body body) {
        return commands.submit(courses, code.wire(), new SampleCourses.Rename(code, body.title()))
                .body(body);
    }

    private static Map<String, String> view(Change<SampleCourses.Course, CourseEvent> change) {
        return Map.of("courseCode", change.id(), "title", change.after().title());
    }

    public record Body(String title) {}

    public record Item(CourseCode code, String title) {}
}
