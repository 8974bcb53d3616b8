package org.stackway.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.stackway.events.PublishingService;
import org.stackway.kit.sample.OlderVersions;
import org.stackway.kit.testing.ServiceStack;

/** The topic speaks the current language, whatever version an event was stored in. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OlderVersionsOnTheWireTest {

    private static final String ROW = "SELECT " + UnpublishedEvent.COLUMNS + """
            FROM (SELECT 7::bigint AS position, 'room/' || $1 AS stream_id, 3::smallint AS shard, 1::bigint AS public_version,
                         gen_random_uuid() AS event_id, $2::text AS type, convert_to($3::text, 'UTF8') AS payload,
                         now() AS happened_at, now() AS recorded_at, gen_random_uuid() AS correlation_id,
                         gen_random_uuid() AS causation_id, 'policy:test' AS actor, '{}'::jsonb AS metadata) e
            """;

    @Inject
    Pool pool;

    private final String room = "R" + UUID.randomUUID();

    @Test
    void anEventStoredInAnOlderVersionLeavesAsTheCurrentOne() throws Exception {
        ProducerRecord<String, byte[]> sent = stored(OlderVersions.ROOM_V1, "{\"room\":\"" + room + "\"}")
                .toRecord(PublishingService.SESSION, "session-events", null, OlderVersions.LANGUAGE);

        assertThat(type(sent)).isEqualTo(OlderVersions.ROOM_V3);
        assertThat(new String(sent.value(), UTF_8)).isEqualTo("{\"name\":\"" + room + "\",\"seats\":12}");
    }

    @Test
    void anEventOfTheCurrentVersionLeavesAsItIsStored() throws Exception {
        String bytes = "{ \"seats\":1, \"name\":\"" + room + "\" }";

        ProducerRecord<String, byte[]> sent = stored(OlderVersions.ROOM_V3, bytes)
                .toRecord(PublishingService.SESSION, "session-events", null, OlderVersions.LANGUAGE);

        assertThat(type(sent)).isEqualTo(OlderVersions.ROOM_V3);
        assertThat(new String(sent.value(), UTF_8)).isEqualTo(bytes);
    }

    private UnpublishedEvent stored(String type, String json) throws Exception {
        return UnpublishedEvent.of(pool.preparedQuery(ROW)
                .execute(Tuple.of(room, type, json))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS)
                .iterator()
                .next());
    }

    private static String type(ProducerRecord<String, byte[]> sent) {
        return new String(sent.headers().lastHeader("ce_type").value(), UTF_8);
    }
}
