package org.stackway.transcript.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.transcript.issued.KeptTranscripts.Kept;

/**
 * What a verification says: nothing about the person, and of the transcript only what its holder cannot have changed.
 *
 * @param official it bears a name that was asserted to the institution
 * @param asOf business instant of the record it shows, as is {@code issuedAt}
 * @param validUntil real time until which its credential is valid
 * @param sha256 of the data as issued
 * @param pagesSha256 of the PDF as issued, if it was ever made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        Status status,
        String issuer,
        @Nullable String code,
        @Nullable Boolean official,
        @Nullable Instant asOf,
        @Nullable Instant issuedAt,
        @Nullable Instant validUntil,
        @Nullable String sha256,
        @Nullable String pagesSha256) {

    /** What to make of a transcript. */
    public enum Status {
        VALID,
        /** The institution says that it must no longer be trusted. */
        REVOKED,
        /** It was genuine; its credential has to be issued anew. */
        EXPIRED,
        /** Not signed by this institution, changed since, or signed with a key that was withdrawn. */
        INVALID
    }

    static VerificationView of(Status status, String issuer, @Nullable String code, Kept kept) {
        return new VerificationView(
                status,
                issuer,
                code,
                kept.official(),
                kept.asOf(),
                kept.issuedAt(),
                kept.validUntil(),
                kept.sha256(),
                kept.pagesSha256());
    }

    static VerificationView invalid(String issuer) {
        return new VerificationView(Status.INVALID, issuer, null, null, null, null, null, null, null);
    }
}
