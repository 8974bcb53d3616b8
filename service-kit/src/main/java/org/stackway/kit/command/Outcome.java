package org.stackway.kit.command;

import org.stackway.kit.domain.Decision;

/** What became of a request's command, after its transaction ended. */
public sealed interface Outcome {

    /** Committed. {@code replayed} if the answer was stored by an earlier request with the same key. */
    record Done(Answer answer, boolean replayed) implements Outcome {}

    record Refused(Decision.Refused<?> refusal) implements Outcome {}

    record NotKnown(String what) implements Outcome {}

    /** {@code If-Match} does not name the current version. */
    record Stale(long current) implements Outcome {}

    /** The key was used with another body. */
    record KeyReused() implements Outcome {}

    /** Lost against other writers too often; nothing was done. */
    record Contended() implements Outcome {}
}
