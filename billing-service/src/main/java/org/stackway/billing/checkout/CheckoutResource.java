package org.stackway.billing.checkout;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.checkout.CheckoutCommand.Open;
import org.stackway.billing.provider.ProviderAddresses;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.TimeTravel;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.time.Ids;

/** Checkouts over HTTP. */
@Path("/api/v1/checkouts")
public class CheckoutResource {

    private final Commands commands;
    private final Caller caller;
    private final TimeTravel travel;
    private final CheckoutAggregate checkouts;
    private final ProviderAddresses addresses;
    private final Ids ids;

    CheckoutResource(
            Commands commands,
            Caller caller,
            TimeTravel travel,
            CheckoutAggregate checkouts,
            ProviderAddresses addresses,
            Ids ids) {
        this.commands = commands;
        this.caller = caller;
        this.travel = travel;
        this.checkouts = checkouts;
        this.addresses = addresses;
        this.ids = ids;
    }

    /**
     * The body of a POST.
     *
     * @param checkoutId chosen by the caller, if it wants to
     * @param payer who pays, where it is not the learner (BI-12)
     * @param instrument what they will pay with, to hear at once if it is not taken
     */
    public record CheckoutBody(
            @Nullable CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            @Nullable Payer payer,
            @Nullable Instrument instrument) {}

    /** Opens a checkout; with {@code ?dryRun=true} only shows what it would cost. */
    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @RolesAllowed({"learner", "bursar"})
    @Operation(summary = "Open a checkout; as a dry run, only show what it would cost")
    @DryRunnable
    public Uni<RestResponse<CheckoutView>> open(CheckoutBody body) {
        caller.mayAccess(body.learnerId());
        CheckoutId id = body.checkoutId() == null ? new CheckoutId(ids.next()) : body.checkoutId();
        Payer payer = body.payer() == null ? Payer.LEARNER : body.payer();
        Instrument instrument = body.instrument() == null ? Instrument.UNKNOWN : body.instrument();
        return commands.submit(
                        checkouts,
                        id.wire(),
                        new Open(id, body.learnerId(), body.enrollmentIds(), body.method(), payer, instrument))
                .body(body)
                .referencesInBody()
                .created("/api/v1/checkouts/" + id, change -> view(id, change.after()));
    }

    @GET
    @ShowsRecord
    @Path("/{checkoutId}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "One checkout and its payments, now or as they were known at an instant or version")
    public Uni<RestResponse<CheckoutView>> get(
            @PathParam("checkoutId") CheckoutId id, @QueryParam("asOf") @Nullable AsOf asOf) {
        return travel.read(
                checkouts,
                id.wire(),
                asOf,
                checkout -> caller.mayAccess(checkout.known().learnerId()),
                then -> view(id, then.state()));
    }

    private CheckoutView view(CheckoutId id, Checkout state) {
        return CheckoutView.of(state, addresses.paymentUrl(id));
    }
}
