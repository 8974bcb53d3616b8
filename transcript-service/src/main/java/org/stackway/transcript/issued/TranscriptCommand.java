package org.stackway.transcript.issued;

import java.time.Instant;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.document.VerificationCode;

/** What can be asked of a transcript. */
public sealed interface TranscriptCommand {

    /** The transcript it is about. */
    TranscriptId transcriptId();

    /**
     * Issue a transcript of a learner's record.
     *
     * @param asOf the record as it was known at that business instant
     * @param name official, asserted by enrollment-service (D23); without it the transcript is unofficial
     * @param code by which its pages will be verified: the same for the same learner, instant and name
     */
    @Rule({"TR-01", "TR-04", "TR-05", "TR-13", "P-18"})
    record IssueTranscript(
            TranscriptId transcriptId,
            LearnerId learnerId,
            Optional<String> purpose,
            Instant asOf,
            Optional<String> name,
            VerificationCode code)
            implements TranscriptCommand {

        /** Says nothing of the name. */
        @Override
        public String toString() {
            return "IssueTranscript[" + transcriptId + "]";
        }
    }

    /** Say that a transcript must no longer be trusted. */
    record RevokeTranscript(TranscriptId transcriptId, String reason) implements TranscriptCommand {}
}
