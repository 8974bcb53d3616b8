package org.stackway.transcript.issued;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.disclosure.Disclosure;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.disclosure.DisclosureLine;
import org.stackway.kit.disclosure.Disclosures;
import org.stackway.kit.disclosure.Party;
import org.stackway.kit.store.Tx;

/**
 * Who was given a transcript, and who asked whether it stands, in the transaction that answers: the part of the disclosure
 * log that is about one transcript, the learner's own reads included. Whoever verifies is not asked who they are; their
 * address is not kept.
 */
@ApplicationScoped
public class AccessLog {

    private final Disclosures disclosures;

    AccessLog(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** What was done with a transcript. */
    public enum What {
        ISSUED,
        READ,
        VERIFIED,
        REVOKED
    }

    /**
     * A line of the log.
     *
     * @param form the media type that was given or checked
     * @param actor absent for a verification
     * @param at real time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long id,
            What what,
            @Nullable String form,
            @Nullable String actor,
            String outcome,
            Instant at) {}

    /**
     * A transcript, and whose it is.
     *
     * @param learner the one whose record it shows
     */
    public record Of(TranscriptId transcript, LearnerId learner) {
        String resource() {
            return "transcript/" + transcript;
        }
    }

    /** Adds a line. */
    public Uni<Void> add(Tx tx, Of of, What what, Optional<String> form, By by, String outcome) {
        return disclosures.record(
                tx, List.of(new Disclosure(of.learner(), by, what.name(), of.resource(), form.orElse(null), outcome)));
    }

    /** Whoever a command was sent by. */
    static By by(Actor actor, String operation) {
        Party party =
                switch (actor.kind()) {
                    case LEARNER -> Party.LEARNER;
                    case STAFF -> Party.SCHOOL_OFFICIAL;
                    case PROVIDER, POLICY -> Party.SERVICE;
                };
        return new By(party, actor.wire(), null, operation, null, null, null);
    }

    Uni<List<Line>> of(Tx tx, Of of, long after, int limit) {
        return disclosures
                .ofResource(tx, of.resource(), after, limit)
                .map(found -> found.stream().map(AccessLog::line).toList());
    }

    private static Line line(DisclosureLine line) {
        return new Line(
                line.id(),
                What.valueOf(line.what()),
                line.form(),
                line.actor(),
                Objects.requireNonNullElse(line.outcome(), ""),
                line.at());
    }
}
