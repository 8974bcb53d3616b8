package org.stackway.admission.candidacy;

/** The one word for where a learner stands in a programme, the strongest that applies. */
public enum CandidacyStatus {
    NONE,
    /** The degree is declared, no pathway is complete. */
    DECLARED,
    /** A pathway is complete, the degree is not declared: it qualifies, it does not admit (AD-06). */
    PATHWAY_COMPLETE,
    ADMITTED,
    DISCONTINUED,
    CONFERRED;

    public static CandidacyStatus of(Candidacy candidacy, boolean conferred) {
        if (conferred) {
            return CONFERRED;
        }
        if (candidacy.discontinued().isPresent()) {
            return DISCONTINUED;
        }
        if (candidacy.admittedAt().isPresent()) {
            return ADMITTED;
        }
        if (candidacy.pathwayComplete()) {
            return PATHWAY_COMPLETE;
        }
        return candidacy.declaredAt().isPresent() ? DECLARED : NONE;
    }
}
