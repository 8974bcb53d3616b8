package org.stackway.transcript.conferral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.session.SessionEvent.ConferralDue;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.kit.consumer.Delivery;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.SessionFacts;

/** When a session's conferral is due its run begins; the worker finds its rows. */
@ApplicationScoped
public class ConferralPolicies implements Stances {

    private static final String POLICY = "conferral-run";

    private final ConferralRuns runs;

    ConferralPolicies(ConferralRuns runs) {
        this.runs = runs;
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        SessionPublished.class,
                        "when its credentials are conferred",
                        Handling.facts((delivery, rows) -> SessionFacts.published(delivery.event(), rows))),
                new Stance.Merge<>(
                        SessionMilestoneMoved.class,
                        "the conferral may move",
                        Handling.facts((delivery, rows) -> SessionFacts.moved(delivery.event(), rows))),
                new Stance.Merge<>(
                        ConferralDue.class, "the session's conferral run begins", Handling.reaction(this::begin)));
    }

    private Uni<Void> begin(Tx tx, Delivery<ConferralDue> delivery) {
        return runs.open(tx, delivery.event().sessionId(), delivery.causes(POLICY));
    }
}
