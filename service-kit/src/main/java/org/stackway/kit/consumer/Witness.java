package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import org.stackway.kit.store.Tx;

/** Is told, inside the transaction that settles it, what became of a parked record. */
@FunctionalInterface
public interface Witness {

    /** For work that nobody asked for. */
    Witness NOBODY = (tx, fate) -> Uni.createFrom().voidItem();

    Uni<Void> saw(Tx tx, Fate fate);

    /**
     * What became of a record.
     *
     * @param version which one of its stream
     * @param outcome "handled", "given up", or why neither
     */
    record Fate(StreamRef stream, long version, String outcome) {}
}
