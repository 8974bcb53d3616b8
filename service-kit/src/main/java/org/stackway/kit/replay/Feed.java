package org.stackway.kit.replay;

import org.stackway.kit.replay.ReplayDatabase.Session;

/**
 * Where the events of a read model come from, and the rows that they make in a generation beside the live one. It holds
 * nothing that could have an effect elsewhere.
 *
 * <p>After a crash it begins again at its last saved place and may go through events again that it had applied. That does
 * no harm: rows say what holds after an event, so that the same events in the same order of their streams end in the same
 * rows.
 */
interface Feed extends AutoCloseable {

    /** How many events there are by now, for the progress. */
    long count();

    /**
     * Applies what comes next and saves how far it got, together.
     *
     * @return false if there is nothing more by now
     */
    boolean step();

    /** How many events were not applied when the last step ended, at least; small enough to be applied at once, or not. */
    long behind();

    /**
     * Applies, in this transaction, what its snapshot shows as applied to the live model and is missing here.
     *
     * @return how many events
     */
    int catchUp(Session session);

    @Override
    void close();
}
