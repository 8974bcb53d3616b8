package org.stackway.billing.scheme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.Uuid7;

/** Our ids of what providers name in their own ways: the same name is always the same id. */
public final class ForeignIds {

    private ForeignIds() {}

    /** A payment; a provider that was told our way to name it is taken at its word. */
    static PaymentId payment(SchemeName scheme, String reference) {
        return own(reference, PaymentId::parse)
                .orElseGet(() -> new PaymentId(derived(scheme + " payment " + reference)));
    }

    /** A dispute. */
    public static DisputeId dispute(SchemeName scheme, String reference) {
        return own(reference, DisputeId::parse)
                .orElseGet(() -> new DisputeId(derived(scheme + " dispute " + reference)));
    }

    /** The checkout that a reference names; null if it cannot be one of ours. */
    static @Nullable CheckoutId checkout(@Nullable String reference) {
        return reference == null ? null : own(reference, CheckoutId::parse).orElse(null);
    }

    static <T> Optional<T> own(String reference, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(reference));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static UUID derived(String name) {
        ByteBuffer bits = ByteBuffer.wrap(Macs.digest("SHA-256", name.getBytes(StandardCharsets.UTF_8)));
        return Uuid7.at(Instant.EPOCH, bits.getLong(), bits.getLong());
    }
}
