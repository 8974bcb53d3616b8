package org.stackway.kit.disclosure;

/** Who was shown a record, as far as the law tells them apart (34 CFR 99.32(d)). */
public enum Party {
    /** The learner concerned. */
    LEARNER,
    /** Staff with a legitimate educational interest; the law does not ask for these to be recorded, we do. */
    SCHOOL_OFFICIAL,
    /** A service with a token of its own. */
    SERVICE,
    /** Somebody without a token, whom the learner gave what it takes. */
    PUBLIC
}
