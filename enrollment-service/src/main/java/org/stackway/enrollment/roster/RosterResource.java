package org.stackway.enrollment.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentStatus;
import org.stackway.enrollment.roster.Rosters.Of;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.disclosure.Disclosure;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.disclosure.Disclosures;
import org.stackway.kit.disclosure.Reader;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.Transactions;

/**
 * Rosters, written out while they are read: a few hundred lines in memory at a time, each such part as of its own instant. A
 * roster that breaks off has no end: JSON does not close, CSV has the connection cut.
 */
@Path("/api/v1/rosters")
public class RosterResource {

    private static final int PART = 200;
    private static final String CSV = "text/csv";

    private final Transactions transactions;
    private final Rosters rosters;
    private final Caller caller;
    private final ObjectMapper json;
    private final Disclosures disclosures;
    private final Reader reader;

    RosterResource(
            Transactions transactions,
            Rosters rosters,
            Caller caller,
            ObjectMapper json,
            Disclosures disclosures,
            Reader reader) {
        this.disclosures = disclosures;
        this.reader = reader;
        this.transactions = transactions;
        this.rosters = rosters;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @ShowsRecord(writesLines = true)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"registrar", "advisor", "faculty"})
    @Operation(summary = "The roster of a session or an offering, as {items:[…]}")
    @APIResponse(
            responseCode = "200",
            description = "as {items:[…]}, or as a table",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Roster.class))
            })
    public Multi<Buffer> asJson(
            @QueryParam("sessionId") @Nullable SessionId session,
            @QueryParam("offeringId") @Nullable OfferingId offering,
            @QueryParam("status") @Nullable EnrollmentStatus status) {
        Of of = of(session, offering, status);
        AtomicReference<String> before = new AtomicReference<>("");
        Multi<Buffer> lines = parts(of).map(part -> written(part, line -> before.getAndSet(",") + text(line)));
        return RestMulti.fromMultiData(Multi.createBy().concatenating().streams(one("{\"items\":["), lines, one("]}")))
                // the answer is an object, which is written here
                .encodeAsJsonArray(false)
                .build();
    }

    @GET
    @ShowsRecord(writesLines = true)
    @Produces(CSV)
    @RolesAllowed({"registrar", "advisor", "faculty"})
    @Operation(summary = "The roster of a session or an offering, as a table for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "as {items:[…]}, or as a table",
            content = {@Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))})
    public Multi<Buffer> asCsv(
            @QueryParam("sessionId") @Nullable SessionId session,
            @QueryParam("offeringId") @Nullable OfferingId offering,
            @QueryParam("status") @Nullable EnrollmentStatus status) {
        Of of = of(session, offering, status);
        String name = offering != null ? offering.wire().replace(':', '_') : String.valueOf(session);
        Multi<Buffer> lines = parts(of).map(part -> written(part, line -> Csv.row(line.cells())));
        return RestMulti.fromMultiData(Multi.createBy().concatenating().streams(one(Csv.row(RosterLine.HEADER)), lines))
                .header("Content-Disposition", "attachment; filename=\"roster-" + name + ".csv\"")
                .build();
    }

    /** What is written line by line, for the API document. */
    public record Roster(List<RosterLine> items) {}

    private static Of of(
            @Nullable SessionId session, @Nullable OfferingId offering, @Nullable EnrollmentStatus status) {
        if (session == null && offering == null) {
            throw ProblemException.malformed("a roster is of a sessionId or an offeringId");
        }
        return new Of(Optional.ofNullable(session), Optional.ofNullable(offering), Optional.ofNullable(status));
    }

    /** Part by part, the next one read when the last one is on its way, and none of them before it is written down who reads. */
    private Multi<List<RosterLine>> parts(Of of) {
        boolean addresses = caller.has("registrar") || caller.has("advisor");
        By by = reader.by("GET /api/v1/rosters");
        AtomicReference<@Nullable EnrollmentId> last = new AtomicReference<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> part(of, last, addresses).call(part -> disclosures.record(shown(part, by))))
                .whilst(part -> part.size() == PART);
    }

    private static List<Disclosure> shown(List<RosterLine> part, By by) {
        return part.stream().map(line -> Disclosure.read(line.learnerId(), by)).toList();
    }

    private Uni<List<RosterLine>> part(Of of, AtomicReference<@Nullable EnrollmentId> last, boolean addresses) {
        return transactions
                .run(tx -> rosters.read(tx, of, Optional.ofNullable(last.get()), addresses, PART))
                .invoke(part -> {
                    if (!part.isEmpty()) {
                        last.set(part.getLast().enrollmentId());
                    }
                });
    }

    private static Multi<Buffer> one(String text) {
        return Multi.createFrom().item(Buffer.buffer(text));
    }

    private static Buffer written(List<RosterLine> part, Function<RosterLine, String> written) {
        Buffer buffer = Buffer.buffer();
        part.forEach(line -> buffer.appendString(written.apply(line)));
        return buffer;
    }

    private String text(RosterLine line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
