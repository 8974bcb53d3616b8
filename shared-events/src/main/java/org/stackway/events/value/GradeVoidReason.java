package org.stackway.events.value;

/** Why a posted grade no longer counts. */
public enum GradeVoidReason {
    /** A drop requested before the grade was posted wins over it. */
    COURSE_DROPPED,
    /** The registrar decided it. */
    REGISTRAR_DECISION
}
