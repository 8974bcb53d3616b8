package org.stackway.billing.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.scheme.SigningKey.Turn;

/**
 * The secrets of one provider.
 *
 * @param previous those that were replaced
 * @param previousUntil real time until which they are good; without an end as long as it is absent
 * @param next the one that will be the current one
 */
public record Keyring(String current, List<String> previous, Optional<Instant> previousUntil, Optional<String> next) {

    public Keyring {
        previous = List.copyOf(previous);
    }

    /** What a provider may sign with now, the current one first. */
    public List<SigningKey> at(Instant now) {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(new SigningKey(Turn.CURRENT, current));
        if (previousUntil.filter(until -> !now.isBefore(until)).isEmpty()) {
            previous.forEach(secret -> keys.add(new SigningKey(Turn.PREVIOUS, secret)));
        }
        next.ifPresent(secret -> keys.add(new SigningKey(Turn.NEXT, secret)));
        return keys;
    }

    /** All of them, whenever they are good. */
    public List<String> secrets() {
        List<String> all = new ArrayList<>(previous);
        all.addFirst(current);
        next.ifPresent(all::add);
        return all;
    }

    /** Says nothing: secrets do not belong in logs. */
    @Override
    public String toString() {
        return "Keyring[" + secrets().size() + "]";
    }
}
