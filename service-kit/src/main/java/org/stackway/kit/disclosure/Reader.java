package org.stackway.kit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.disclosure.Disclosure.By;
import org.stackway.kit.http.Caller;

/** Whoever calls now, as the disclosure log names them. */
@ApplicationScoped
public class Reader {

    private static final int LONGEST = 500;

    private final Caller caller;

    Reader(Caller caller) {
        this.caller = caller;
    }

    /**
     * Who calls now.
     *
     * @param operation method and path, without ids
     */
    public By by(String operation) {
        String reason = caller.statedReason()
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .orElse(null);
        return new By(
                party(),
                actor(),
                caller.isAnonymous() ? null : caller.roles().stream().sorted().collect(Collectors.joining(",")),
                operation,
                reason,
                caller.requestId().orElse(null),
                caller.correlationId());
    }

    /** The lines for what the caller was shown of these learners; none for what was their own. */
    public List<Disclosure> shown(Collection<LearnerId> learners, String operation) {
        By by = by(operation);
        return learners.stream()
                .filter(learner -> by.party() != Party.LEARNER || !isSelf(learner))
                .map(learner -> Disclosure.read(learner, by))
                .toList();
    }

    /** True if the record is the caller's own. */
    boolean isSelf(LearnerId learner) {
        return !caller.isAnonymous() && caller.subject().equals(learner.wire());
    }

    /** As an actor in events is written; a subject that could not act is written all the same. */
    private @Nullable String actor() {
        return switch (party()) {
            case PUBLIC -> null;
            case SCHOOL_OFFICIAL -> "staff:" + caller.subject();
            case SERVICE -> "provider:" + caller.subject();
            case LEARNER -> "learner:" + caller.subject();
        };
    }

    private Party party() {
        if (caller.isAnonymous()) {
            return Party.PUBLIC;
        }
        if (caller.isStaff()) {
            return Party.SCHOOL_OFFICIAL;
        }
        return caller.isLearner() ? Party.LEARNER : Party.SERVICE;
    }
}
