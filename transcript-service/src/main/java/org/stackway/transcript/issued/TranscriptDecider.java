package org.stackway.transcript.issued;

import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/** Issues a transcript once; what is printed was decided when the record was. */
public final class TranscriptDecider implements Decider<Transcript, IssueTranscript, TranscriptEvent, TranscriptFacts> {

    @Override
    public Transcript initial() {
        return Transcript.none();
    }

    @Override
    public Transcript evolve(Transcript transcript, TranscriptEvent event) {
        return transcript.evolve(event);
    }

    @Override
    public Decision<TranscriptEvent> decide(Transcript transcript, IssueTranscript command, TranscriptFacts facts) {
        if (facts.document().isEmpty()) {
            return Decision.notKnown("learner " + command.learnerId());
        }
        if (transcript.learner().isPresent()) {
            return Decision.conflict(
                    "TRANSCRIPT_EXISTS",
                    Violation.of("TR-ISSUED-ONCE", "this transcript was issued already"),
                    "/api/v1/transcripts/" + command.transcriptId());
        }
        if (command.asOf().filter(facts.now()::isBefore).isPresent()) {
            return Decision.refused(
                    "AS_OF_AHEAD",
                    Violation.of(
                                    "TR-AS-OF",
                                    "a record is known up to now only",
                                    command.asOf().orElseThrow(),
                                    facts.now())
                            .at("/asOf"));
        }
        return Decision.accepted(new TranscriptIssued(
                command.transcriptId(),
                command.learnerId(),
                command.purpose().orElse(null),
                facts.document().orElseThrow().sha256(),
                command.asOf().orElse(null)));
    }
}
