package org.stackway.billing.reconciliation;

/** The state of one case: whether it was opened. */
public record Reconciliation(boolean open) {}
