package org.stackway.events;

import org.stackway.events.value.LearnerId;

/** An event about one learner. */
public interface LearnerFact extends DomainEvent {
    /** The learner it is about. */
    LearnerId learnerId();
}
