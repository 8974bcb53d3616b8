package org.stackway.events.value;

/** Services that come with an enrolment, an admission or a degree (BI-26, XC-08, XC-09, TR-14). */
public enum EntitlementService {
    /** Online library. */
    LIBRARY,
    /** Alumni and career services. */
    CAREER_SERVICES,
    /** The institution's membership on Coursera. */
    COURSERA_MEMBERSHIP,
    /** Office hours, forums and mail of the course facilitators (EN-32). */
    FACILITATOR_SUPPORT,
    /** Career platform, for life once admitted. */
    HANDSHAKE,
    /** Resume builder, for life once admitted. */
    QUINNCIA,
    /** Membership after a degree was conferred. */
    ALUMNI_ASSOCIATION,
    /** The invitation to the campus for graduation that comes with a degree (TR-14). */
    GRADUATION_INVITATION
}
