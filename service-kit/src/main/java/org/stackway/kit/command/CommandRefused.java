package org.stackway.kit.command;

import java.util.stream.Collectors;
import org.stackway.kit.domain.Decision;

/** A command that a policy or a deadline issues was refused by the rules: a contradiction to be looked at, not retried. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandRefused(String streamId, Decision.Refused<?> refusal) {
        super(streamId + ": " + refusal.code() + " "
                + refusal.violations().stream()
                        .map(violation -> violation.rule() + " " + violation.message())
                        .collect(Collectors.joining("; ")));
    }
}
