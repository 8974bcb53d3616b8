package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Only access tokens open anything (RFC 9068; RFC 8725, 3.11): whatever else the issuer signs, a logout token or a credential
 * for example, is 401 by the {@code typ} of its header. {@code stackway.jwt.types} are the types that are taken; a token
 * without one counts as {@code JWT}. Where the issuer says {@code at+jwt}, that alone should be taken.
 */
@ApplicationScoped
class TokenTypes implements SecurityIdentityAugmentor {

    private static final String UNTYPED = "JWT";
    private static final String PREFIX = "application/";

    private final Set<String> taken;
    private final ObjectMapper json;

    TokenTypes(@ConfigProperty(name = "stackway.jwt.types") List<String> taken, ObjectMapper json) {
        this.taken = taken.stream().map(TokenTypes::bare).collect(Collectors.toUnmodifiableSet());
        this.json = json;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token && !taken.contains(bare(type(token)))
                ? Uni.createFrom().failure(new AuthenticationFailedException("no access token"))
                : Uni.createFrom().item(identity);
    }

    private String type(JsonWebToken token) {
        String raw = token.getRawToken();
        String header = raw.substring(0, Math.max(0, raw.indexOf('.')));
        try {
            return json.readTree(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                    .path("typ")
                    .asText(UNTYPED);
        } catch (JsonProcessingException | IllegalArgumentException impossible) {
            throw new AuthenticationFailedException("no header", impossible);
        }
    }

    /** Types are compared without their case, and {@code application/} may be left out (RFC 7515, 4.1.9). */
    private static String bare(String type) {
        String lower = type.trim().toLowerCase(Locale.ROOT);
        return lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
    }
}
