package org.stackway.billing.provider;

import io.smallrye.mutiny.Uni;
import org.stackway.kit.store.Tx;

/** Is told of requests that the provider will never take, in the transaction that notes it. */
@FunctionalInterface
public interface Refusals {

    /**
     * A request was refused.
     *
     * @param taskId what it was about
     * @param why the provider's words
     */
    Uni<Void> refused(Tx tx, String taskId, String why);
}
