package org.stackway.events.value;

/** Why a person has to look at an admission (rule 3.25). */
public enum AdmissionReviewReason {
    /** A grade changed after the admission and the pathway is no longer complete. */
    PATHWAY_COMPLETION_REVOKED,
    /** The programme's criterion is not known, so nobody is admitted by machine. */
    ADMISSION_CRITERION_UNKNOWN
}
