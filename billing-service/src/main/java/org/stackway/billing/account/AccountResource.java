package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.AccountReader;
import org.stackway.billing.ledger.Ledger;
import org.stackway.billing.ledger.PastAccounts;
import org.stackway.billing.ledger.Posting;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.ShowsRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.AsOf;

/** A learner's account over HTTP: their own, or any for the staff who need it. */
@Path("/api/v1/accounts/{learnerId}")
public class AccountResource {

    private final Reads reads;
    private final Caller caller;
    private final AccountReader accounts;
    private final Ledger ledger;
    private final PastAccounts past;

    AccountResource(Reads reads, Caller caller, AccountReader accounts, Ledger ledger, PastAccounts past) {
        this.reads = reads;
        this.caller = caller;
        this.accounts = accounts;
        this.ledger = ledger;
        this.past = past;
    }

    @GET
    @ShowsRecord
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    @Operation(
            summary =
                    "Balance, charges and holds, now or as they were known at an instant or a version of the account's stream")
    public Uni<AccountView> get(@PathParam("learnerId") LearnerId learnerId, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf == null) {
            return account(learnerId).map(found -> AccountView.of(found.account(), found.postings()));
        }
        caller.mayAccess(learnerId);
        return reads.find(tx -> past.of(tx, learnerId, asOf)).map(then -> AccountView.of(learnerId, then));
    }

    @GET
    @ShowsRecord
    @Path("/entries")
    @RolesAllowed({"learner", "bursar", "registrar", "ops", "service"})
    @Operation(summary = "The learner's part of the ledger in double entry")
    public Uni<Entries> entries(@PathParam("learnerId") LearnerId learnerId) {
        return account(learnerId).map(found -> new Entries(learnerId, found.postings()));
    }

    /** Postings in order; each balances. */
    public record Entries(LearnerId learnerId, List<Posting> items) {
        public Entries {
            items = List.copyOf(items);
        }
    }

    /** What the ledger says about a learner, and what it is about. */
    private record Found(AccountMoney account, List<Posting> postings) {}

    private Uni<Found> account(LearnerId learner) {
        caller.mayAccess(learner);
        return reads.await("learner " + learner, tx -> accounts.of(tx, learner).chain(known -> {
            if (known.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return ledger.ofLearner(tx, learner).map(postings -> Optional.of(new Found(known.get(), postings)));
        }));
    }
}
