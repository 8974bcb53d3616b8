package org.stackway.billing.reconciliation;

/** Opening a case needs nothing from outside. */
public record ReconciliationFacts() {}
