package org.stackway.events.billing;

import org.stackway.events.DomainEvent;

/** What billing-service publishes, by stream category. */
public sealed interface BillingServiceEvent extends DomainEvent
        permits AccountEvent,
                CheckoutEvent,
                RefundEvent,
                TuitionRateEvent,
                DisputeEvent,
                TuitionDisputeEvent,
                ReconciliationEvent {}
