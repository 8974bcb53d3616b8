package org.stackway.events.enrollment;

import org.stackway.events.DomainEvent;

/** What enrollment-service publishes, by stream category. */
public sealed interface EnrollmentServiceEvent extends DomainEvent permits LearnerEvent, EnrollmentEvent, HoldEvent {}
