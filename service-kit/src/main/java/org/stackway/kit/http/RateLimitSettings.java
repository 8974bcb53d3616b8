package org.stackway.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;

/**
 * How much each kind of caller may ask of one instance of a service; {@code stackway.rate-limit.<kind>.per-second} and
 * {@code .burst}.
 */
@ConfigMapping(prefix = "stackway.rate-limit")
public interface RateLimitSettings {

    /** Each learner's token, and each token without a role that is known here. */
    Rate learner();

    /** Each member of staff. */
    Rate staff();

    /** Each operator. */
    Rate ops();

    /** Each service that calls with a token of its own. */
    Rate service();

    /** Each address from which somebody calls without a token, or with tokens that are refused. */
    @WithName("public")
    Rate anybody();

    /** Each address from which webhooks come. */
    Rate webhook();

    /** How many callers of a kind are told apart at once; those beyond share one allowance. */
    @WithName("most-callers")
    int mostCallers();

    /** So many requests a second for good, and so many at once after a rest. */
    interface Rate {
        @WithName("per-second")
        int perSecond();

        int burst();
    }
}
