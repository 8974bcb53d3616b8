package org.stackway.kit.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.stackway.events.envelope.Actor;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.rows.KeyedLists.Intake;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** The rows of a job are done some at a time, each with a result of its own, whatever happens in between. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RowWorkersTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NEXT_COURSE = new AtomicInteger(1000);

    @Inject
    Transactions transactions;

    @Inject
    KeyedLists lists;

    @Inject
    RowWorkers workers;

    @Test
    void everyRowHasAResultOfItsOwnHoweverManyAreLeasedAtOnce() {
        List<String> courses =
                IntStream.range(0, 7).mapToObj(i -> freshCourse()).toList();

        UUID list = done(
                row(courses.get(0), "title of " + courses.get(0)),
                row(courses.get(1), " "),
                row(courses.get(2), "retired"),
                row("no code", "title"),
                row(courses.get(3), "title of " + courses.get(3)),
                row(courses.get(4), "title of " + courses.get(4)),
                row(courses.get(5), "title of " + courses.get(5)),
                row(courses.get(6), "title of " + courses.get(0)));

        assertThat(column(list, "state"))
                .containsExactly(
                        "RENAMED", "REFUSED", "REFUSED", "REFUSED", "RENAMED", "RENAMED", "RENAMED", "REFUSED");
        assertThat(column(list, "coalesce(status::text, '')"))
                .containsExactly("200", "422", "422", "400", "200", "200", "200", "409");
        assertThat(column(list, "coalesce(violations->0->>'rule', '')"))
                .containsExactly("", "T-1", "T-3", "API-400", "", "", "", "T-2");
        assertThat(column(list, "coalesce(existing, '')")).last().isEqualTo("/api/v1/courses/" + courses.get(0));
        assertThat(Sql.column(
                        "SELECT actor || ' ' || (metadata->>'reason') FROM es.event WHERE stream_id = ?",
                        "course/" + courses.get(0)))
                .containsExactly("staff:rita a new catalogue");
    }

    @Test
    void aRowWhoseCommandFailedIsTriedAgain() {
        String course = freshCourse();

        UUID list = done(row(course, "fails once for " + course));

        assertThat(column(list, "state || attempts")).containsExactly("RENAMED2");
        assertThat(titlesOf(course)).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownIsTriedAFewTimesAndAgainWhenTheListIsSentAgain() {
        String key = UUID.randomUUID().toString();
        SampleRows.Written[] rows = {row(freshCourse(), "unknown"), row(freshCourse(), " ")};

        UUID list = finished(take(key, "1", rows));
        assertThat(column(list, "state || attempts")).containsExactly("NOT_KNOWN_YET4", "REFUSED1");

        List<String> resumed = transactions
                .run(tx -> lists.resume(tx, SampleRows.TABLE, list)
                        .chain(() -> tx.sql()
                                .query(
                                        "SELECT state || attempts FROM rm.sample_list_row WHERE bulk_id = $1 ORDER BY line",
                                        list))
                        .map(found -> StreamSupport.stream(found.spliterator(), false)
                                .map(row -> row.getString(0))
                                .toList()))
                .await()
                .atMost(SOON);
        assertThat(resumed).containsExactly("WAITING0", "REFUSED1");
        Intake again = take(key, "1", rows);
        assertThat(again).isEqualTo(new Intake(list, true));
        finished(again);
        assertThat(column(list, "state || attempts")).containsExactly("NOT_KNOWN_YET4", "REFUSED1");
    }

    @Test
    void oneKeyNamesOneList() {
        String key = UUID.randomUUID().toString();
        finished(take(key, "1", row(freshCourse(), " ")));

        assertThatThrownBy(() -> take(key, "2", row(freshCourse(), " "))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aRowWhoseMarkWasLostIsSentAgainAndChangesNothing() {
        String course = freshCourse();
        UUID list = done(row(course, "title of " + course));

        Sql.run("UPDATE rm.sample_list_row SET state = 'WAITING', status = NULL WHERE bulk_id = ?", list);
        finished(new Intake(list, true));

        assertThat(column(list, "state || status")).containsExactly("RENAMED200");
        assertThat(titlesOf(course)).isEqualTo(1);
    }

    @Test
    void aLeasedRowIsNobodyElsesAndKeepsTheServiceFromBeingQuiet() {
        UUID list = UUID.randomUUID();
        // a row that another instance has leased just now
        Sql.run("""
                INSERT INTO rm.sample_list (bulk_id, requested_by, request_key, fingerprint, actor, correlation_id)
                VALUES (?, 'rita', ?, '1', 'staff:rita', gen_random_uuid())
                """, list, list.toString());
        Sql.run("""
                INSERT INTO rm.sample_list_row (bulk_id, line, course_code, title, state, next_at)
                VALUES (?, 1, 'ROWS-0001', 'leased', 'WAITING', clock_timestamp() + interval '30 seconds')
                """, list);

        assertThat(transactions.run(tx -> SampleRows.TABLE.lease(tx, 3)).await().atMost(SOON))
                .noneMatch(row -> row.getUUID("bulk_id").equals(list));
        assertThat(transactions.run(workers::standing).await().atMost(SOON).reasons())
                .contains("sample list " + list + " has 1 rows to do");
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("ops", "olga"))
                        .get("/ops/v1/processes?kind=SAMPLE_LIST_RUNNING&olderThan=PT0S")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.subject"))
                .contains("sample-list/" + list);

        Sql.run("UPDATE rm.sample_list_row SET state = 'REFUSED' WHERE bulk_id = ?", list);
        assertThat(transactions.run(workers::standing).await().atMost(SOON).reasons())
                .noneMatch(reason -> reason.contains(list.toString()));
    }

    private UUID done(SampleRows.Written... rows) {
        return finished(take(UUID.randomUUID().toString(), "1", rows));
    }

    private Intake take(String key, String fingerprint, SampleRows.Written... rows) {
        List<SampleRows.Written> numbered = IntStream.range(0, rows.length)
                .mapToObj(at -> new SampleRows.Written(at + 1, rows[at].courseCode(), rows[at].title()))
                .toList();
        UUID cause = UUID.randomUUID();
        CommandContext context = new CommandContext(Actor.staff("rita"), cause, cause, null, null, "a new catalogue");
        return transactions
                .run(tx -> lists.take(
                        tx,
                        SampleRows.TABLE,
                        "rita",
                        new Idempotency("rita POST /lists", key, fingerprint),
                        context,
                        Map.of("actor", context.actor().wire()),
                        numbered))
                .await()
                .atMost(SOON);
    }

    private UUID finished(Intake intake) {
        workers.wake();
        await().atMost(SOON)
                .until(() -> Sql.number(
                                "SELECT count(*) FROM rm.sample_list_row WHERE bulk_id = ? AND state = 'WAITING'",
                                intake.bulkId())
                        == 0);
        return intake.bulkId();
    }

    private static SampleRows.Written row(String course, String title) {
        return new SampleRows.Written(0, course, title);
    }

    private static String freshCourse() {
        return "ROWS-" + NEXT_COURSE.incrementAndGet();
    }

    private static List<String> column(UUID list, String expression) {
        return Sql.column("SELECT " + expression + " FROM rm.sample_list_row WHERE bulk_id = ? ORDER BY line", list);
    }

    private static long titlesOf(String course) {
        return Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + course);
    }
}
