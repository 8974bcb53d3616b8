package org.stackway.kit.ops;

import io.smallrye.mutiny.Uni;

/** What quiescence asks the relay. */
public interface RelayProgress {

    /** True if every published event that is committed by now has reached its topic. */
    Uni<Boolean> caughtUp();
}
