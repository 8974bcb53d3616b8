package org.stackway.transcript.issued;

import java.util.ArrayList;
import java.util.List;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;

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
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                "TR-ISSUED-ONCE",
                "this transcript was issued already",
                transcript.learner().isPresent() ? "issued" : "not issued",
                Requirement.is("not issued")));
        if (transcript.learner().isPresent()) {
            return Decision.conflictFor("TRANSCRIPT_EXISTS", findings, "/api/v1/transcripts/" + command.transcriptId());
        }
        command.asOf()
                .map(asOf -> Finding.of(
                                "TR-AS-OF", "a record is known up to now only", asOf, Requirement.until(facts.now()))
                        .at("/asOf"))
                .ifPresent(findings::add);
        return Decision.judged(
                "AS_OF_AHEAD",
                findings,
                () -> List.of(new TranscriptIssued(
                        command.transcriptId(),
                        command.learnerId(),
                        command.purpose().orElse(null),
                        facts.document().orElseThrow().sha256(),
                        command.asOf().orElse(null))));
    }
}
