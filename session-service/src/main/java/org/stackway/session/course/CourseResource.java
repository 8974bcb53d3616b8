package org.stackway.session.course;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.CourseEvent;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.command.Change;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.session.course.CourseCommand.CatalogueCourse;

/** The catalogue over HTTP: the registrar writes, whoever is known reads. */
@Path("/api/v1/courses")
public class CourseResource {

    private static final String PAGE = "from CourseView where courseCode > :after order by courseCode";

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final CourseAggregate courses;
    private final TimeTravel travel;

    CourseResource(Commands commands, Reads reads, Caller caller, CourseAggregate courses, TimeTravel travel) {
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
    @Operation(summary = "Enter a course into the catalogue, or replace its entry; the same entry changes nothing")
    @DryRunnable
    public Uni<RestResponse<CourseRepresentation>> catalogue(@PathParam("code") CourseCode code, CourseBody body) {
        return commands.submit(courses, code.wire(), new CatalogueCourse(body.entryOf(code)))
                .body(body)
                .created("/api/v1/courses/" + code, CourseResource::shown);
    }

    @GET
    @ShowsNoRecord("courses")
    @Path("/{code}")
    @RolesAllowed("**")
    @Operation(summary = "One course of the catalogue, now or as it was known at an instant or version")
    public Uni<RestResponse<CourseRepresentation>> course(
            @PathParam("code") CourseCode code, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf != null) {
            return travel.read(
                    courses,
                    code.wire(),
                    asOf,
                    then -> CourseRepresentation.of(then.state().entry().orElseThrow()));
        }
        return reads.find(tx -> tx.session().get(CourseView.class, code.wire()).map(Optional::ofNullable))
                .map(view -> Reads.versioned(CourseRepresentation.of(view.entry()), view.version()));
    }

    @GET
    @ShowsNoRecord("courses")
    @RolesAllowed("**")
    @Operation(summary = "The catalogue, by course code")
    public Uni<Page<CourseRepresentation>> courses() {
        PageRequest page = caller.page();
        return reads.run(tx -> tx.session()
                        .createSelectionQuery(PAGE, CourseView.class)
                        .setParameter("after", page.after().orElse(""))
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(views -> page.of(
                        views.stream()
                                .map(view -> CourseRepresentation.of(view.entry()))
                                .toList(),
                        course -> course.courseCode().wire()));
    }

    private static CourseRepresentation shown(Change<Course, CourseEvent> change) {
        return CourseRepresentation.of(change.after().entry().orElseThrow());
    }

    /**
     * What the catalogue shall say about a course; its code stands in the path.
     *
     * @param assumed true if nobody has stated it; such an entry does not take the place of a stated one
     */
    public record CourseBody(
            String title,
            @Nullable CreditHours creditHours,
            ProgrammeCode owningProgramme,
            @Nullable List<ProgrammeCode> programmes,
            @Nullable SpecializationId specialization,
            @Nullable List<CourseCode> crossListedAs,
            @Nullable List<CourseCode> prerequisites,
            @Nullable String hardware,
            @Nullable String freePreview,
            @Nullable String contentVersion,
            @Nullable Boolean assumed) {

        CourseCatalogued entryOf(CourseCode code) {
            return new CourseCatalogued(
                    code,
                    title,
                    creditHours,
                    owningProgramme,
                    Objects.requireNonNullElse(programmes, List.of()),
                    specialization,
                    Objects.requireNonNullElse(crossListedAs, List.of()),
                    Objects.requireNonNullElse(prerequisites, List.of()),
                    hardware,
                    freePreview,
                    contentVersion,
                    Boolean.TRUE.equals(assumed) ? true : null);
        }
    }
}
