package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;

/** What else must happen, in the same transaction, once a learner has passed the onboarding course. */
public interface OnboardingFollower {
    Uni<List<AggregateCommand<?, ?, ?, ?>>> onboardingPassed(Tx tx, LearnerId learner, CommandContext context);
}
