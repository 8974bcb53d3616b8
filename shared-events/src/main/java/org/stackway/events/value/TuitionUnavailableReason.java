package org.stackway.events.value;

/** Why tuition could not be assessed. */
public enum TuitionUnavailableReason {
    /** The owning programme had no rate in force at the instant of the request. */
    NO_RATE_IN_FORCE
}
