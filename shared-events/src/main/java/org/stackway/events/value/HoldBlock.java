package org.stackway.events.value;

/** What a hold blocks (P-18). */
public enum HoldBlock {
    /** New enrolment requests. */
    REGISTRATION,
    /** Issuing a transcript. */
    TRANSCRIPT,
    /** Conferral documents. */
    DIPLOMA
}
