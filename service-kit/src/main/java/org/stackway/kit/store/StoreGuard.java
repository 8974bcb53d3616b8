package org.stackway.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether events may be appended. Not before the store was compared with what it has published: a store that was put back
 * to an older state would give new events numbers that consumers have seen already, and they would drop them unread.
 */
@ApplicationScoped
public class StoreGuard {

    private final boolean compares;
    private volatile @Nullable String closed;

    StoreGuard(@ConfigProperty(name = "stackway.store-check", defaultValue = "true") boolean compares) {
        this.compares = compares;
        this.closed = compares ? "the store is not yet compared with its topic" : null;
    }

    /** Whether anybody is to compare the store with its topic at all. */
    public boolean compares() {
        return compares;
    }

    public void open() {
        closed = null;
    }

    /** Nothing is appended from now on, for this reason. */
    public void close(String why) {
        closed = why;
    }

    /** Why nothing may be appended; empty if something may. */
    public Optional<String> closed() {
        return Optional.ofNullable(closed);
    }

    void require() {
        String why = closed;
        if (why != null) {
            throw new StoreClosed(why);
        }
    }

    /** Nothing may be appended now; what was tried is right to try again later. */
    public static final class StoreClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreClosed(String why) {
            super(why);
        }
    }
}
