package org.stackway.session.offering;

import java.math.BigDecimal;
import java.util.List;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.kit.domain.Rule;

/**
 * What an offering is graded by when the registrar names nothing: open quizzes and programming, and for credit only the
 * peer reviews and one proctored final of two hours, the one item that ends the right to a refund (rule 3.1).
 */
@Rule({"EN-21", "SE-10"})
final class DefaultAssessments {

    static final List<Assessment> SET = List.of(
            new Assessment("quizzes", "QUIZ", null, false, false, false, false, new BigDecimal("10")),
            new Assessment("programming", "PROGRAMMING", null, false, false, false, false, new BigDecimal("30")),
            new Assessment("peer-reviews", "PEER_REVIEW", null, false, true, true, false, new BigDecimal("30")),
            new Assessment("final-exam", "FINAL_EXAM", 120, true, false, true, true, new BigDecimal("30")));

    private DefaultAssessments() {}
}
