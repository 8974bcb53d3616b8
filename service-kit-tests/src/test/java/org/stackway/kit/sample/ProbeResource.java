package org.stackway.kit.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.Money;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Deadline;
import org.stackway.kit.http.MilestoneTime;
import org.stackway.kit.http.Moment;
import org.stackway.kit.http.Outdated;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.BusinessClock;

/** Resources that fail in every way a resource can. */
@Path("/api/v1/probes")
public class ProbeResource {

    private final Caller caller;
    private final Reads reads;

    ProbeResource(Caller caller, Reads reads) {
        this.caller = caller;
        this.reads = reads;
    }

    @GET
    @ShowsNoRecord("nothing")
    @Path("/public")
    @PermitAll
    public Map<String, String> open() {
        return Map.of("answer", "yes");
    }

    /** On its way out. */
    @GET
    @Path("/outdated")
    @Outdated(since = "2026-09-01", until = "2027-03-01", successor = "/api/v1/probes/public")
    @ShowsNoRecord("nothing")
    @PermitAll
    public Map<String, String> outdated(@QueryParam("count") @Nullable Integer count) {
        return Map.of("answer", "for now");
    }

    /** Carries no annotation on purpose: deny by default. */
    @GET
    @ShowsNoRecord("nothing")
    @Path("/unannotated")
    public Map<String, String> unannotated() {
        return Map.of("answer", "never");
    }

    @GET
    @ShowsRecord
    @Path("/own")
    @RolesAllowed({"learner", "registrar"})
    public Map<String, String> own(@QueryParam("learnerId") LearnerId learner) {
        caller.mayAccess(learner);
        return Map.of("learnerId", learner.wire());
    }

    @GET
    @ShowsNoRecord("nothing")
    @Path("/parameters")
    @PermitAll
    public Map<String, String> parameters(
            @QueryParam("count") @Nullable Integer count,
            @QueryParam("kind") @Nullable MilestoneKind kind,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("course") Optional<CourseCode> course) {
        return Map.of(
                "read",
                count + " " + kind + " " + asOf + " "
                        + course.map(CourseCode::wire).orElse("none"));
    }

    @GET
    @ShowsNoRecord("nothing")
    @Path("/failures")
    @PermitAll
    public Uni<String> failure(@QueryParam("kind") String kind) {
        return switch (kind) {
            case "defect" -> Uni.createFrom().failure(new IllegalStateException("secret of org.stackway"));
            case "unknown" -> Uni.createFrom().failure(new Transactions.OutcomeUnknown());
            case "away" -> Uni.createFrom().failure(new IllegalStateException(new ConnectException("refused")));
            case "sql" ->
                reads.run(tx -> tx.sql().query("SELECT 1 FROM no_such_table")).map(rows -> "never");
            default -> throw new UnsupportedOperationException(kind);
        };
    }

    @POST
    @Path("/optional-bodies")
    @PermitAll
    public Map<String, String> optional(@Nullable Note note) {
        return Map.of("got", note == null ? "nothing" : note.text());
    }

    @POST
    @Path("/bodies")
    @PermitAll
    public Everything body(@Valid Everything everything) {
        return everything;
    }

    @POST
    @Path("/moments")
    @PermitAll
    public Map<String, Object> moment(At at) {
        Instant instant = at.at().in(BusinessClock.ZONE, "/at");
        return Map.of(
                "deadline", Deadline.of(instant),
                "milestone", MilestoneTime.of(MilestoneKind.CLASSES_START, instant, BusinessClock.ZONE, true));
    }

    /** A body. */
    public record Note(String text) {}

    /** A body with a time. */
    public record At(Moment at) {}

    /** A body with one member of each kind. */
    public record Everything(
            @Size(max = 20) String name,
            CourseCode course,
            @Nullable Money amount,
            @Nullable CreditHours hours,
            @Nullable MilestoneKind kind,
            @Nullable Boolean flag,
            @Nullable Integer count,
            @Nullable Instant when,
            @Nullable List<Note> notes,
            @Nullable JsonNode extra) {}
}
