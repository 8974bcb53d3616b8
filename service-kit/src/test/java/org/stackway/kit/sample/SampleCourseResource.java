package org.stackway.kit.sample;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.Reads;

/** The sample aggregate over HTTP. */
@Path("/api/v1/courses")
public class SampleCourseResource {

    private final Commands commands;
    private final Reads reads;
    private final SampleCourses courses;

    SampleCourseResource(Commands commands, Reads reads, SampleCourses courses) {
        this.commands = commands;
        this.reads = reads;
        this.courses = courses;
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed("registrar")
    public Uni<Response> put(@PathParam("code") String code, Body body) {
        CourseCode course = CourseCode.parse(code);
        return commands.submit(courses, code, new SampleCourses.Rename(course, body.title()))
                .body(body)
                .created(
                        "/api/v1/courses/" + code,
                        change -> Map.of(
                                "courseCode", code, "title", change.after().title()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({"registrar", "learner"})
    public Uni<Body> get(@PathParam("code") String code) {
        return reads.find(tx -> tx.session().get(SampleCourse.class, code).map(row -> Optional.ofNullable(row)
                .map(found -> new Body(found.title()))));
    }

    public record Body(String title) {}
}
