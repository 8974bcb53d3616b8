package org.stackway.billing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library of the Standard Webhooks project signs, we accept; what it signs with another secret, we do not. */
@Tag("full")
class StandardWebhooksInteropTest {

    private static final String LIBRARY = "standardwebhooks@1.0.0";
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER = "whsec_YW4gb2xkZXIgc2VjcmV0LCBiZWluZyByb3RhdGVkLi4=";
    private static final String BODY = "{\"type\":\"payment.settled\",\"note\":\"Zoë, 40020 ¢\"}";
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    private static final String SIGN = """
            const { Webhook } = require("standardwebhooks");
            const [secret, id, seconds] = process.argv.slice(2);
            const body = require("fs").readFileSync(0, "utf8");
            process.stdout.write(new Webhook(secret).sign(id, new Date(Number(seconds) * 1000), body));
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(ran("node", "--version"), "skipped: node is not installed");
        assumeTrue(
                ran("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", LIBRARY),
                "skipped: npm cannot fetch " + LIBRARY);
        Files.writeString(folder.resolve("sign.js"), SIGN);
    }

    @Test
    void whatTheLibrarySignsIsAccepted() throws IOException, InterruptedException {
        String signature = signed(SECRET);

        assertThat(verdict(signature, BODY)).isInstanceOf(Verdict.Valid.class);
        assertThat(verdict(signed(OTHER) + " " + signature, BODY)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void whatItSignsWithAnotherSecretOrForAnotherBodyIsRefused() throws IOException, InterruptedException {
        assertThat(verdict(signed(OTHER), BODY)).isInstanceOf(Verdict.Invalid.class);
        assertThat(verdict(signed(SECRET), BODY.replace("40020", "40021"))).isInstanceOf(Verdict.Invalid.class);
        assertThat(verdict(signed(SECRET).replace("v1,", "v2,"), BODY)).isInstanceOf(Verdict.Invalid.class);
    }

    private static Verdict verdict(String signature, String body) {
        Delivered delivered = new Delivered(
                Map.of(
                        "webhook-id",
                        "msg_interop",
                        "webhook-timestamp",
                        Long.toString(NOW.getEpochSecond()),
                        "webhook-signature",
                        signature),
                Buffer.buffer(body.getBytes(UTF_8)));
        return new StandardWebhooksScheme()
                .verify(delivered, List.of(new SigningKey(SigningKey.Turn.CURRENT, SECRET)), NOW.plusSeconds(5));
    }

    private static String signed(String secret) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "node", "sign.js", secret, "msg_interop", Long.toString(NOW.getEpochSecond()))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // not as an argument: these have the characters of the machine's language only
        try (OutputStream body = process.getOutputStream()) {
            body.write(BODY.getBytes(UTF_8));
        }
        String signature = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return signature;
    }

    private static boolean ran(String... command) throws InterruptedException {
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
