package org.stackway.events.value;

/** A third party that guarantees tuition (rule 3.29). */
public enum Funder {
    /** An employer with a contract. */
    EMPLOYER,
    /** The Department of Veterans Affairs. */
    VA
}
