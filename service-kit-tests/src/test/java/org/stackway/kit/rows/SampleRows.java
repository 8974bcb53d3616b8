package org.stackway.kit.rows;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stackway.events.value.CourseCode;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.sample.SampleCourses;
import org.stackway.kit.sample.SampleCourses.Rename;
import org.stackway.kit.store.Tx;

/** Lists of titles for courses. The title {@code retired} is an answer by itself; one that {@code fails} does so once. */
@ApplicationScoped
class SampleRows implements RowJob<RowResult> {

    static final RowTable TABLE = new RowTable(
            "sample_list",
            "sample_list_row",
            List.of("bulk_id", "line"),
            "j.actor, j.correlation_id AS causation_id",
            true,
            RowResult.COLUMNS);

    private final SampleCourses courses;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    SampleRows(SampleCourses courses) {
        this.courses = courses;
    }

    /** What becomes of a row. */
    enum State {
        WAITING,
        RENAMED,
        REFUSED,
        NOT_KNOWN_YET
    }

    /** A row as it was written. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Written(int line, String courseCode, String title) implements WrittenRow {
        @Override
        public List<Violation> malformed() {
            return courseCode.contains("-") ? List.of() : List.of(Violation.of("API-400", "a course has a code"));
        }
    }

    @Override
    public String name() {
        return "sample lists";
    }

    @Override
    public RowTable table() {
        return TABLE;
    }

    @Override
    public int batch() {
        return 3;
    }

    @Override
    public Uni<List<RowTask<RowResult>>> tasks(Tx tx, List<Row> leased) {
        return Uni.createFrom().item(leased.stream().map(this::task).toList());
    }

    private RowTask<RowResult> task(Row row) {
        CourseCode course = CourseCode.parse(row.getString("course_code"));
        String title = row.getString("title");
        int attempts = row.getInteger("attempts");
        if (title.equals("retired")) {
            return new RowTask.Answered<>(
                    RowResult.violating("RETIRED", Violation.of("T-3", "it has no title any more")));
        }
        return new RowTask.Sent<>(
                AggregateCommand.of(courses, course.wire(), new Rename(course, title), RowTask.context(row)),
                change -> {
                    if (title.startsWith("fails") && failed.add(title)) {
                        throw new IllegalStateException("once");
                    }
                    return new Answer(200, Map.of(), "");
                },
                outcome -> RowResult.of(outcome, attempts, State.RENAMED));
    }

    @Override
    public RowResult again(String why) {
        return RowResult.again(why);
    }

    @Override
    public String unfinished(String job, long rows) {
        return "sample list " + job + " has " + rows + " rows to do";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(TABLE.open(
                "SAMPLE_LIST_RUNNING", "each row is done", "sample-list", State.WAITING.name(), "rows to do"));
    }
}
