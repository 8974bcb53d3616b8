package org.stackway.events.transcript;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;

/**
 * What happens to an issued transcript; stream {@code transcript/<transcriptId>}.
 */
public sealed interface TranscriptEvent extends TranscriptServiceEvent, LearnerFact {

    /** The form of a document's hash. */
    Pattern SHA256_FORM = Pattern.compile("[0-9a-f]{64}");

    /** The transcript it is about. */
    TranscriptId transcriptId();

    /**
     * A transcript was issued. {@code sha256} is the hash of the document, 64 lower-case hexadecimal digits; {@code
     * purpose} is the learner's word, where given; {@code asOf} is the business instant whose knowledge of the record it
     * shows, absent from events of release 1.0 if that was the instant of issue.
     */
    record TranscriptIssued(
            TranscriptId transcriptId,
            LearnerId learnerId,
            @Nullable String purpose,
            String sha256,
            @Nullable Instant asOf)
            implements TranscriptEvent {
        public TranscriptIssued {
            if (!SHA256_FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException("expected 64 lower-case hexadecimal digits as sha256");
            }
        }
    }

    /** The transcript must no longer be trusted. */
    record TranscriptRevoked(TranscriptId transcriptId, LearnerId learnerId, String reason)
            implements TranscriptEvent {}
}
