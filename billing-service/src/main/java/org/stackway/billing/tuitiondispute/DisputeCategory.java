package org.stackway.billing.tuitiondispute;

/** What kind of thing a learner complains of; the only part of the reason that an event may tell. */
public enum DisputeCategory {
    /** Something was charged or recorded wrongly. */
    ADMINISTRATIVE_ERROR,
    /** The course was not what was offered. */
    COURSE_NOT_AS_OFFERED,
    /** The platform failed. */
    TECHNICAL_FAILURE,
    /** Something happened to the learner. */
    PERSONAL_CIRCUMSTANCES,
    OTHER
}
