package org.stackway.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The opaque token of {@code X-Position} and {@code X-Min-Position}: which published version of which stream of which
 * service a caller has seen.
 */
public record Positions(String service, String stream, long version) {

    public String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((service + " " + stream + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the token is not one of ours. */
    public static Optional<Positions> parse(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", -1);
            return parts.length == 3 && parts[1].contains("/")
                    ? Optional.of(new Positions(parts[0], parts[1], Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
