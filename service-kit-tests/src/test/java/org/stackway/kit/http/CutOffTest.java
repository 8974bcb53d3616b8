package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/**
 * Clients that hang up in the middle of a request take no connection of the pool with them (D26). Without the shield a
 * few of them leave a service that answers its health checks and nothing else.
 */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class CutOffTest {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 5;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @Test
    void after64ClientsWereCutOffMidFlightTheNextRequestIsAnsweredAndThePoolIsWhole() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            cutOff(round);
        }

        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "test")
                .contentType("application/json")
                .body("{\"title\":\"after the cut\"}")
                .put("/api/v1/courses/CUTT-0001")
                .then()
                .statusCode(201);
        everySlotOfThePoolCanBeUsedAtOnce();
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(openTransactions())
                .isZero());
    }

    /** Half of the clients write, half read; each hangs up before its answer, a third of them in the middle of the body. */
    private void cutOff(int round) throws IOException {
        String token = Tokens.of("registrar", "rita");
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            RawClient client = new RawClient();
            clients.add(client);
            String body = "{\"title\":\"cut " + round + " " + i + "\"}";
            String common = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nX-Actor-Reason: test\r\n";
            if (i % 2 == 0) {
                client.send("GET /api/v1/courses?limit=200 HTTP/1.1\r\n" + common + "\r\n");
            } else {
                client.send("PUT /api/v1/courses/CUTT-" + (1000 + i) + " HTTP/1.1\r\n" + common
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + (i % 3 == 0 ? body.substring(0, 5) : body));
            }
        }
        for (RawClient client : clients) {
            client.cutOff();
        }
    }

    /** Opens as many transactions as the pool has slots, each staying open until all are. */
    private void everySlotOfThePoolCanBeUsedAtOnce() {
        AtomicInteger open = new AtomicInteger();
        List<Uni<Void>> all = IntStream.range(0, poolSize)
                .mapToObj(i -> transactions.run(tx ->
                        tx.sql().query("SELECT 1").invoke(open::incrementAndGet).chain(() -> allOpen(open))))
                .toList();

        Uni.join().all(all).andFailFast().await().atMost(SOON);
    }

    private Uni<Void> allOpen(AtomicInteger open) {
        return open.get() == poolSize
                ? Uni.createFrom().voidItem()
                : transactions.pause(Duration.ofMillis(5)).chain(() -> allOpen(open));
    }

    private static long openTransactions() {
        return Sql.number(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = ? AND state LIKE 'idle in transaction%'",
                ServiceStack.database().name());
    }
}
