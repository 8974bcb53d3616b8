package org.stackway.billing.checkout;

import org.jspecify.annotations.Nullable;

/**
 * What a payer says they will pay with, before they are sent to the provider; nothing that could pay is asked for or kept.
 *
 * @param brand of a card
 * @param currency a card is charged in, ISO 4217
 * @param bankCountry where the account of an eCheck is, ISO 3166
 */
public record Instrument(
        @Nullable String brand,
        @Nullable String currency,
        @Nullable String bankCountry) {

    /** Nothing was said. */
    public static final Instrument UNKNOWN = new Instrument(null, null, null);
}
