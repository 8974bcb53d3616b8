package org.stackway.transcript.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.transcript.TranscriptEvent;
import org.stackway.events.transcript.TranscriptEvent.TranscriptIssued;
import org.stackway.events.transcript.TranscriptEvent.TranscriptRevoked;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.transcript.document.VerificationCode;
import org.stackway.transcript.issued.TranscriptCommand.IssueTranscript;
import org.stackway.transcript.issued.TranscriptCommand.RevokeTranscript;

class TranscriptDeciderTest {

    private static final LearnerId LEARNER = new LearnerId(new UUID(4, 2));
    private static final TranscriptId TRANSCRIPT = new TranscriptId(new UUID(5, 3));
    private static final Instant NOW = Instant.parse("2026-12-20T12:00:00Z");
    private static final String SHA = "ab".repeat(32);
    private static final IssueTranscript ISSUE = issue(NOW);
    private static final RevokeTranscript REVOKE = new RevokeTranscript(TRANSCRIPT, "a grade was wrong");

    private final TranscriptDecider decider = new TranscriptDecider();

    @Test
    void aTranscriptIsIssuedWithTheHashOfWhatItSays() {
        assertThat(events(Transcript.none(), ISSUE, facts(false, false, false)))
                .containsExactly(new TranscriptIssued(TRANSCRIPT, LEARNER, "an application", SHA, NOW));
    }

    @Test
    @Rule({"P-18", "TR-AS-OF", "TR-REVOKED", "TR-ERASED"})
    void everyReasonAgainstItIsTold() {
        IssueTranscript ahead = issue(NOW.plusMillis(1));

        assertThat(violated(Transcript.none(), ahead, facts(true, true, true)))
                .containsExactlyInAnyOrder("TR-AS-OF", "P-18", "TR-REVOKED", "TR-ERASED");
        assertThat(violated(Transcript.none(), ISSUE, facts(false, true, false)))
                .containsExactly("P-18");
    }

    @Test
    void whoIsNotKnownHereIsAwaitedAndNoIdIsUsedTwice() {
        TranscriptFacts unknown = new TranscriptFacts(false, false, false, false, Optional.empty(), NOW);

        assertThat(decider.decide(Transcript.none(), ISSUE, unknown)).isInstanceOf(Decision.NotKnown.class);
        assertThat(violated(issued(), ISSUE, facts(false, false, false))).containsExactly("TR-ISSUED-ONCE");
    }

    @Test
    void aTranscriptIsRevokedOnce() {
        TranscriptFacts facts = TranscriptFacts.at(NOW);
        TranscriptRevoked revoked = new TranscriptRevoked(TRANSCRIPT, LEARNER, "a grade was wrong");

        assertThat(events(issued(), REVOKE, facts)).containsExactly(revoked);
        assertThat(events(issued().evolve(revoked), REVOKE, facts)).isEmpty();
        assertThat(decider.decide(Transcript.none(), REVOKE, facts))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Decision.Kind.MISSING));
    }

    private static IssueTranscript issue(Instant asOf) {
        return new IssueTranscript(
                TRANSCRIPT,
                LEARNER,
                Optional.of("an application"),
                asOf,
                Optional.of("Zoë Müller"),
                new VerificationCode("01234-56789-ABCDE-FGHJK"));
    }

    private static Transcript issued() {
        return Transcript.none().evolve(new TranscriptIssued(TRANSCRIPT, LEARNER, null, SHA, NOW));
    }

    private static TranscriptFacts facts(boolean erased, boolean held, boolean revoked) {
        return new TranscriptFacts(
                true, erased, held, revoked, Optional.of(new TranscriptFacts.Document("{}", SHA)), NOW);
    }

    private List<TranscriptEvent> events(Transcript state, TranscriptCommand command, TranscriptFacts facts) {
        return decider.decide(state, command, facts) instanceof Decision.Accepted<TranscriptEvent> accepted
                ? accepted.events()
                : org.assertj.core.api.Assertions.fail("refused");
    }

    private List<String> violated(Transcript state, TranscriptCommand command, TranscriptFacts facts) {
        return decider.decide(state, command, facts) instanceof Decision.Refused<TranscriptEvent> refused
                ? refused.violations().stream().map(Violation::rule).toList()
                : org.assertj.core.api.Assertions.fail("accepted");
    }
}
