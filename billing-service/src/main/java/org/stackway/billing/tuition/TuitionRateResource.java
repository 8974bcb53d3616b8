package org.stackway.billing.tuition;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.tuition.TuitionRateCommand.SetRate;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.time.BusinessClock;

/** Tuition rates over HTTP. */
@Path("/api/v1/tuition-rates")
public class TuitionRateResource {

    private final Commands commands;
    private final TimeTravel travel;
    private final TuitionRateAggregate rates;

    TuitionRateResource(Commands commands, TimeTravel travel, TuitionRateAggregate rates) {
        this.commands = commands;
        this.travel = travel;
        this.rates = rates;
    }

    /**
     * The body of a PUT.
     *
     * @param effectiveFrom an instant with offset, or a local date or date-time of the institution; now if absent
     */
    public record RateBody(Money perCreditHour, @Nullable String effectiveFrom) {}

    @PUT
    @ResponseStatus(201)
    @Path("/{programme}")
    @RolesAllowed({"bursar", "registrar"})
    @Operation(summary = "Set the rate of a programme; the same again writes no event")
    @DryRunnable
    public Uni<RestResponse<TuitionRateView>> put(@PathParam("programme") ProgrammeCode code, RateBody body) {
        if (body == null || body.perCreditHour() == null) {
            throw ProblemException.malformed("perCreditHour is missing");
        }
        Optional<Instant> from = Optional.ofNullable(body.effectiveFrom()).map(TuitionRateResource::instant);
        return commands.submit(rates, code.wire(), new SetRate(code, body.perCreditHour(), from))
                .body(body)
                .created("/api/v1/tuition-rates/" + code.wire(), change -> TuitionRateView.of(code, change.after()));
    }

    @GET
    @ShowsNoRecord("rates")
    @Path("/{programme}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(
            summary = "All rates of a programme, past and coming, as they are set now or were at an instant or version")
    public Uni<RestResponse<TuitionRateView>> get(
            @PathParam("programme") ProgrammeCode code, @QueryParam("asOf") @Nullable AsOf asOf) {
        return travel.read(rates, code.wire(), asOf, then -> TuitionRateView.of(code, then.state()));
    }

    private static Instant instant(String text) {
        try {
            if (text.length() <= "2026-08-24".length()) {
                return LocalDate.parse(text).atStartOfDay(BusinessClock.ZONE).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException notATime) {
            throw ProblemException.malformed("effectiveFrom must be an instant with offset, a local date or date-time");
        }
    }
}
