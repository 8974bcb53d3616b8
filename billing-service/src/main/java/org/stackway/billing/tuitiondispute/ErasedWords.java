package org.stackway.billing.tuitiondispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;

/** What a learner said in disputes goes when the learner is erased; what was decided and paid stays. */
@ApplicationScoped
class ErasedWords implements Stances {

    private final DisputeWords words;

    ErasedWords(DisputeWords words) {
        this.words = words;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(new Stance.Merge<>(
                LearnerErased.class,
                "what the learner said in tuition disputes is forgotten, and its key destroyed (D14)",
                Handling.reaction(
                        (tx, delivery) -> words.forget(tx, delivery.event().learnerId()))));
    }
}
