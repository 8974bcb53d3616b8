package org.stackway.billing.scheme;

/** What verifying a delivery says. */
public sealed interface Verdict {

    /**
     * Somebody who has the secret made it.
     *
     * @param deliveryId the same for a delivery that is tried again, as far as the format tells
     */
    record Valid(SigningKey key, String deliveryId) implements Verdict {}

    /** Anybody may have made it. {@code why} is for our records, never for the answer. */
    record Invalid(String why) implements Verdict {}
}
