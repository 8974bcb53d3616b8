package org.stackway.admission.programme;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.admission.programme.ProgrammeCommand.DefineVersion;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Tx;

/** Programmes over HTTP. */
@Path("/api/v1/programmes")
public class ProgrammeResource {

    private final Commands commands;
    private final Reads reads;
    private final ProgrammeAggregate programmes;
    private final ProgrammeBook book;
    private final TimeTravel travel;

    ProgrammeResource(
            Commands commands, Reads reads, ProgrammeAggregate programmes, ProgrammeBook book, TimeTravel travel) {
        this.commands = commands;
        this.reads = reads;
        this.programmes = programmes;
        this.book = book;
        this.travel = travel;
    }

    @GET
    @ShowsNoRecord("programmes")
    @RolesAllowed({"learner", "faculty", "registrar", "bursar", "advisor", "ops", "service"})
    @Operation(summary = "The rules in force now, of every programme, by code")
    public Uni<Programmes> list() {
        return reads.run(tx -> book.read(tx)
                .map(all -> new Programmes(all.inForce(tx.now()).stream()
                        .map(defined -> ProgrammeView.of(defined, tx.now()))
                        .toList())));
    }

    /** The rules of every programme. */
    public record Programmes(List<ProgrammeView> items) {}

    /**
     * The rules of a programme in force now, or at an instant, past or to come.
     *
     * @param asOf the instant at which they are in force; or the version of the programme's stream, whose last rules are
     *     shown
     * @param knownAt what was entered by then: an instant of the past, or a version of the programme's stream
     */
    @GET
    @ShowsNoRecord("programmes")
    @Path("/{code}")
    @RolesAllowed({"learner", "faculty", "registrar", "bursar", "advisor", "ops", "service"})
    @Operation(summary = "The rules of a programme in force now, or at an instant, past or to come")
    public Uni<RestResponse<ProgrammeView>> inForce(
            @PathParam("code") ProgrammeCode code,
            @QueryParam("asOf") @Nullable AsOf asOf,
            @QueryParam("knownAt") @Nullable AsOf knownAt) {
        if (asOf instanceof AsOf.Version) {
            return travel.read(
                    programmes,
                    code.wire(),
                    asOf,
                    then -> ProgrammeView.of(then.state().latest().orElseThrow(), then.at()));
        }
        Optional<Instant> instant = asOf instanceof AsOf.At(Instant at) ? Optional.of(at) : Optional.empty();
        if (knownAt == null) {
            return reads.find(tx -> {
                Instant at = instant.orElseGet(tx::now);
                return found(tx, code, programme -> programme.inForce(at), at);
            });
        }
        return reads.find(tx -> travel.find(tx, programmes, code.wire(), knownAt)
                .map(known -> known.flatMap(then -> {
                    Instant at = instant.orElse(then.at());
                    return then.state()
                            .inForce(at)
                            .map(defined -> Reads.versioned(ProgrammeView.of(defined, at), then.version()));
                })));
    }

    @GET
    @ShowsNoRecord("programmes")
    @Path("/{code}/versions/{n}")
    @RolesAllowed({"learner", "faculty", "registrar", "bursar", "advisor", "ops", "service"})
    @Operation(summary = "One version of a programme's rules, in force or not")
    public Uni<RestResponse<ProgrammeView>> version(@PathParam("code") ProgrammeCode code, @PathParam("n") String n) {
        int number = versionNumber(n);
        return reads.find(tx -> found(tx, code, programme -> programme.version(number), tx.now()));
    }

    @PUT
    @ResponseStatus(201)
    @Path("/{code}/versions/{n}")
    @RolesAllowed("registrar")
    @Operation(
            summary =
                    "Enter a version. The same content again changes nothing; other content for an existing version is a conflict")
    @DryRunnable
    public Uni<RestResponse<ProgrammeView>> define(
            @PathParam("code") ProgrammeCode code, @PathParam("n") String n, @NotNull @Valid ProgrammeDefinition body) {
        int number = versionNumber(n);
        ProgrammeDefined definition = body.of(code, number);
        String location = "/api/v1/programmes/" + code + "/versions/" + number;
        return commands.submit(programmes, code.wire(), new DefineVersion(definition))
                .body(body)
                .send(
                        change -> change.events().isEmpty() ? 200 : 201,
                        Map.of(HttpHeaders.LOCATION, location),
                        change -> ProgrammeView.of(definition, change.decidedAt()));
    }

    private Uni<Optional<RestResponse<ProgrammeView>>> found(
            Tx tx,
            ProgrammeCode code,
            java.util.function.Function<Programme, Optional<ProgrammeDefined>> choice,
            Instant at) {
        return book.read(tx).map(all -> {
            Programme programme = all.programme(code);
            return choice.apply(programme).map(defined -> RestResponse.ResponseBuilder.ok(ProgrammeView.of(defined, at))
                    .header(HttpHeaders.ETAG, "\"" + programme.versions().size() + "\"")
                    .build());
        });
    }

    private static int versionNumber(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw ProblemException.malformed("a version is a number from 1 to 999999");
        }
        return Integer.parseInt(text);
    }
}
