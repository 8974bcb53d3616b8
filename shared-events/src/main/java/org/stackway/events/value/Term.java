package org.stackway.events.value;

/** The three terms of a year, in the order of the year; each has two sessions (SE-01). */
public enum Term {
    SPRING,
    SUMMER,
    FALL
}
