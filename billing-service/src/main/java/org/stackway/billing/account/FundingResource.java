package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.account.AccountCommand.AuthorizeFunding;
import org.stackway.billing.account.AccountCommand.RecordFunderPaid;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Commands;
import org.stackway.kit.http.DryRunnable;
import org.stackway.kit.http.NeedsIdempotencyKey;
import org.stackway.kit.http.Reads;
import org.stackway.kit.time.Ids;

/** Guarantees of third parties over HTTP: the bursar's, who has seen the certificate or the contract. */
@Path("/api/v1/funding-authorizations")
public class FundingResource {

    private static final String ONE = """
            SELECT enrollment_id, learner_id, funder, amount_minor, currency, valid_until, ended_at IS NULL AS live
            FROM rm.funding WHERE authorization_id = $1 ORDER BY enrollment_id
            """;

    private final Commands commands;
    private final Reads reads;
    private final Caller caller;
    private final AccountAggregate accounts;
    private final Ids ids;

    FundingResource(Commands commands, Reads reads, Caller caller, AccountAggregate accounts, Ids ids) {
        this.commands = commands;
        this.reads = reads;
        this.caller = caller;
        this.accounts = accounts;
        this.ids = ids;
    }

    /**
     * The body of a POST.
     *
     * @param authorizationId chosen by the caller, if it wants to
     * @param amount what is guaranteed at the most; it must cover the tuition of all the enrolments
     * @param certificateNumber of the VA's certificate of eligibility; seen, and not kept
     * @param contractNumber of the contract with an employer; seen, and not kept
     * @param validUntil an instant; of the VA's no later than the policy protects, and that if absent
     */
    public record FundingBody(
            @Nullable AuthorizationId authorizationId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Funder funder,
            Money amount,
            @Nullable String certificateNumber,
            @Nullable String contractNumber,
            @Nullable Instant validUntil) {

        private boolean onFile() {
            return switch (funder) {
                case VA -> present(certificateNumber);
                case EMPLOYER -> present(contractNumber) || present(certificateNumber);
            };
        }

        private static boolean present(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    @POST
    @ResponseStatus(201)
    @NeedsIdempotencyKey
    @RolesAllowed("bursar")
    @Operation(summary = "Guarantee tuition: it enrols like a payment, and the third party owes (rule 3.29)")
    @DryRunnable
    public Uni<RestResponse<FundingView>> authorize(FundingBody body) {
        AuthorizationId id = body.authorizationId() == null ? new AuthorizationId(ids.next()) : body.authorizationId();
        return commands.submit(
                        accounts,
                        body.learnerId().wire(),
                        new AuthorizeFunding(
                                id,
                                body.learnerId(),
                                body.enrollmentIds(),
                                body.funder(),
                                body.amount(),
                                body.onFile(),
                                body.validUntil()))
                .body(body)
                .referencesInBody()
                .send(
                        change -> change.events().isEmpty() ? 200 : 201,
                        Map.of(HttpHeaders.LOCATION, "/api/v1/funding-authorizations/" + id),
                        change -> FundingView.of(id, body.learnerId(), change.after()));
    }

    /** One authorization: what it was given for, and what it still stands for. */
    @GET
    @ShowsRecord
    @Path("/{authorizationId}")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(summary = "One authorization: what it was given for, and what it still stands for")
    public Uni<FundingView> get(@PathParam("authorizationId") AuthorizationId id) {
        return reads.find(tx -> tx.sql().query(ONE, id.value()).map(rows -> FundingView.of(id, rows)))
                .invoke(view -> caller.mayAccess(view.learnerId()));
    }

    /**
     * The body of a payment.
     *
     * @param amount all that the third party still guarantees
     */
    public record PaymentBody(LearnerId learnerId, Money amount) {}

    @POST
    @NeedsIdempotencyKey
    @Path("/{authorizationId}/payments")
    @RolesAllowed("bursar")
    @Operation(summary = "Record that the third party paid what it still guarantees")
    @DryRunnable
    public Uni<RestResponse<FundingView>> paid(@PathParam("authorizationId") AuthorizationId id, PaymentBody body) {
        return commands.submit(accounts, body.learnerId().wire(), new RecordFunderPaid(id, body.amount()))
                .body(body)
                .ok(change -> FundingView.of(id, body.learnerId(), change.after()));
    }
}
