package org.stackway.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.kit.projection.Rows.Statement;

/** What projectors say becomes few statements that mean the same. */
class RowsTest {

    private static final Table SEAT = Table.of("seat", "id");
    private static final Instant EARLY = Instant.parse("2026-08-10T15:00:00Z");
    private static final Instant LATE = Instant.parse("2026-08-11T15:00:00Z");

    @Test
    void rowsOfOneShapeShareAStatementInTheOrderOfTheirKeys() {
        Rows rows = new Rows();
        rows.upsert(SEAT, "b").set("state", "TAKEN").once("since", EARLY);
        rows.upsert(SEAT, "a").set("state", "FREE").once("since", LATE);

        assertThat(rows.statements("rm"))
                .containsExactly(new Statement(
                        "INSERT INTO rm.seat AS t (id, since, state) SELECT id, since, state FROM"
                                + " json_populate_recordset(NULL::rm.seat, $1::text::json) AS w ON CONFLICT (id) DO UPDATE SET"
                                + " state = excluded.state",
                        "[{\"id\":\"a\",\"since\":\"2026-08-11T15:00:00Z\",\"state\":\"FREE\"},"
                                + "{\"id\":\"b\",\"since\":\"2026-08-10T15:00:00Z\",\"state\":\"TAKEN\"}]"));
        assertThat(rows.statements("rm")).isEmpty();
    }

    @Test
    void changesOfOneRowBecomeOne() {
        Rows rows = new Rows();
        rows.upsert(SEAT, "a").once("since", EARLY).set("state", "TAKEN").latest("seen", LATE);
        rows.update(SEAT, "a").set("state", "FREE").latest("seen", EARLY);
        rows.upsert(SEAT, "a").once("since", LATE).set("note", null);

        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.statements("rm")).singleElement().satisfies(only -> assertThat(only.rows())
                .isEqualTo("[{\"id\":\"a\",\"note\":null,\"seen\":\"2026-08-11T15:00:00Z\","
                        + "\"since\":\"2026-08-10T15:00:00Z\",\"state\":\"FREE\"}]"));
    }

    @Test
    void whatWasMeantForACreationIsVoidOnceTheRowExists() {
        Rows rows = new Rows();
        rows.upsert(SEAT, "a").set("state", "TAKEN");
        rows.upsert(SEAT, "a").once("since", LATE);

        assertThat(rows.statements("rm")).singleElement().satisfies(only -> assertThat(only.rows())
                .isEqualTo("[{\"id\":\"a\",\"state\":\"TAKEN\"}]"));
    }

    @Test
    void whatCannotBeOneStatementStaysTwoInTheirOrder() {
        Rows rows = new Rows();
        rows.update(SEAT, "a").set("state", "FREE");
        rows.upsert(SEAT, "a").set("state", "TAKEN");
        rows.delete(SEAT, "a");
        rows.upsert(SEAT, "a").merge("extra", new Json("{\"x\":1}"));

        assertThat(rows.statements("rm_seats_g2"))
                .extracting(Statement::sql)
                .containsExactly(
                        "UPDATE rm_seats_g2.seat AS t SET state = w.state FROM json_populate_recordset(NULL::rm_seats_g2.seat,"
                                + " $1::text::json) AS w WHERE t.id = w.id",
                        "DELETE FROM rm_seats_g2.seat AS t USING json_populate_recordset(NULL::rm_seats_g2.seat,"
                                + " $1::text::json) AS w WHERE t.id = w.id",
                        "INSERT INTO rm_seats_g2.seat AS t (id, extra) SELECT id, extra FROM"
                                + " json_populate_recordset(NULL::rm_seats_g2.seat, $1::text::json) AS w ON CONFLICT (id) DO"
                                + " UPDATE SET extra = t.extra || excluded.extra");
    }

    @Test
    void whatConcernsManyRowsTakesEffectBetweenWhatComesBeforeAndAfter() {
        Rows rows = new Rows();
        rows.upsert(SEAT, "a").set("room", "R1");
        rows.updateAll(SEAT, "room", "R1").only("state", State.FREE, State.HELD).set("state", "CLOSED");
        rows.upsert(SEAT, "b").set("room", "R1");

        assertThat(rows.statements("rm"))
                .extracting(Statement::sql)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("INSERT"),
                        second -> assertThat(second)
                                .isEqualTo(
                                        "UPDATE rm.seat AS t SET state = w.state FROM json_populate_recordset(NULL::rm.seat,"
                                                + " $1::text::json) AS w WHERE t.room = w.room AND t.state IN ('FREE', 'HELD')"),
                        third -> assertThat(third).startsWith("INSERT"));
    }

    @Test
    void theEarliestInstantStands() {
        Rows rows = new Rows();
        rows.upsert(SEAT, "a").earliest("since", LATE);
        rows.upsert(SEAT, "a").earliest("since", EARLY);

        assertThat(rows.statements("rm")).singleElement().satisfies(only -> {
            assertThat(only.sql()).endsWith("since = least(t.since, excluded.since)");
            assertThat(only.rows()).isEqualTo("[{\"id\":\"a\",\"since\":\"2026-08-10T15:00:00Z\"}]");
        });
    }

    private enum State {
        FREE,
        HELD
    }

    @Test
    void tablesOfOtherModelsAreLeftOut() {
        Rows rows = new Rows(table -> !table.equals(SEAT));
        rows.upsert(SEAT, "a").set("state", "TAKEN");
        assertThat(rows.size()).isZero();
        assertThat(rows.statements("rm")).isEmpty();
    }

    @Test
    void namesAreNeverData() {
        assertThatThrownBy(() -> Table.of("seat; drop table x", "id")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rows().upsert(SEAT, "a").set("state = 'x' --", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadModel.Foreign("No Name", List.of(SEAT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
