package org.stackway.local.sandbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the real instant they were made at (RFC 9562, version 7). */
final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Uuid7() {}

    static UUID at(Instant real) {
        long high = (real.toEpochMilli() << 16) | VERSION | (RANDOM.nextInt() & 0xFFFL);
        long low = VARIANT | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
