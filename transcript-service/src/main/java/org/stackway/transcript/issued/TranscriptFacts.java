package org.stackway.transcript.issued;

import java.time.Instant;
import java.util.Optional;

/**
 * What issuing needs from outside.
 *
 * @param document the document made from the record; empty if the learner is not known here
 * @param now business time
 */
public record TranscriptFacts(Optional<Document> document, Instant now) {

    /**
     * A finished document.
     *
     * @param json the exact text
     * @param sha256 of its UTF-8 bytes, 64 lower-case hexadecimal digits
     */
    public record Document(String json, String sha256) {}
}
