package org.stackway.kit.consumer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.stackway.kit.testing.ConsumerHarness.deliver;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.PublishingService;
import org.stackway.kit.sample.OlderVersions;
import org.stackway.kit.sample.OlderVersions.RoomOpened;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.EventStore.StoredEvent;
import org.stackway.kit.store.EventStore.StoredStream;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** Events of older versions, on each way by which one can come: received, waiting, parked, loaded, browsed. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OlderVersionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    HeldStreams heldStreams;

    @Inject
    EventStore store;

    @Inject
    Transactions transactions;

    private final String room = "R" + UUID.randomUUID();
    private final String seats = "seats/" + room;

    @Test
    void allVersionsOfATypeTakeEffectAsTheCurrentOne() {
        storeOldRoom();

        deliver(
                seats(OlderVersions.SEATS_V1, 1, "{\"room\":\"%s\",\"seat\":1}"),
                seats(OlderVersions.SEATS_V2, 2, "{\"room\":\"%s\",\"seats\":[2,3]}"),
                seats(OlderVersions.SEATS_V3, 3, "{\"room\":\"%s\",\"seats\":[4],\"by\":\"rita\"}"));

        assertThat(effects())
                .containsExactly(
                        "SeatsTaken[room=" + room + ", seats=[1], by=nobody]",
                        "SeatsTaken[room=" + room + ", seats=[2, 3], by=nobody]",
                        "SeatsTaken[room=" + room + ", seats=[4], by=rita]");
    }

    @Test
    void whatWaitsIsKeptAsItCameAndReadAsTheCurrentVersionWhenItsTimeComes() {
        deliver(seats(OlderVersions.SEATS_V1, 1, "{\"room\":\"%s\",\"seat\":1}"));

        assertThat(kept("waiting")).containsExactly(OlderVersions.SEATS_V1 + " {\"room\":\"" + room + "\",\"seat\":1}");
        assertThat(effects()).isEmpty();

        storeOldRoom();
        ConsumerHarness.settle();

        assertThat(effects()).containsExactly("SeatsTaken[room=" + room + ", seats=[1], by=nobody]");
    }

    @Test
    void whatIsParkedIsKeptAsItCameAndReadAsTheCurrentVersionWhenItIsRetried() {
        storeOldRoom();
        Story.breakHandling(seats, 1);
        deliver(
                seats(OlderVersions.SEATS_V1, 1, "{\"room\":\"%s\",\"seat\":1}"),
                seats(OlderVersions.SEATS_V2, 2, "{\"room\":\"%s\",\"seats\":[2,3]}"));

        assertThat(kept("parked"))
                .containsExactly(
                        OlderVersions.SEATS_V1 + " {\"room\":\"" + room + "\",\"seat\":1}",
                        OlderVersions.SEATS_V2 + " {\"room\":\"" + room + "\",\"seats\":[2,3]}");

        Story.mendHandling(seats);
        heldStreams
                .retry(new StreamRef("/enrollment-service", seats), Witness.NOBODY)
                .await()
                .atMost(PATIENCE);

        assertThat(kept("parked")).isEmpty();
        assertThat(effects())
                .containsExactly(
                        "SeatsTaken[room=" + room + ", seats=[1], by=nobody]",
                        "SeatsTaken[room=" + room + ", seats=[2, 3], by=nobody]");
    }

    @Test
    void aVersionOfALaterReleaseParksItsStreamUntilThisServiceKnowsIt() {
        storeOldRoom();

        deliver(
                seats("org.stackway.enrollment.SeatsTaken.v4", 1, "{\"room\":\"%s\"}"),
                seats(OlderVersions.SEATS_V3, 2, "{\"room\":\"%s\",\"seats\":[4],\"by\":\"rita\"}"));

        assertThat(Story.parked(seats)).containsExactly(1L, 2L);
        assertThat(Sql.column("SELECT error FROM es.parked WHERE stream_id = ? AND version = 1", seats))
                .singleElement()
                .asString()
                .contains("unknown event type org.stackway.enrollment.SeatsTaken.v4");
    }

    @Test
    void anOwnStreamStoredLongAgoIsLoadedAsTheCurrentVersion() {
        storeOldRoom();

        Map<String, StoredStream> loaded = transactions
                .run(tx -> store.load(tx, List.of("room/" + room)))
                .await()
                .atMost(PATIENCE);

        assertThat(loaded.values())
                .flatExtracting(StoredStream::events)
                .extracting(StoredEvent::event)
                .containsExactly(new RoomOpened(room, 12));
    }

    @Test
    void anOperatorSeesUnderWhichNameItWasStoredAndWhatItMeansToday() {
        storeOldRoom();

        given().auth()
                .oauth2(Tokens.of("ops", "olga"))
                .get("/ops/v1/streams/room/" + room)
                .then()
                .statusCode(200)
                .body("events[0].type", equalTo(OlderVersions.ROOM_V1))
                .body("events[0].data.name", equalTo(room))
                .body("events[0].data.seats", equalTo(12));
    }

    private TestRecord seats(String type, long version, String json) {
        return TestRecords.raw(
                PublishingService.ENROLLMENT,
                type,
                seats,
                version,
                seats,
                json.formatted(room).getBytes(UTF_8));
    }

    /** As a release of long ago appended it. */
    private void storeOldRoom() {
        Sql.run(
                "INSERT INTO es.stream (stream_id, key, version, public_version) VALUES (?, ?, 1, 1)",
                stream(),
                stream());
        Sql.run("""
                INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload,
                                      correlation_id, causation_id, actor, happened_at, known_at)
                SELECT nextval('es.event_position'), s.stream_id, 1, 1, hashtextextended(s.key, 0) & 63, gen_random_uuid(),
                       ?, convert_to(?, 'UTF8'), gen_random_uuid(), gen_random_uuid(), 'policy:test', now(), now()
                FROM es.stream s WHERE s.stream_id = ?
                """, OlderVersions.ROOM_V1, "{\"room\":\"" + room + "\"}", stream());
    }

    private String stream() {
        return "room/" + room;
    }

    private List<String> effects() {
        return Sql.column("SELECT type FROM rm.sample_effect WHERE stream_id = ? ORDER BY seq", seats);
    }

    /** What is held of the stream: the name it came under and its bytes. */
    private List<String> kept(String table) {
        return Sql.column(
                "SELECT headers ->> 'ce_type' || ' ' || convert_from(payload, 'UTF8') FROM es." + table
                        + " WHERE stream_id = ? ORDER BY version",
                seats);
    }
}
