package org.stackway.admission.candidacy;

import static org.stackway.admission.pathway.Graded.in;
import static org.stackway.admission.programme.Definitions.averageAndFloor;
import static org.stackway.admission.programme.Definitions.certificate;
import static org.stackway.admission.programme.Definitions.msEce;

import java.time.Instant;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.programme.Definitions;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;

/** A programme of two pathways, its stricter second version, and grades that pass it or do not. */
final class Rulebook {

    static final Instant START = Instant.parse("2026-08-24T15:00:00Z");
    static final ProgrammeDefined VERSION_1 = Definitions.msEce(1, START.minusSeconds(1))
            .pathway("two-courses", "ECEA-5700", "ECEA-5701")
            .pathway("other", "ECEA-5600")
            .certificates(certificate("power-electronics-certificate"))
            .build();
    static final ProgrammeDefined STRICTER = msEce(2, START.plusSeconds(100))
            .pathway("two-courses", "ECEA-5700", "ECEA-5701")
            .pathway("other", "ECEA-5600")
            .admission(averageAndFloor("3.5", "2.0"))
            .build();

    static final Attempt GOOD = in("ECEA-5700", "0.8", "A-");
    static final Attempt ALSO_GOOD = in("ECEA-5701", "1.0", "B");
    static final Attempt BAD = in("ECEA-5701", "1.0", "D");
    static final Attempt OTHER = in("ECEA-5600", "1.0", "A");

    private Rulebook() {}
}
