package org.stackway.billing.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;

/** What became of a delivery. */
sealed interface Result {

    /**
     * Dealt with, for good.
     *
     * @param facts how many events it added
     * @param asked the checkout that the provider is asked about
     */
    record Done(
            Status status, String note, int facts, @Nullable CheckoutId asked) implements Result {
        Done(Status status, String note) {
            this(status, note, 0, null);
        }

        /** The same, said of a replay: nobody is asked anything. */
        Done replayed() {
            return new Done(status, "replayed: " + note, facts, null);
        }
    }

    /**
     * It refers to something that may still come.
     *
     * @param patience how long after its arrival that may still come
     */
    record NotYet(InboxQueue.Parent parent, Duration patience) implements Result {}

    /** How it was dealt with. */
    enum Status {
        /** New facts were recorded. */
        APPLIED,
        /** It was behind what we know. */
        UNCHANGED,
        /** Its money is in suspense. */
        CASE,
        IGNORED,
        /** It may be old, or mean something else: the provider is asked, and its answer counts. */
        ASKED,
        /** A person has to look. */
        PARKED
    }
}
