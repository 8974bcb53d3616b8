package org.stackway.kit.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that this service signs or signed with, as operators see it.
 *
 * @param jwk the public key (RFC 7517)
 * @param madeAt real time
 * @param relievedAt real time from which on it signs no more; what it signed verifies on
 * @param withdrawnAt real time from which on nothing that it signed verifies
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedKey(
        String kid,
        Map<String, Object> jwk,
        Instant madeAt,
        @Nullable Instant relievedAt,
        @Nullable Instant withdrawnAt) {

    public PublishedKey {
        jwk = Map.copyOf(jwk);
    }

    /** What it signed counts. */
    public boolean trusted() {
        return withdrawnAt == null;
    }
}
