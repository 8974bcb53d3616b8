package org.stackway.session.exam;

import java.util.Optional;
import org.stackway.events.value.LearnerId;

/**
 * On whose authority an appointment is made or changed.
 *
 * @param onlyOwn the learner who may act for themselves only; empty for staff and services
 */
public record Requester(Optional<LearnerId> onlyOwn) {

    static final Requester ANYONE = new Requester(Optional.empty());

    boolean mayActFor(Seat seat) {
        return onlyOwn.isEmpty() || onlyOwn.get().equals(seat.learnerId());
    }
}
