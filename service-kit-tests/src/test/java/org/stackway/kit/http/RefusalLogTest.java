package org.stackway.kit.http;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** Who is refused is written down, without what they said and without end (ASVS 16.3.1, 16.3.2). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class RefusalLogTest {

    private static final Logger LOGGER = Logger.getLogger(RefusalLog.NAME);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOGGER.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.removeHandler(lines);
    }

    @Test
    void aRefusalNamesTheOperationAndTheRolesAndNothingThatTheCallerSaid() {
        String subject = UUID.randomUUID().toString();
        String token = Tokens.of("learner", subject);

        String line = lineOf("403 FORBIDDEN: GET /ops/v1/streams/{category}/{id} by learner #", () -> given().auth()
                .oauth2(token)
                .header("X-Request-Id", "lovelace-1")
                .get("/ops/v1/streams/learner/lovelace")
                .then()
                .statusCode(403));

        assertThat(line).contains("correlation id ").doesNotContain("lovelace", subject, token);
    }

    @Test
    void aTokenThatIsNoneOrNoMoreIsToldFromNone() {
        String expired = Tokens.expired("registrar", "rosa");

        String invalid = lineOf(
                "by an invalid token #",
                () -> given().auth().oauth2(expired).get("/ops/v1/audit").then().statusCode(401));
        String none = lineOf(
                "GET /ops/v1/audit by nobody #",
                () -> given().get("/ops/v1/audit").then().statusCode(401));

        assertThat(invalid).contains("401 UNAUTHENTICATED: GET /ops/v1/audit").doesNotContain(expired, "rosa");
        assertThat(none).contains("401 UNAUTHENTICATED");
    }

    @Test
    void aFloodOfRefusalsIsCountedAndNotWrittenDownOneByOne() {
        IntStream.range(0, 150).forEach(any -> given().auth()
                .oauth2(Tokens.of("learner", "flood"))
                .get("/ops/v1/audit")
                .then()
                .statusCode(oneOf(403, 429)));

        assertThat(lines.written).hasSizeLessThan(150);
        await().atMost(20, SECONDS).pollInterval(PAUSE).untilAsserted(() -> {
            given().get("/ops/v1/audit").then().statusCode(oneOf(401, 429));
            assertThat(lines.written)
                    .anySatisfy(line -> assertThat(line).containsPattern("; [1-9][0-9]* more were not written down"));
        });
    }

    /** Others are refused in this application as well: asks until there is a line left for this. */
    private String lineOf(String part, Runnable refused) {
        await().atMost(20, SECONDS).pollInterval(PAUSE).untilAsserted(() -> {
            refused.run();
            assertThat(lines.written).anySatisfy(line -> assertThat(line).contains(part));
        });
        return lines.written.stream()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static final class Lines extends Handler {
        private static final PatternFormatter MESSAGE = new PatternFormatter("%s");
        private final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
