package org.stackway.transcript.issued;

import java.time.Instant;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.domain.Rule;

/**
 * Issue a transcript of a learner's record.
 *
 * @param asOf the record as it was known at that business instant; now if absent
 */
@Rule("TR-04")
public record IssueTranscript(
        TranscriptId transcriptId, LearnerId learnerId, Optional<String> purpose, Optional<Instant> asOf) {}
