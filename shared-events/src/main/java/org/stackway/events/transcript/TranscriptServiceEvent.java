package org.stackway.events.transcript;

import org.stackway.events.DomainEvent;

/** What transcript-service publishes, by stream category. */
public sealed interface TranscriptServiceEvent extends DomainEvent permits RecordEvent, TranscriptEvent {}
