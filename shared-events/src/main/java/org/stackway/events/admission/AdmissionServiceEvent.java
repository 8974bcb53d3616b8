package org.stackway.events.admission;

import org.stackway.events.DomainEvent;

/** What admission-service publishes, by stream category. */
public sealed interface AdmissionServiceEvent extends DomainEvent permits ProgrammeEvent, CandidacyEvent {}
