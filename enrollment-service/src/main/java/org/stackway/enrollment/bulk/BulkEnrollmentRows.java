package org.stackway.enrollment.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.stackway.enrollment.enrollment.EnrollmentAggregate;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.rows.RowJob;
import org.stackway.kit.rows.RowResult;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.rows.RowTask;
import org.stackway.kit.store.Tx;

/** A row of a bulk request becomes a learner's request, under an enrolment id that it keeps however often it is sent. */
@ApplicationScoped
class BulkEnrollmentRows implements RowJob<RowResult> {

    /** Few enough that the requests of others hardly wait for the flight that carries them. */
    private static final int BATCH = 8;

    private final EnrollmentAggregate enrollments;

    BulkEnrollmentRows(EnrollmentAggregate enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public String name() {
        return "bulk enrolments";
    }

    @Override
    public RowTable table() {
        return BulkEnrollments.TABLE;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Uni<List<RowTask<RowResult>>> tasks(Tx tx, List<Row> leased) {
        return Uni.createFrom().item(leased.stream().map(this::task).toList());
    }

    private RowTask<RowResult> task(Row row) {
        EnrollmentId enrollment = new EnrollmentId(row.getUUID("enrollment_id"));
        int attempts = row.getInteger("attempts");
        return new RowTask.Sent<>(
                AggregateCommand.of(
                        enrollments,
                        enrollment.wire(),
                        new RequestEnrollment(
                                enrollment,
                                LearnerId.parse(row.getString("learner_id")),
                                OfferingId.parse(row.getString("offering_id")),
                                Origin.valueOf(row.getString("origin")),
                                Funding.valueOf(row.getString("funding"))),
                        RowTask.context(row)),
                change -> new Answer(change.created() ? 201 : 200, Map.of(), ""),
                outcome -> RowResult.of(outcome, attempts, RowState.ACCEPTED));
    }

    @Override
    public RowResult again(String why) {
        return RowResult.again(why);
    }

    @Override
    public String unfinished(String job, long rows) {
        return "bulk enrolment " + job + " has " + rows + " rows to do";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(BulkEnrollments.TABLE.open(
                "BULK_ENROLLMENT_RUNNING",
                "each of its rows has a result",
                "bulk-enrollment",
                "WAITING",
                "rows to do"));
    }
}
