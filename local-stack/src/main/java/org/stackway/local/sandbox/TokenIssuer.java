package org.stackway.local.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues the tokens of a local stack to anyone who asks. Validity is real time (D19). */
final class TokenIssuer {
    static final String AUDIENCE = "stackway";
    private static final Duration VALID = Duration.ofHours(24);
    private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();
    private static final Set<String> ROLES =
            Set.of("learner", "faculty", "registrar", "bursar", "advisor", "ops", "service");

    private final String issuer;
    private final SigningKey key;

    TokenIssuer(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    Map<String, Object> jwks() {
        return key.jwks();
    }

    /**
     * A signed token.
     *
     * @param role one of the seven roles
     * @param subject whom it speaks for; required for a learner, a stand-in name for staff when absent
     * @param ttlSeconds validity; 24 hours when absent; negative makes one that has expired already, for tests
     */
    String issue(String role, @Nullable String subject, @Nullable Long ttlSeconds, Instant realNow) {
        if (!ROLES.contains(role)) {
            throw new Refused(400, "ROLE_UNKNOWN", "role is one of " + String.join(", ", new TreeSet<>(ROLES)));
        }
        if (subject == null && role.equals("learner")) {
            throw new Refused(400, "SUBJECT_MISSING", "a learner's token needs the learner id as its subject");
        }
        long seconds = ttlSeconds == null ? VALID.toSeconds() : ttlSeconds;
        if (Math.abs(seconds) > LONGEST_SECONDS) {
            throw new Refused(400, "TTL_TOO_LONG", "ttlSeconds is at most " + LONGEST_SECONDS);
        }
        String speaksFor = subject == null ? role + "@local" : subject;
        long expires = realNow.getEpochSecond() + seconds;
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", AUDIENCE);
        claims.put("sub", speaksFor);
        claims.put("upn", speaksFor);
        claims.put("groups", List.of(role));
        claims.put("iat", Math.min(realNow.getEpochSecond(), expires - 1));
        claims.put("exp", expires);
        claims.put("jti", UUID.randomUUID().toString());
        return key.sign(claims);
    }
}
