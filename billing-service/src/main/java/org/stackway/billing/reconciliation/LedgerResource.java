package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.stackway.billing.ledger.Ledger;
import org.stackway.billing.ledger.Ledger.Standing;
import org.stackway.events.value.Money;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Reads;

/** The whole ledger's trial balance, for those who answer for it. */
@Path("/ops/v1/ledger")
public class LedgerResource {

    private final Reads reads;
    private final Ledger ledger;

    LedgerResource(Reads reads, Ledger ledger) {
        this.reads = reads;
        this.ledger = ledger;
    }

    /**
     * What every account stands at.
     *
     * @param totals the sum of all accounts, one for each currency: nothing, always
     */
    public record TrialBalance(List<Standing> accounts, List<Money> totals) {
        public TrialBalance {
            accounts = List.copyOf(accounts);
            totals = List.copyOf(totals);
        }
    }

    @GET
    @ShowsNoRecord("totals of the books")
    @RolesAllowed({"ops", "bursar"})
    @Operation(summary = "Every account that was ever moved, by its name in the chart; debits less credits")
    public Uni<TrialBalance> trialBalance() {
        return reads.run(ledger::trialBalance).map(accounts -> new TrialBalance(accounts, totals(accounts)));
    }

    private static List<Money> totals(List<Standing> accounts) {
        return List.copyOf(accounts.stream()
                .map(Standing::balance)
                .collect(Collectors.toMap(
                        money -> money.currency().getCurrencyCode(), money -> money, Money::plus, TreeMap::new))
                .values());
    }
}
