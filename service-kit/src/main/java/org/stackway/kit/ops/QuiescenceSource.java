package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.store.Tx;

/**
 * Work of a service that the kit does not know of, such as a webhook inbox or provider tasks. Beans of this type are asked
 * whenever somebody wants to know whether the service is quiet.
 */
public interface QuiescenceSource {

    /** What is going on, as of the transaction's business instant. */
    Uni<Standing> standing(Tx tx);

    /**
     * The standing of one source of work.
     *
     * @param reasons what is not finished, one short sentence each; empty if all is quiet
     * @param nextDueAt the next business instant at which there will be something to do by itself
     */
    record Standing(List<String> reasons, Optional<Instant> nextDueAt) {
        public static final Standing QUIET = new Standing(List.of(), Optional.empty());

        public Standing {
            reasons = List.copyOf(reasons);
        }
    }
}
