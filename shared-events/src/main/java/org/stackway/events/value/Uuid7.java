package org.stackway.events.value;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. Ids of one millisecond
 * have no order among themselves; nothing may depend on it. Give it real time, never business time.
 */
public final class Uuid7 {
    private static final long MAX_MILLIS = (1L << 48) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    /**
     * A new id.
     *
     * @throws IllegalArgumentException if the instant is before 1970 or beyond 48 bits of milliseconds
     */
    public static UUID at(Instant instant, RandomGenerator random) {
        return at(instant, random.nextLong(), random.nextLong());
    }

    /** The id with these random bits: the low 12 of the first and the low 62 of the second are used. */
    public static UUID at(Instant instant, long random12, long random62) {
        long millis = instant.toEpochMilli();
        if (millis < 0 || millis > MAX_MILLIS) {
            throw Refusal.of("an instant from 1970 to 10889", instant.toString());
        }
        return new UUID(millis << 16 | VERSION | (random12 & 0xFFFL), VARIANT | (random62 & 0x3FFF_FFFF_FFFF_FFFFL));
    }

    /**
     * The instant inside an id of version 7.
     *
     * @throws IllegalArgumentException for any other version
     */
    public static Instant instantOf(UUID id) {
        if (id.version() != 7) {
            throw Refusal.of("a UUID of version 7", id.toString());
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
