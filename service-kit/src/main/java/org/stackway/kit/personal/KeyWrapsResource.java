package org.stackway.kit.personal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.AuditTrail;
import org.stackway.kit.ops.AuditTrail.Deed;
import org.stackway.kit.personal.KeyWraps.Batch;
import org.stackway.kit.personal.WrappedKeys.KeyTable;
import org.stackway.kit.store.Transactions;

/**
 * What the master key of a service wraps, and wrapping it by another one while the service goes on. A service that keeps
 * nothing personal and signs nothing has no master key, and nothing to tell. How a master key is changed: docs/operations.md.
 */
@Path("/ops/v1/key-wraps")
@RolesAllowed("ops")
public class KeyWrapsResource {

    private static final int AT_ONCE = 500;
    private static final int MOST = 20_000;

    private final KeyWraps wraps;
    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final AuditTrail audit;

    KeyWrapsResource(KeyWraps wraps, Transactions transactions, Reads reads, Caller caller, AuditTrail audit) {
        this.wraps = wraps;
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * How many keys are wrapped by the master key that wraps now, and how many by others.
     *
     * @param masterKey what the key that wraps now is called: the beginning of a digest of it; absent where there is none
     * @param items the kinds of keys that this service has
     */
    public record KeyWrapList(@Nullable String masterKey, List<KeyWrap> items) {
        public KeyWrapList {
            items = List.copyOf(items);
        }
    }

    /**
     * The keys of one kind.
     *
     * @param keys what they are of: {@code learners}, {@code signing}
     * @param current how many the present master key wraps
     * @param others how many another one wraps; nothing, before that one may be taken away
     */
    public record KeyWrap(String keys, long current, long others) {}

    /**
     * What was done.
     *
     * @param masterKey as in the list
     * @param rewrapped how many keys were wrapped anew
     * @param refused how many no configured master key opens
     * @param complete false if there may be more to do: send it once more
     */
    public record KeysRewrapped(@Nullable String masterKey, int rewrapped, int refused, boolean complete) {}

    @GET
    @Operation(summary = "How many keys the present master key wraps, and how many another one")
    @ShowsNoRecord("numbers of keys")
    public Uni<KeyWrapList> list() {
        return wraps.tables().isEmpty()
                ? Uni.createFrom().item(new KeyWrapList(null, List.of()))
                : reads.run(wraps::counts).map(all -> new KeyWrapList(wraps.masterKey(), all));
    }

    @POST
    @Operation(summary = "Wrap by the present master key what another one wraps, some thousands at a time")
    public Uni<KeysRewrapped> rewrap() {
        CommandContext by = caller.commandContext();
        Iterator<KeyTable> tables = wraps.tables().iterator();
        return tables.hasNext()
                ? further(by, tables, tables.next(), null, new KeysRewrapped(wraps.masterKey(), 0, 0, true))
                : Uni.createFrom().item(new KeysRewrapped(null, 0, 0, true));
    }

    /** Each step is a transaction of its own, with its line in the trail, so that no learner's row is locked for long. */
    private Uni<KeysRewrapped> further(
            CommandContext by, Iterator<KeyTable> tables, KeyTable table, @Nullable String after, KeysRewrapped soFar) {
        if (soFar.rewrapped() + soFar.refused() >= MOST) {
            return Uni.createFrom()
                    .item(new KeysRewrapped(soFar.masterKey(), soFar.rewrapped(), soFar.refused(), false));
        }
        return transactions
                .run(tx -> wraps.rewrap(tx, table, after, AT_ONCE)
                        .call(batch -> batch.rewrapped() == 0
                                ? Uni.createFrom().voidItem()
                                : audit.record(tx, by, deed(table, batch))))
                .chain(batch -> {
                    KeysRewrapped sum = new KeysRewrapped(
                            soFar.masterKey(),
                            soFar.rewrapped() + batch.rewrapped(),
                            soFar.refused() + batch.refused(),
                            true);
                    if (batch.last() != null) {
                        return further(by, tables, table, batch.last(), sum);
                    }
                    return tables.hasNext()
                            ? further(by, tables, tables.next(), null, sum)
                            : Uni.createFrom().item(sum);
                });
    }

    private Deed deed(KeyTable table, Batch batch) {
        return new Deed(
                "keys.rewrap",
                "master-key/" + wraps.masterKey(),
                "wrapped anew",
                Map.of("keys", table.kind(), "rewrapped", batch.rewrapped(), "refused", batch.refused()));
    }
}
