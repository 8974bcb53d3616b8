package org.stackway.admission.candidacy;

import java.util.List;
import org.stackway.events.value.CertificateId;
import org.stackway.kit.domain.Rule;

/** What can be asked of a candidacy. */
public sealed interface CandidacyCommand {

    CandidacyId id();

    /**
     * The learner declares to seek the degree, certificates of the programme, or both (AD-10); before, during or after any
     * work (AD-11).
     */
    @Rule({"AD-06", "AD-10", "AD-11"})
    record Declare(CandidacyId id, boolean degree, List<CertificateId> certificates) implements CandidacyCommand {
        public Declare {
            certificates = List.copyOf(certificates);
        }
    }

    /** The learner leaves the programme for ever (AD-10). */
    @Rule("AD-10")
    record Discontinue(CandidacyId id) implements CandidacyCommand {}

    /** Bring the candidacy in line with the grades and the rules in force; cannot be refused. */
    @Rule({"AD-03", "AD-04", "AD-05", "AD-06", "AD-08", "AD-11", "AD-14", "3.15", "3.24", "3.25"})
    record Recompute(CandidacyId id) implements CandidacyCommand {}

    /** Two years may have passed without an enrolment (P-06); cannot be refused. */
    @Rule("P-06")
    record EndIfInactive(CandidacyId id) implements CandidacyCommand {}
}
