package org.stackway.kit.command;

import java.util.Optional;
import java.util.UUID;
import org.stackway.kit.domain.Decision;

/** What became of a request's command, after its transaction ended. */
public sealed interface Outcome {

    /** Committed. {@code replayed} if the answer was stored by an earlier request with the same key. */
    record Done(Answer answer, boolean replayed) implements Outcome {}

    /**
     * A rule stood against it.
     *
     * @param decisionId finds the decision in the log; empty where nothing was decided by a rule
     */
    record Refused(Decision.Refused<?> refusal, Optional<UUID> decisionId) implements Outcome {}

    record NotKnown(String what) implements Outcome {}

    /** {@code If-Match} does not name the current version. */
    record Stale(long current) implements Outcome {}

    /** The key was used with another body. */
    record KeyReused() implements Outcome {}

    /** Lost against other writers too often; nothing was done. */
    record Contended() implements Outcome {}
}
