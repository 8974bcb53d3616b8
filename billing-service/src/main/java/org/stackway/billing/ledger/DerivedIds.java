package org.stackway.billing.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.Uuid7;

/** Ids of things that the same facts must name the same, however often and in whatever order they are heard. */
public final class DerivedIds {

    private DerivedIds() {}

    /**
     * An id that is a function of its arguments alone.
     *
     * @param name what it names
     * @param payment the payment it is about; the id's time is that of the payment's id
     */
    public static UUID of(String name, PaymentId payment) {
        Instant time = payment.value().version() == 7 ? Uuid7.instantOf(payment.value()) : Instant.EPOCH;
        return at(time, name + " " + payment);
    }

    /** An id that is a function of the name alone; it tells no time. */
    public static UUID of(String name) {
        return at(Instant.EPOCH, name);
    }

    private static UUID at(Instant time, String name) {
        try {
            ByteBuffer bits =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
            return Uuid7.at(time, bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
