package org.stackway.events.value;

/** Why a refund was approved. */
public enum RefundCause {
    /** The course was dropped inside its deadline. */
    COURSE_DROPPED,
    /** The payment settled but could not enrol (rule 3.21). */
    PAYMENT_DECLINED,
    /** A tuition dispute was resolved in the learner's favour (BI-16). */
    TUITION_DISPUTE
}
