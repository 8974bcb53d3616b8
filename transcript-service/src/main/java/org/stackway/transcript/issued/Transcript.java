package org.stackway.transcript.issued;

import java.util.Optional;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.events.transcript.TranscriptEvent.TranscriptRevoked;
import org.stackway.events.value.LearnerId;

/** One issued transcript. Stream {@code transcript/<transcriptId>}. */
public record Transcript(
        Optional<LearnerId> learner, Optional<String> purpose, Optional<String> sha256, boolean revoked) {

    public static Transcript none() {
        return new Transcript(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The transcript after one more event. */
    public Transcript evolve(TranscriptEvent event) {
        return switch (event) {
            case TranscriptIssued issued ->
                new Transcript(
                        Optional.of(issued.learnerId()),
                        Optional.ofNullable(issued.purpose()),
                        Optional.of(issued.sha256()),
                        false);
            case TranscriptRevoked revoked -> new Transcript(learner, purpose, sha256, true);
        };
    }
}
