package org.stackway.events;

/**
 * A fact that one service published. Each service has one sealed family of events, split by the category of the stream
 * they live in; a type, once published, is never changed, only added to.
 */
public interface DomainEvent {}
