package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Transactions.OutcomeUnknown;

/** Tells a handler that never ends from a database that does not answer. */
@ApplicationScoped
class HangingHandlers {

    private final Transactions transactions;

    HangingHandlers(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The transaction's own outcome; {@link HandlerHangs} if it does not come although the database answers. The database
     * then ends the transaction by itself, so that it cannot take effect later.
     */
    <T> Uni<T> expose(Uni<T> transaction) {
        return transaction
                .onFailure(failure -> failure instanceof OutcomeUnknown && failure.getCause() == null)
                .recoverWithUni(
                        () -> transactions.run(tx -> tx.sql().query("SELECT 1")).chain(answered -> Uni.createFrom()
                                .failure(new HandlerHangs())));
    }

    /** A handler does not come to an end although the database answers. */
    static final class HandlerHangs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandlerHangs() {
            super("the handler does not come to an end, and the database answers");
        }
    }
}
