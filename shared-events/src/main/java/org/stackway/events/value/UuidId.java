package org.stackway.events.value;

import java.util.UUID;

/**
 * An id made of a UUID. The wire form is the canonical one only (36 characters, lower case), so that two spellings of
 * one id can never be taken for two ids.
 */
public sealed interface UuidId extends WireValue
        permits LearnerId,
                EnrollmentId,
                CheckoutId,
                PaymentId,
                ChargeId,
                RefundId,
                HoldId,
                ExamId,
                DisputeId,
                AuthorizationId,
                TranscriptId,
                ReconciliationId {
    /** The UUID itself. */
    UUID value();

    @Override
    default String wire() {
        return value().toString();
    }

    /** Refuses the nil UUID: it names nothing. */
    static void requireReal(UUID value, String what) {
        if (value.getMostSignificantBits() == 0 && value.getLeastSignificantBits() == 0) {
            throw Refusal.of(what + " that is not the nil UUID", value.toString());
        }
    }

    /**
     * Reads the canonical form of a UUID.
     *
     * @param what the name of the id, for the message
     * @throws IllegalArgumentException if the text is anything else
     */
    static UUID parse(String wire, String what) {
        if (wire.length() == 36) {
            try {
                UUID value = UUID.fromString(wire);
                if (value.toString().equals(wire)) {
                    return value;
                }
            } catch (IllegalArgumentException notHexadecimal) {
                throw Refusal.of(what + " in canonical UUID form", wire, notHexadecimal);
            }
        }
        throw Refusal.of(what + " in canonical UUID form", wire);
    }
}
