package org.stackway.transcript.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.personal.LearnerKeys;

/** An erased learner's documents cannot be read any more; the record, its events and what was revoked stay. */
@ApplicationScoped
class ErasedLearners implements Stances {

    private final LearnerKeys keys;

    ErasedLearners(LearnerKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(new Stance.Merge<>(
                LearnerErased.class,
                "the key of the learner's documents is destroyed (D23)",
                Handling.reaction(
                        (tx, delivery) -> keys.erase(tx, delivery.event().learnerId()))));
    }
}
