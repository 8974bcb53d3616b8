package org.stackway.transcript.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.rows.RowJob;
import org.stackway.kit.rows.RowResult;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.rows.RowTask;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.RecordCommand.PostGrade;

/** A row of a list of grades becomes the grade of an enrolment of the list's offering. */
@ApplicationScoped
class BulkGradeRows implements RowJob<RowResult> {

    private static final int BATCH = 64;

    private final RecordAggregate records;
    private final EnrollmentFacts enrollments;

    BulkGradeRows(RecordAggregate records, EnrollmentFacts enrollments) {
        this.records = records;
        this.enrollments = enrollments;
    }

    @Override
    public String name() {
        return "bulk grades";
    }

    @Override
    public RowTable table() {
        return BulkGrades.TABLE;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Uni<List<RowTask<RowResult>>> tasks(Tx tx, List<Row> leased) {
        return enrollments
                .find(tx, leased.stream().map(BulkGradeRows::enrollment).toList())
                .map(known -> leased.stream()
                        .map(row -> task(row, known.get(enrollment(row))))
                        .toList());
    }

    private RowTask<RowResult> task(Row row, @Nullable EnrollmentFact enrolment) {
        int attempts = row.getInteger("attempts");
        if (enrolment == null) {
            return new RowTask.Answered<>(RowResult.unknown("enrollment " + row.getString("enrollment_id"), attempts));
        }
        String offering = row.getString("offering_id");
        if (!enrolment.offeringId().wire().equals(offering)) {
            return new RowTask.Answered<>(elsewhere(enrolment.offeringId(), offering));
        }
        return new RowTask.Sent<>(
                AggregateCommand.of(
                        records,
                        enrolment.learnerId().wire(),
                        new PostGrade(enrolment.enrollmentId(), Grade.parse(row.getString("grade"))),
                        RowTask.context(row)),
                change -> new Answer(200, Map.of(), ""),
                outcome -> RowResult.of(outcome, attempts, RowState.POSTED));
    }

    private static EnrollmentId enrollment(Row row) {
        return EnrollmentId.parse(row.getString("enrollment_id"));
    }

    /** The enrolment is one of another offering: the list would otherwise grade whom its author does not teach. */
    @Rule("TR-BULK-OFFERING")
    private static RowResult elsewhere(OfferingId of, String asked) {
        return RowResult.violating(
                "OTHER_OFFERING",
                Violation.of(
                        "TR-BULK-OFFERING",
                        "the enrolment belongs to another offering than the list",
                        of.wire(),
                        asked));
    }

    @Override
    public RowResult again(String why) {
        return RowResult.again(why);
    }

    @Override
    public String unfinished(String job, long rows) {
        return "bulk grades " + job + " have " + rows + " rows to do";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(BulkGrades.TABLE.open(
                "BULK_GRADES_RUNNING", "each of its rows has a result", "bulk-grades", "WAITING", "rows to do"));
    }
}
