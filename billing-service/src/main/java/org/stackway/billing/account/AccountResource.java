package org.stackway.billing.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.AccountReader;
import org.stackway.billing.ledger.Ledger;
import org.stackway.billing.ledger.PastAccounts;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.ledger.Statement;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.time.BusinessClock;

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

    /** Balance, charges and holds, now or as they were known at an instant or a version of the account's stream. */
    @GET
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    public Uni<AccountView> get(@PathParam("learnerId") LearnerId learnerId, @QueryParam("asOf") @Nullable AsOf asOf) {
        if (asOf == null) {
            return account(learnerId).map(found -> AccountView.of(found.account(), found.postings()));
        }
        caller.mayAccess(learnerId);
        return reads.find(tx -> past.of(tx, learnerId, asOf)).map(then -> AccountView.of(learnerId, then));
    }

    /**
     * Account activity between two instants, or of whole local days ({@code to} included); everything if neither is
     * given.
     */
    @GET
    @Path("/statement")
    @RolesAllowed({"learner", "bursar", "registrar", "advisor", "ops", "service"})
    public Uni<Statement> statement(
            @PathParam("learnerId") LearnerId learnerId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Instant start = from == null ? null : instant("from", from, false);
        Instant end = to == null ? null : instant("to", to, true);
        if (start != null && end != null && end.isBefore(start)) {
            throw ProblemException.malformed("from must not be after to");
        }
        return account(learnerId).map(found -> Statement.of(found.account(), found.postings(), start, end));
    }

    /** The learner's part of the ledger in double entry. */
    @GET
    @Path("/entries")
    @RolesAllowed({"learner", "bursar", "registrar", "ops", "service"})
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

    private static Instant instant(String name, String text, boolean end) {
        try {
            if (text.length() > "2026-08-24".length()) {
                return OffsetDateTime.parse(text).toInstant();
            }
            LocalDate day = LocalDate.parse(text);
            return (end ? day.plusDays(1) : day)
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeException notATime) {
            throw ProblemException.malformed(name + " must be a local date or an instant with offset");
        }
    }
}
