package org.stackway.enrollment.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;

/**
 * What a decision about a hold needs from outside.
 *
 * @param now business time
 * @param learnerId on whom it is placed, if that is known
 * @param learnerRegistered whether that learner has an account
 * @param billings whether billing placed a hold with this id
 * @param kinds the policy of the kinds of hold
 */
public record HoldFacts(
        Instant now, Optional<LearnerId> learnerId, boolean learnerRegistered, boolean billings, Policy kinds)
        implements Inputs {

    @Override
    public Map<String, List<String>> sources() {
        return learnerId
                .map(learner -> Map.of("learnerRegistered", List.of("learner/" + learner)))
                .orElseGet(Map::of);
    }

    @Override
    public List<Policy> policies() {
        return List.of(kinds);
    }
}
