package org.stackway.events.session;

import org.stackway.events.DomainEvent;

/** What session-service publishes, by stream category. */
public sealed interface SessionServiceEvent extends DomainEvent
        permits CourseEvent, SessionEvent, OfferingEvent, ExamEvent {}
