package org.stackway.transcript.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.record.RecordCommand.PostGrade;

/** Academic standing is that of the exact average over all graduate courses, whichever programmes they are of (P-34, P-36). */
class StandingTest {

    private static final Instant CLASSES_END = Instant.parse("2026-10-17T05:59:59.999Z");

    private final Ledger ledger = new Ledger(CLASSES_END);

    @Test
    @Rule({"P-34", "P-36", "3.24"})
    void exactlyThreeIsGoodAndOneGradeLessIsAWarning() {
        post(1, "ECEA-5700", Grade.B_PLUS);
        post(2, "EMEA-5021", Grade.B_MINUS);
        assertThat(view().standing()).isEqualTo(new RecordView.Standing("GOOD", "3.0", 1));

        ledger.write(new RecordCommand.ChangeGrade(
                ledger.attempt(2, "EMEA-5021").enrollmentId(), Grade.C_PLUS, "regraded", "staff:fay"));

        assertThat(view().standing()).isEqualTo(new RecordView.Standing("WARNING", "3.0", 1));
    }

    @Test
    @Rule("P-34")
    void thereIsNoneWithoutAGradeAndNoneOnADocument() {
        assertThat(view().standing()).isNull();
        post(1, "ECEA-5700", Grade.F);
        assertThat(view().withoutSources().standing()).isNull();
    }

    private void post(int attempt, String course, Grade grade) {
        ledger.write(new PostGrade(ledger.attempt(attempt, course).enrollmentId(), grade));
    }

    private RecordView view() {
        return RecordView.of(
                Enrolments.LEARNER,
                CLASSES_END,
                ledger.record(),
                List.of(),
                Ledger.POLICIES.inForce("academic-standing", CLASSES_END));
    }
}
