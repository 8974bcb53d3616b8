package org.stackway.transcript.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.record.AcademicRecord.Mark;
import org.stackway.transcript.record.RecordCommand.LapseIncomplete;
import org.stackway.transcript.record.RecordCommand.RecordIncomplete;

/** An Incomplete by the registrar's override (3.6). */
class IncompleteTest {

    private static final Instant CLASSES_END = Instant.parse("2026-10-17T05:59:59.999Z");

    private final Ledger ledger = new Ledger(CLASSES_END);
    private final EnrollmentId enrollment = ledger.attempt(1).enrollmentId();
    private final RecordIncomplete override = new RecordIncomplete(enrollment, "staff:rita");

    @Test
    @Rule("3.6")
    void isAttemptedCountsInNoAverageAndLapsesAYearAfterTheEndOfClasses() {
        List<RecordEvent> events = ledger.write(override);

        assertThat(events).singleElement().isInstanceOfSatisfying(IncompleteRecorded.class, recorded -> {
            assertThat(recorded.lapsesAt()).isEqualTo(Instant.parse("2027-10-17T05:59:59.999Z"));
            assertThat(recorded.authority()).isEqualTo("staff:rita");
        });
        assertThat(ledger.record().gpa()).isEmpty();
        assertThat(ledger.record().shown()).singleElement().satisfies(entry -> assertThat(entry.mark())
                .isEqualTo(Mark.INCOMPLETE));
        assertThat(ledger.write(override)).isEmpty();
    }

    @Test
    @Rule("3.6")
    void givesWayToAGrade() {
        ledger.write(override);

        ledger.post(1, "B");

        assertThat(ledger.gpa()).isEqualTo("3.000");
        assertThat(ledger.write(new LapseIncomplete(enrollment))).isEmpty();
    }

    @Test
    @Rule("3.6")
    void becomesAnFIfNothingTakesItsPlace() {
        ledger.write(override);

        assertThat(ledger.write(new LapseIncomplete(enrollment)))
                .singleElement()
                .isInstanceOfSatisfying(
                        GradePosted.class, posted -> assertThat(posted.grade()).isEqualTo(Grade.F));
    }

    @Test
    @Rule({"3.6", "TR-GRADES-OPEN", "TR-04"})
    void isRefusedForEveryRuleThatStandsAgainstIt() {
        assertThat(ledger.refused(override, CLASSES_END.minusMillis(1))).containsExactly("TR-GRADES-OPEN");
        ledger.post(1, "B");
        assertThat(ledger.refused(override)).containsExactly("3.6");
        Ledger other = new Ledger(CLASSES_END);
        other.stands(1, Standing.WITHDRAWN);
        assertThat(other.refused(override)).containsExactly("TR-04", "3.6");
    }

    @Test
    @Rule("EN-25")
    void isGoneWhenTheCourseIsDroppedAfterAll() {
        ledger.write(override);

        assertThat(ledger.stands(1, Standing.DROPPED)).singleElement().isInstanceOf(GradeVoided.class);
        assertThat(ledger.record().shown()).isEmpty();
        assertThat(ledger.stands(1, Standing.ENROLLED)).isEmpty();
    }
}
