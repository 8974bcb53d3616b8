package org.stackway.kit.personal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys of a service that its master key wraps, so that they can be wrapped anew under another one. */
public interface WrappedKeys {

    /** Where they are kept; empty where the service has none. */
    Optional<KeyTable> table();

    /**
     * A table of wrapped keys.
     *
     * @param kind what the keys are of, as operators see it
     * @param name of the table, with its schema; as {@code id} and {@code wrapped} from code, never from a request
     * @param id the column that is the primary key
     * @param idType its SQL type
     * @param wrapped the column of the wrapped key; NULL once the key was destroyed
     * @param belongsTo from a row's id to what its key is wrapped for
     */
    record KeyTable(
            String kind, String name, String id, String idType, String wrapped, UnaryOperator<String> belongsTo) {}
}
