package org.stackway.transcript.issued;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.ServiceStack;

/** Tools that are not ours read what we issue: npm's {@code jose}, and {@code pdftotext} (Debian's poppler-utils). */
@Tag("full")
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class TranscriptInteropTest {

    private static final String LIBRARY = "jose@6.1.0";
    private static final String VERIFY = """
            import { createRemoteJWKSet, jwtVerify } from "jose";
            const [credential, address] = process.argv.slice(2);
            const keys = createRemoteJWKSet(new URL(address + "/.well-known/jwks.json"));
            try {
              const { payload } = await jwtVerify(credential, keys, { typ: "vc+jwt", algorithms: ["ES256"] });
              process.stdout.write(JSON.stringify(payload));
            } catch (failure) {
              process.stdout.write(failure.code);
            }
            """;

    @Test
    void aCredentialVerifiesWithTheKeysPublishedAndAChangedByteDoesNot(@TempDir Path folder) throws Exception {
        assumeTrue(ran(folder, "node", "--version"), "skipped: node is not installed");
        assumeTrue(
                ran(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", LIBRARY),
                "skipped: npm cannot fetch " + LIBRARY);
        Files.writeString(folder.resolve("verify.mjs"), VERIFY);
        Graduate graduate = Graduate.named("Zoë Müller").graded("ECEA-5700", "0.8", "A-");
        String location = graduate.official(Map.of()).statusCode(201).extract().header("Location");
        String credential = new String(graduate.document(location, "application/vc+jwt"), US_ASCII);
        int payload = credential.indexOf('.') + 10;
        String changed = credential.substring(0, payload)
                + (credential.charAt(payload) == 'A' ? 'Q' : 'A')
                + credential.substring(payload + 1);

        JsonPath claims = JsonPath.from(verified(folder, credential));

        assertThat(claims.getString("credentialSubject.name")).isEqualTo("Zoë Müller");
        assertThat(claims.getList("credentialSubject.record.courses.grade")).containsExactly("A-");
        assertThat(claims.getList("type")).containsExactly("VerifiableCredential", "AcademicTranscript");
        assertThat(claims.getString("iss")).isEqualTo(claims.getString("issuer.id"));
        assertThat(verified(folder, changed)).isEqualTo("ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
    }

    @Test
    @Rule("TR-01")
    void pdftotextReadsTheSameCoursesGradesAndTotalsAsTheJsonAndNoForbiddenWord(@TempDir Path folder) throws Exception {
        assumeTrue(ran(folder, "pdftotext", "-v"), "skipped: pdftotext is not installed");
        Graduate graduate = Graduate.named("Zoë Müller-Дарья")
                .graded("ECEA-5700", "0.8", "A-")
                .graded("ECEA-5701", "0.6", "B+")
                .graded("ECEA-5702", "0.8", "C");
        ValidatableResponse issued = graduate.official(Map.of()).statusCode(201);
        String location = issued.extract().header("Location");
        JsonPath json = JsonPath.from(new String(graduate.document(location, "application/json"), UTF_8));
        Path pdf = Files.write(folder.resolve("transcript.pdf"), graduate.document(location, "application/pdf"));

        String text = output(folder, "pdftotext", "-layout", "-enc", "UTF-8", pdf.toString(), "-");

        assertThat(json.getList("record.courses")).hasSize(3);
        for (int at = 0; at < 3; at++) {
            String course = "record.courses[" + at + "].";
            assertThat(text.lines()).anySatisfy(line -> assertThat(line.strip().split(" {2,}", -1))
                    .containsExactly(
                            json.getString(course + "courseCode").replace('-', ' '),
                            json.getString(course + "title"),
                            json.getString(course + "creditHours"),
                            json.getString(course + "grade"),
                            json.getString(course + "gradePoints")));
        }
        assertThat(text)
                .contains("Zoë Müller-Дарья")
                .containsPattern("Credits attempted +" + json.getString("record.attemptedCredits"))
                .containsPattern("Credits earned +" + json.getString("record.earnedCredits"))
                .containsPattern("Grade point average +" + json.getString("record.gpa"));
        assertThat(text.lines().filter(line -> line.startsWith("ECEA"))).hasSize(3);
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain("coursera", "online", "modality", "session", "remote", "distance");
    }

    private static String verified(Path folder, String credential) throws IOException, InterruptedException {
        return output(folder, "node", "verify.mjs", credential, "http://localhost:" + RestAssured.port);
    }

    private static String output(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
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
