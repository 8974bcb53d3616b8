package org.stackway.kit.signing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.disclosure.ShowsNoRecord;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.http.Reads;
import org.stackway.kit.ops.AuditTrail;
import org.stackway.kit.ops.AuditTrail.Deed;
import org.stackway.kit.store.Transactions;

/** The keys of a service that signs, rotated and withdrawn by operators; 404 of a service that signs nothing. */
@Path("/ops/v1/signing-keys")
@RolesAllowed("ops")
public class SigningKeysResource {

    private final SigningKeys keys;
    private final Transactions transactions;
    private final Reads reads;
    private final Caller caller;
    private final AuditTrail audit;

    SigningKeysResource(SigningKeys keys, Transactions transactions, Reads reads, Caller caller, AuditTrail audit) {
        this.keys = keys;
        this.transactions = transactions;
        this.reads = reads;
        this.caller = caller;
        this.audit = audit;
    }

    /** All keys, the newest first. */
    public record KeyList(List<PublishedKey> items) {
        public KeyList {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "Every key there has been, and what became of it")
    @ShowsNoRecord("keys")
    public Uni<KeyList> list() {
        requireSigning();
        return reads.run(keys::all).map(KeyList::new);
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Put a new key to work, on all nodes at once; what the one before has signed verifies on")
    public Uni<RestResponse<KeyList>> rotate() {
        requireSigning();
        CommandContext by = caller.commandContext();
        return transactions
                .run(tx -> keys.rotate(tx)
                        .call(key -> audit.record(
                                tx, by, Deed.of("signing-key.rotate", "signing-key/" + key.kid(), "at work")))
                        .chain(() -> keys.all(tx)))
                .map(all -> RestResponse.status(RestResponse.Status.CREATED, new KeyList(all)));
    }

    @POST
    @Path("/{kid}/withdrawals")
    @Operation(
            summary =
                    "Take back a key that somebody else may have: nothing that it signed verifies any more. Rotate first")
    public Uni<KeyList> withdraw(@PathParam("kid") String kid) {
        requireSigning();
        CommandContext by = caller.commandContext();
        return transactions
                .run(tx -> keys.withdraw(tx, kid).chain(done -> {
                    if (!done) {
                        throw ProblemException.of(
                                409, "KEY_NOT_WITHDRAWABLE", "no such key, or it is at work, or was withdrawn before");
                    }
                    return audit.record(tx, by, Deed.of("signing-key.withdraw", "signing-key/" + kid, "withdrawn"))
                            .chain(() -> keys.all(tx));
                }))
                .map(KeyList::new);
    }

    private void requireSigning() {
        if (!keys.signs()) {
            throw ProblemException.notFound();
        }
    }
}
