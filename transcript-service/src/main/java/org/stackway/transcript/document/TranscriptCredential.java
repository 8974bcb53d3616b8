package org.stackway.transcript.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stackway.events.json.EventJson;
import org.stackway.kit.signing.SigningKey;

/**
 * A transcript as a verifiable credential: W3C data model 2.0, secured as a JWT (VC-JOSE). Whoever has the issuer's published
 * keys checks it without asking; whether it still stands is told at its {@code credentialStatus}.
 */
public final class TranscriptCredential {

    /** The header's {@code typ}, and the media type without {@code application/}. */
    public static final String TYPE = "vc+jwt";

    public static final String MEDIA_TYPE = "application/" + TYPE;

    private static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2");
    private static final String UUID = "urn:uuid:";

    private TranscriptCredential() {}

    /**
     * Signs a transcript.
     *
     * @param issuer address of this service, below which its keys are published
     * @param from real time (D19), as is {@code until}
     * @return a compact JWS
     */
    public static String signed(TranscriptContent content, String issuer, Instant from, Instant until, SigningKey key) {
        return key.sign(Map.of("typ", TYPE, "cty", "vc"), json(claims(content, issuer, from, until)));
    }

    private static Map<String, Object> claims(TranscriptContent content, String issuer, Instant from, Instant until) {
        String id = UUID + content.transcriptId();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", CONTEXT);
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "AcademicTranscript"));
        claims.put("issuer", ordered("id", issuer, "name", content.institution()));
        claims.put("validFrom", from);
        claims.put("validUntil", until);
        claims.put("credentialSubject", subject(content));
        claims.put("credentialStatus", ordered("id", content.verification().url(), "type", "TranscriptVerification"));
        claims.put("iss", issuer);
        claims.put("sub", UUID + content.learnerId());
        claims.put("jti", id);
        claims.put("iat", from.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        return claims;
    }

    private static Map<String, Object> subject(TranscriptContent content) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", UUID + content.learnerId());
        String name = content.name();
        if (name != null) {
            subject.put("name", name);
        }
        subject.put("standing", content.standing());
        subject.put("asOf", content.asOf());
        subject.put("record", content.record());
        subject.put("conferred", content.conferred());
        return subject;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    private static String json(Map<String, Object> claims) {
        try {
            return EventJson.mapper().writeValueAsString(claims);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
