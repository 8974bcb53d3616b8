package org.stackway.events.value;

/** Who pays (BI-12). Their name is the provider's business: billing keeps no personal data (D14). */
public enum Payer {
    LEARNER,
    EMPLOYER,
    OTHER
}
