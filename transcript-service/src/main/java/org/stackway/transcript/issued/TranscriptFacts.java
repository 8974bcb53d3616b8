package org.stackway.transcript.issued;

import java.time.Instant;
import java.util.Optional;

/**
 * What a decision about a transcript needs from outside.
 *
 * @param known the learner is known here
 * @param erased the learner was erased: no document of them can be kept
 * @param held a hold blocks transcripts (P-18)
 * @param revoked a transcript of the same learner, instant and name was revoked
 * @param document made from the record; empty if there is nothing to issue
 * @param now business time
 */
public record TranscriptFacts(
        boolean known, boolean erased, boolean held, boolean revoked, Optional<Document> document, Instant now) {

    /** Of a command that needs none of it. */
    static TranscriptFacts at(Instant now) {
        return new TranscriptFacts(true, false, false, false, Optional.empty(), now);
    }

    /**
     * A finished document.
     *
     * @param json the exact text
     * @param sha256 of its UTF-8 bytes, 64 lower-case hexadecimal digits
     */
    public record Document(String json, String sha256) {}
}
