package org.stackway.transcript.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.signing.Signatures;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;
import org.stackway.transcript.document.TranscriptCredential;
import org.stackway.transcript.document.VerificationCode;
import org.stackway.transcript.issued.AccessLog;
import org.stackway.transcript.issued.KeptTranscripts;
import org.stackway.transcript.issued.KeptTranscripts.Kept;
import org.stackway.transcript.verification.VerificationView.Status;

/** Says whether a transcript stands; each answer about a transcript of ours leaves a line in its access log. */
@ApplicationScoped
public class Verifications {

    private static final String BY_CODE = "text/plain";
    private static final String URN = "urn:uuid:";

    private final KeptTranscripts kept;
    private final AccessLog accesses;
    private final Signatures signatures;
    private final SystemClock clock;
    private final ObjectMapper json;
    private final String institution;

    Verifications(
            KeptTranscripts kept,
            AccessLog accesses,
            Signatures signatures,
            SystemClock clock,
            ObjectMapper json,
            @ConfigProperty(name = "stackway.institution.name") String institution) {
        this.kept = kept;
        this.accesses = accesses;
        this.signatures = signatures;
        this.clock = clock;
        this.json = json;
        this.institution = institution;
    }

    /**
     * Looks at what bears this code: pages that were issued several times for one instant are the same pages, so that they are
     * revoked if any of them was, and valid as long as the last of them is.
     *
     * @param by who asks
     */
    Uni<Optional<VerificationView>> ofCode(Tx tx, VerificationCode code, By by) {
        return kept.withCode(tx, code).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            Kept shown = found.stream()
                    .filter(one -> one.revokedAt() != null)
                    .findFirst()
                    .orElseGet(found::getFirst);
            return told(tx, shown, code.value(), BY_CODE, by).map(Optional::of);
        });
    }

    /** Looks at a credential: its signature by the keys published, then whether it stands. */
    Uni<VerificationView> ofCredential(Tx tx, String credential, By by) {
        return signatures.payload(tx, credential, TranscriptCredential.TYPE).chain(payload -> payload.flatMap(this::id)
                .map(id -> kept.find(tx, id)
                        .chain(found -> found.map(one -> told(tx, one, null, TranscriptCredential.MEDIA_TYPE, by))
                                .orElseGet(this::invalid)))
                .orElseGet(this::invalid));
    }

    private Uni<VerificationView> invalid() {
        return Uni.createFrom().item(VerificationView.invalid(institution));
    }

    private Uni<VerificationView> told(Tx tx, Kept shown, @Nullable String code, String form, By by) {
        Status status = status(shown, clock.now());
        return accesses.add(tx, shown.of(), AccessLog.What.VERIFIED, Optional.of(form), by, status.name())
                .replaceWith(VerificationView.of(status, institution, code, shown));
    }

    static Status status(Kept kept, Instant now) {
        if (kept.revokedAt() != null) {
            return Status.REVOKED;
        }
        return now.isBefore(kept.validUntil()) ? Status.VALID : Status.EXPIRED;
    }

    private Optional<TranscriptId> id(String payload) {
        try {
            String id = json.readTree(payload).path("jti").asText();
            return id.startsWith(URN) ? Optional.of(TranscriptId.parse(id.substring(URN.length()))) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** What is asked for if nothing bears the code. */
    static List<String> unknown() {
        return List.of(
                "No transcript of ours bears this code.",
                "Look at the code again: it has four groups of five characters.");
    }
}
