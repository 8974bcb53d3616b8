package org.stackway.billing.scheme;

/** The wire formats, by the names that configuration and stored deliveries use. */
public enum SchemeName {
    STANDARD_WEBHOOKS,
    NELNET,
    FLYWIRE,
    STRIPE
}
