package org.stackway.kit.ops;

import java.util.List;

/**
 * What a service has begun and must end, by kind. Beans of this type are asked by {@code GET /ops/v1/processes}: work that
 * is older than it should be is stuck, whatever the lag of the consumers says.
 */
public interface OpenWork {

    List<Kind> kinds();

    /** Which clock tells the age: the business's, or the real one for what machines do. */
    enum Clock {
        BUSINESS,
        REAL
    }

    /**
     * One kind of unfinished work.
     *
     * @param name a code such as {@code REFUND_NOT_ISSUED}
     * @param endsWith what ends it, in a few words for the operator
     * @param query selects three columns: the stream or id it is about (text), since when it is open (timestamptz), and what
     *     helps to go on, such as another id or an error (text, may be null). No parameters
     */
    record Kind(String name, String endsWith, Clock clock, String query) {}
}
