package org.stackway.events.value;

/** Why a third party's guarantee of an enrolment's tuition ended (rule 3.29). */
public enum FundingEndReason {
    /** The enrolment could not use it. */
    DECLINED,
    /** The course was dropped with a full refund. */
    DROPPED,
    /** It was not paid while it was valid. */
    LAPSED,
    /** The third party paid. */
    PAID
}
