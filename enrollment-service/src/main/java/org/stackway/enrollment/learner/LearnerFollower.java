package org.stackway.enrollment.learner;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;

/** What else must happen, in the same transaction, once something about a learner is known. */
public interface LearnerFollower {

    /** Locks what will follow, before the learner's stream is written: everybody takes these locks in that order. */
    Uni<Void> hold(Tx tx, Collection<LearnerId> learners);

    /** The commands that follow when onboarding is passed or a preview is recorded. */
    Uni<List<AggregateCommand<?, ?, ?, ?>>> follow(Tx tx, LearnerId learner, CommandContext context);
}
