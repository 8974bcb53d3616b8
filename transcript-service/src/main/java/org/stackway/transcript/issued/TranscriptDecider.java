package org.stackway.transcript.issued;

import java.util.ArrayList;
import java.util.List;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.events.transcript.TranscriptEvent.TranscriptRevoked;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.transcript.issued.TranscriptCommand.IssueTranscript;
import org.stackway.transcript.issued.TranscriptCommand.RevokeTranscript;

/** Issues a transcript once, and revokes it once; what is printed was decided when the record was. */
public final class TranscriptDecider
        implements Decider<Transcript, TranscriptCommand, TranscriptEvent, TranscriptFacts> {

    private static final String ISSUED = "issued";
    private static final String NOT_ISSUED = "not issued";

    @Override
    public Transcript initial() {
        return Transcript.none();
    }

    @Override
    public Transcript evolve(Transcript transcript, TranscriptEvent event) {
        return transcript.evolve(event);
    }

    @Override
    public Decision<TranscriptEvent> decide(Transcript transcript, TranscriptCommand command, TranscriptFacts facts) {
        return switch (command) {
            case IssueTranscript issue -> issue(transcript, issue, facts);
            case RevokeTranscript revoke -> revoke(transcript, revoke);
        };
    }

    private static Decision<TranscriptEvent> issue(
            Transcript transcript, IssueTranscript command, TranscriptFacts facts) {
        if (!facts.known()) {
            return Decision.notKnown("learner " + command.learnerId());
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of(
                "TR-ISSUED-ONCE",
                "this transcript was issued already",
                transcript.learner().isPresent() ? ISSUED : NOT_ISSUED,
                Requirement.is(NOT_ISSUED)));
        if (transcript.learner().isPresent()) {
            return Decision.conflictFor("TRANSCRIPT_EXISTS", findings, "/api/v1/transcripts/" + command.transcriptId());
        }
        findings.add(Finding.of(
                        "TR-AS-OF", "a record is known up to now only", command.asOf(), Requirement.until(facts.now()))
                .at("/asOf"));
        findings.add(
                Finding.of("P-18", "a hold blocks transcripts", facts.held() ? "held" : "free", Requirement.is("free"))
                        .turnsWith("HoldReleased or FinancialHoldReleased"));
        findings.add(Finding.of(
                        "TR-REVOKED",
                        "what was revoked is not issued again; ask for the record as of another instant",
                        facts.revoked() ? "revoked" : "not revoked",
                        Requirement.is("not revoked"))
                .at("/asOf"));
        findings.add(Finding.of(
                "TR-ERASED",
                "no document of an erased learner can be kept",
                facts.erased() ? "erased" : "kept",
                Requirement.is("kept")));
        return Decision.judged(
                "TRANSCRIPT_REFUSED",
                findings,
                () -> List.of(new TranscriptIssued(
                        command.transcriptId(),
                        command.learnerId(),
                        command.purpose().orElse(null),
                        facts.document().orElseThrow().sha256(),
                        command.asOf())));
    }

    /** A transcript that was revoked stays so: asking again changes nothing. */
    private static Decision<TranscriptEvent> revoke(Transcript transcript, RevokeTranscript command) {
        if (transcript.learner().isEmpty()) {
            return Decision.missing("transcript " + command.transcriptId());
        }
        LearnerId learner = transcript.learner().get();
        return transcript.revoked()
                ? Decision.unchanged()
                : Decision.accepted(new TranscriptRevoked(command.transcriptId(), learner, command.reason()));
    }
}
