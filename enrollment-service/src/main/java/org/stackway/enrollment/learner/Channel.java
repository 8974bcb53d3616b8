package org.stackway.enrollment.learner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Rule;

/**
 * Where messages to a learner go, all of them.
 *
 * @param address personal data: shown to the learner and staff who read the learner by id, never stored with an answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channel(Kind kind, @Nullable String address) {

    /** Whose address it is. */
    public enum Kind {
        /** The one the learner registered with. */
        PERSONAL,
        /** The one the institution gave, once the learner uses it. */
        INSTITUTION
    }

    /** The institution's address is the only channel from its activation on, and none before (XC-02). */
    @Rule({"XC-01", "XC-02"})
    public static Kind kind(Optional<Instant> provisionedAt, Optional<Instant> activatedAt) {
        return provisionedAt.isPresent() && activatedAt.isPresent() ? Kind.INSTITUTION : Kind.PERSONAL;
    }

    static Kind kind(Learner learner) {
        return kind(Optional.ofNullable(learner.emailProvisionedAt()), Optional.ofNullable(learner.emailActivatedAt()));
    }

    static Channel of(Learner learner, Optional<String> personal, Optional<String> institution) {
        return switch (kind(learner)) {
            case PERSONAL -> new Channel(Kind.PERSONAL, personal.orElse(null));
            case INSTITUTION -> new Channel(Kind.INSTITUTION, institution.orElse(null));
        };
    }
}
