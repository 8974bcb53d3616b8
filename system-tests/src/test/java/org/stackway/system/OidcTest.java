package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stackway.system.RunningStack.Stack;

/**
 * A service takes the tokens of an issuer that is not ours, npm's {@code oidc-provider}, by configuration alone: its roles
 * under its own names, its keys while they are rotated; and nobody else's.
 */
@Tag("full")
@ExtendWith(RunningStack.class)
class OidcTest {

    private static final String SERVICE = "session-service";
    private static final String LIBRARY = "oidc-provider@9.5.2";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Keys are kept for a minute here, and asked for at most once a minute. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(3);

    private static final String CLIENT = Base64.getEncoder()
            .encodeToString("tests:not-a-secret-but-long-enough-for-a-test".getBytes(StandardCharsets.US_ASCII));

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();

    OidcTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void anotherIssuersTokensCountByConfigurationAndKeysRotateWithoutARestart(@TempDir Path folder) throws Exception {
        assumeTrue(ran(folder, "node", "--version"), "skipped: node is not installed");
        assumeTrue(
                ran(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", LIBRARY),
                "skipped: npm cannot fetch " + LIBRARY);
        int port = AnotherInstance.freePort();
        Process provider = issuer(folder, port);
        String issuer = "http://127.0.0.1:" + port;
        try (AnotherInstance instance = AnotherInstance.of(
                stack,
                SERVICE,
                Map.of(
                        "STACKWAY_JWKS", issuer + "/jwks",
                        "STACKWAY_JWT_ISSUER", issuer,
                        "STACKWAY_JWT_ROLES_PATH", "realm_access/roles",
                        "STACKWAY_JWT_TYPES", "at+jwt",
                        "STACKWAY_JWT_KEYS_REMOTE", "true",
                        "STACKWAY_JWT_KEYS_KEPT_MINUTES", "1",
                        "STACKWAY_JWT_KEYS_ASKED_MINUTES", "1"),
                List.of(
                        "-Dquarkus.http.auth.roles-mapping.uni-registrar=registrar",
                        "-Dquarkus.http.auth.roles-mapping.uni-advisor=advisor"))) {
            Client client = new Client(Map.of(SERVICE, instance.port(), "sandbox", stack.port("sandbox")));
            await().atMost(PATIENCE).ignoreExceptions().until(() -> put(client, "") == 401);

            String first = token(issuer, "registrar", "urn:stackway");
            assertThat(put(client, first)).as("the role as it is mapped may").isEqualTo(400);
            assertThat(put(client, token(issuer, "advisor", "urn:stackway")))
                    .as("another role may not")
                    .isEqualTo(403);
            assertThat(put(client, token(issuer, "nobody", "urn:stackway")))
                    .as("nor a role without a name here")
                    .isEqualTo(403);
            assertThat(put(client, token(issuer, "registrar", "urn:other")))
                    .as("another audience")
                    .isEqualTo(401);
            assertThat(put(client, client.token("registrar", null)))
                    .as("the local issuer, which is not this one")
                    .isEqualTo(401);

            post(issuer + "/rotate?keep");
            String second = token(issuer, "registrar", "urn:stackway");
            assertThat(kid(second)).isNotEqualTo(kid(first));
            await().atMost(FORGOTTEN).until(() -> put(client, second) == 400);
            assertThat(put(client, first)).as("the old key is still published").isEqualTo(400);

            post(issuer + "/rotate");
            String third = token(issuer, "registrar", "urn:stackway");
            await().atMost(FORGOTTEN).until(() -> put(client, third) == 400);
            await().atMost(FORGOTTEN).until(() -> put(client, second) == 401);
        } finally {
            provider.destroy();
            provider.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** What a command answers that nobody could carry out: 400 to whoever may, 403 and 401 to the others. */
    private static int put(Client client, String token) {
        Client.Request request = client.to(SERVICE, "PUT", "/api/v1/courses/ECEA-9999")
                .header("X-Actor-Reason", "system test")
                .text("{}");
        return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                .send()
                .status();
    }

    private static Process issuer(Path folder, int port) throws Exception {
        Path script = folder.resolve("issuer.mjs");
        try (var source = OidcTest.class.getResourceAsStream("/oidc/issuer.mjs")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        Path log = folder.resolve("issuer.log");
        Process provider = new ProcessBuilder("node", script.toString(), Integer.toString(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(PATIENCE).until(() -> Files.readString(log).contains("ready") || !provider.isAlive());
        assertThat(provider.isAlive()).as("%s", Files.readString(log)).isTrue();
        return provider;
    }

    private String token(String issuer, String role, String resource) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/token"))
                        .header("Authorization", "Basic " + CLIENT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&scope=" + role + "&resource=" + resource))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    }

    private void post(String address) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String kid(String token) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))))
                .path("kid")
                .asText();
    }

    private static boolean ran(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(90, TimeUnit.SECONDS);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
