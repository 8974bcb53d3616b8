package org.stackway.admission.candidacy;

import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;

/** Names one learner's candidacy for one programme; the second part of its stream id, {@code <learnerId>:<programme>}. */
public record CandidacyId(LearnerId learnerId, ProgrammeCode programme) {

    static final String CATEGORY = "candidacy";

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static CandidacyId parse(String wire) {
        int colon = wire.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a candidacy id has two parts: " + wire);
        }
        return new CandidacyId(
                LearnerId.parse(wire.substring(0, colon)), ProgrammeCode.parse(wire.substring(colon + 1)));
    }

    public String wire() {
        return learnerId.wire() + ":" + programme.wire();
    }

    /** The id of its stream. */
    public String stream() {
        return CATEGORY + "/" + wire();
    }
}
