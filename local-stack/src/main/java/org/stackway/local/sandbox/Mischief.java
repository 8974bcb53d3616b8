package org.stackway.local.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * How this provider misbehaves. What it does to a message is a function of the seed and of what the message is
 * about, so that a run can be had again.
 *
 * @param duplicates how many more times a message is sent at most
 * @param delayMillis how long it is kept back at most, in real time; messages overtake each other
 * @param contradictPercent how often a message is followed by one that says the contrary
 * @param losePercent how often a message is never sent; only asking helps
 * @param silent nothing is sent until this is taken back; then all of it is
 * @param unreachable requests and questions are answered 503
 */
record Mischief(
        long seed,
        int duplicates,
        int delayMillis,
        int contradictPercent,
        int losePercent,
        boolean silent,
        boolean unreachable) {
    static final Mischief NONE = new Mischief(0, 0, 0, 0, 0, false, false);

    private static final int MOST_DUPLICATES = 20;
    private static final int LONGEST_DELAY_MILLIS = 600_000;

    Mischief {
        if (!within(duplicates, MOST_DUPLICATES)
                || !within(delayMillis, LONGEST_DELAY_MILLIS)
                || !within(contradictPercent, 100)
                || !within(losePercent, 100)) {
            throw new Refused(
                    400,
                    "MALFORMED",
                    "duplicates 0 to " + MOST_DUPLICATES + ", delayMillis 0 to " + LONGEST_DELAY_MILLIS
                            + ", percentages 0 to 100");
        }
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    /**
     * What becomes of messages that were to be sent.
     *
     * @param contrary the ones that say the contrary
     * @param about what happened, and to what
     */
    List<Webhook> of(List<Webhook> webhooks, List<Webhook> contrary, String about) {
        if (equals(NONE)) {
            return webhooks;
        }
        List<Webhook> sent = new ArrayList<>();
        for (int place = 0; place < webhooks.size(); place++) {
            Webhook webhook = webhooks.get(place);
            Random random = random(about, place);
            if (!happens(random, losePercent)) {
                sent.add(webhook.sent(1 + random.nextInt(duplicates + 1), random.nextInt(delayMillis + 1)));
            }
        }
        if (happens(random(about, -1), contradictPercent)) {
            sent.addAll(contrary);
        }
        return sent;
    }

    private Random random(String about, int place) {
        UUID mixed = UUID.nameUUIDFromBytes(
                (seed + " " + about + " " + place).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Random(mixed.getMostSignificantBits() ^ mixed.getLeastSignificantBits());
    }

    private static boolean happens(Random random, int percent) {
        return random.nextInt(100) < percent;
    }
}
