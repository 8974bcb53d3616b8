package org.stackway.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.sample.SampleCourse;
import org.stackway.kit.store.EventStore.NewEvent;
import org.stackway.kit.store.EventStore.Placed;
import org.stackway.kit.store.EventStore.StreamAppend;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.time.Ids;

/** The append statement on real PostgreSQL (D2, D3, D4). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class EventStoreTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Ids ids;

    @Test
    void anAppendAndAnEntityWriteCommitTogether() {
        String id = freshId();

        transactions.run(tx -> appendAndWrite(tx, id)).await().atMost(SOON);

        assertThat(events(id)).isEqualTo(1);
        assertThat(rows(id)).isEqualTo(1);
    }

    @Test
    void anAppendAndAnEntityWriteAreUndoneTogether() {
        String id = freshId();

        Uni<Void> work = transactions.run(tx -> appendAndWrite(tx, id).invoke(() -> {
            throw new IllegalStateException("after both writes");
        }));

        assertThatThrownBy(() -> work.await().atMost(SOON)).hasMessage("after both writes");
        assertThat(events(id)).isZero();
        assertThat(heads(id)).isZero();
        assertThat(rows(id)).isZero();
    }

    @Test
    void inAGroupTheStreamsThatMovedLoseAndTheOthersWin() {
        String fresh = freshId();
        String current = freshId();
        String moved = freshId();
        String taken = freshId();
        append(List.of(one(current, 0), one(moved, 0), one(taken, 0)));
        append(List.of(one(moved, 1)));

        Map<String, List<Placed>> placed =
                append(List.of(one(fresh, 0), two(current, 1), one(moved, 1), one(taken, 0)));

        assertThat(placed).containsOnlyKeys("course/" + fresh, "course/" + current);
        assertThat(placed.get("course/" + current)).extracting(Placed::version).containsExactly(2L, 3L);
        assertThat(events(fresh)).isEqualTo(1);
        assertThat(events(current)).isEqualTo(3);
        assertThat(events(moved)).isEqualTo(2);
        assertThat(events(taken)).isEqualTo(1);
    }

    @Test
    void aLoserBurnsNoPositionAndAWinnersPositionsFollowItsVersions() {
        String loser = freshId();
        append(List.of(one(loser, 0)));
        long before = Sql.number("SELECT last_value FROM es.event_position");

        append(List.of(one(loser, 0), one(loser + "x", 7)));
        long afterLosing = Sql.number("SELECT last_value FROM es.event_position");
        String winner = freshId();
        Map<String, List<Placed>> placed = append(List.of(two(winner, 0)));

        assertThat(afterLosing).isEqualTo(before);
        assertThat(placed.get("course/" + winner)).extracting(Placed::position).containsExactly(before + 1, before + 2);
    }

    @Test
    void manyWritersOfOneStreamGetContiguousVersions() {
        String id = freshId();
        append(List.of(one(id, 0)));
        List<Uni<Map<String, List<Placed>>>> racing = IntStream.range(0, 8)
                .mapToObj(i -> transactions.run(tx -> store.append(tx, List.of(one(id, 1)))))
                .toList();

        List<Map<String, List<Placed>>> outcomes =
                Uni.join().all(racing).andCollectFailures().await().atMost(SOON);

        assertThat(outcomes.stream().filter(placed -> !placed.isEmpty())).hasSize(1);
        assertThat(Sql.column("SELECT version FROM es.event WHERE stream_id = ? ORDER BY 1", "course/" + id))
                .containsExactly("1", "2");
    }

    private Uni<Void> appendAndWrite(Tx tx, String id) {
        return store.append(tx, List.of(one(id, 0)))
                .chain(() -> tx.session().insert(new SampleCourse(id, "title of " + id, 1)));
    }

    private Map<String, List<Placed>> append(List<StreamAppend> appends) {
        return transactions.run(tx -> store.append(tx, appends)).await().atMost(SOON);
    }

    private StreamAppend one(String id, long expected) {
        return appendOf(id, expected, 1);
    }

    private StreamAppend two(String id, long expected) {
        return appendOf(id, expected, 2);
    }

    private StreamAppend appendOf(String id, long expected, int events) {
        UUID cause = ids.next();
        List<NewEvent> fresh = IntStream.range(0, events)
                .mapToObj(i -> new NewEvent(ids.next(), catalogued("title " + i)))
                .toList();
        return new StreamAppend("course/" + id, expected, "course/" + id, fresh, "{}", cause, cause, "policy:test");
    }

    private static CourseCatalogued catalogued(String title) {
        return new CourseCatalogued(
                CourseCode.parse("ECEA-5700"),
                title,
                null,
                ProgrammeCode.parse("MS-ECE"),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private String freshId() {
        return "store-" + ids.next();
    }

    private static long events(String id) {
        return Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "course/" + id);
    }

    private static long heads(String id) {
        return Sql.number("SELECT count(*) FROM es.stream WHERE stream_id = ?", "course/" + id);
    }

    private static long rows(String id) {
        return Sql.number("SELECT count(*) FROM rm.sample_course WHERE code = ?", id);
    }
}
