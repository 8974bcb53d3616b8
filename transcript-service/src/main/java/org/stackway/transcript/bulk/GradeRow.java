package org.stackway.transcript.bulk;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.rows.WrittenRow;

/**
 * One grade as it was written. It may be malformed: that is this row's result, not the request's.
 *
 * @param line from 1
 */
@JsonNaming(SnakeCaseStrategy.class)
record GradeRow(int line, String enrollmentId, String grade) implements WrittenRow {

    @Override
    public List<Violation> malformed() {
        List<Violation> found = new ArrayList<>();
        check(EnrollmentId::parse, enrollmentId, "an enrolment id is a UUID", "/enrollmentId", found);
        check(Grade::parse, grade, "a grade is a letter from A to F; only the registrar records an I", "/grade", found);
        return found;
    }

    private void check(
            Function<String, ?> parse, String text, String message, String member, List<Violation> violations) {
        try {
            var unused = parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            violations.add(Violation.of("API-400", message).at("/rows/" + (line - 1) + member));
        }
    }
}
