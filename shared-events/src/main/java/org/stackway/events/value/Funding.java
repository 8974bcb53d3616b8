package org.stackway.events.value;

/** Who pays for an enrolment (rule 3.29). */
public enum Funding {
    /** The learner. */
    SELF,
    /** The learner's employer, by checkout or by authorization. */
    EMPLOYER,
    /** Veteran benefits; the authorization enrols. */
    VA
}
