package org.stackway.session.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;

/**
 * What became of one row of an import, in the words of the answer that a single request would have got.
 *
 * @param line from 1
 * @param sessionId as it was written; absent if it was not
 * @param status 201 published, 200 published like that before, otherwise an error
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRow(
        int line,
        @Nullable String sessionId,
        int status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable List<Violation> violations,
        @Nullable UUID decisionId) {

    boolean taken() {
        return status / 100 == 2;
    }

    static ImportedRow of(int line, String sessionId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                new ImportedRow(line, sessionId, done.answer().status(), null, null, null, null);
            case Outcome.Refused refused ->
                of(line, sessionId, ProblemException.refused(refused.refusal(), refused.decisionId()));
            case Outcome.NotKnown unknown -> of(line, sessionId, ProblemException.notKnownYet(unknown.what(), false));
            case Outcome.Contended contended ->
                new ImportedRow(
                        line, sessionId, 503, "CONTENDED", "too many writers at once; send it again", null, null);
            case Outcome.Stale stale -> throw new IllegalStateException("a row expects no version");
            case Outcome.KeyReused reused -> throw new IllegalStateException("a row has no key");
        };
    }

    /** A row against which something stands, or that is malformed. */
    static ImportedRow of(int line, @Nullable String sessionId, ProblemException problem) {
        return new ImportedRow(
                line,
                sessionId,
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.violations(),
                problem.decisionId());
    }
}
