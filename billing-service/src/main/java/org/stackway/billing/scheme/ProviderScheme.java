package org.stackway.billing.scheme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The wire format of a provider. Verification works on bytes as received, compares in constant time, and does a bounded
 * amount of work whatever it is given; reading never fails and never looks at anything that is not signed.
 */
public sealed interface ProviderScheme permits StandardWebhooksScheme, NelnetScheme, FlywireScheme, StripeScheme {

    /** How far a signed timestamp may be from real time, in either direction. */
    Duration TOLERANCE = Duration.ofMinutes(5);

    SchemeName name();

    /** Whether the delivery claims to be of this format; it is then verified by it and by no other. */
    boolean claimedBy(Delivered delivered);

    /**
     * Whether somebody who has one of the keys made it, not too long ago.
     *
     * @param now real time
     */
    Verdict verify(Delivered delivered, List<SigningKey> keys, Instant now);

    /** What it says. What cannot be read is {@link ProviderMessage.Unreadable}. */
    ProviderMessage read(byte[] payload);

    /**
     * Whether a valid delivery may be an old one, or mean two things: then it is a hint, which counts only if it is what we
     * wait for, and else is confirmed by asking the provider.
     */
    boolean hint();
}
