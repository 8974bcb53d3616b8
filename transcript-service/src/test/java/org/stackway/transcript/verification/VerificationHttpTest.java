package org.stackway.transcript.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.transcript.issued.Graduate;
import org.stackway.transcript.issued.KeptTranscripts.Kept;
import org.stackway.transcript.verification.VerificationView.Status;

/** What somebody finds out who was shown a transcript and has no token. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class VerificationHttpTest {

    private Graduate graduate = new Graduate(new LearnerId(new UUID(1, 1)), "nobody yet");

    @BeforeEach
    void graduate() {
        graduate = Graduate.named("Zoë Müller").graded("ECEA-5700", "0.8", "A");
    }

    @Test
    void theCodeOnThePagesSaysWhetherTheTranscriptStandsAndNothingAboutThePerson() {
        ValidatableResponse issued = graduate.official(Map.of()).statusCode(201);
        String code = issued.extract().path("verification.code");
        String location = issued.extract().header("Location");

        byCode(code)
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("VALID"))
                .body("official", equalTo(true))
                .body("sha256", equalTo(issued.extract().path("sha256")))
                .body(not(containsString("Müller")))
                .body(not(containsString(graduate.learner().wire())));
        byCode(code.toLowerCase(java.util.Locale.ROOT).replace("-", "")).statusCode(200);

        Graduate.revoke(location).statusCode(200).body("revoked", equalTo(true));
        Graduate.revoke(location).statusCode(200);
        byCode(code).statusCode(200).body("status", equalTo("REVOKED"));
        graduate.self()
                .get(location + "/accesses")
                .then()
                .body("items.what", contains("ISSUED", "VERIFIED", "VERIFIED", "REVOKED", "VERIFIED"))
                .body("items.outcome", contains("OFFICIAL", "VALID", "VALID", "revoked", "REVOKED"));
        graduate.self()
                .get("/api/v1/learners/" + graduate.learner() + "/disclosures")
                .then()
                .statusCode(200)
                .body("items.findAll { it.party == 'PUBLIC' }.what", contains("VERIFIED", "VERIFIED", "VERIFIED"))
                .body("items.findAll { it.party == 'PUBLIC' && it.actor != null }", hasSize(0));
    }

    @Test
    void forABrowserItIsAPage() {
        String code = graduate.official(Map.of()).statusCode(201).extract().path("verification.code");

        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/api/v1/verifications/" + code)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("This transcript is genuine and stands"))
                .body(containsString(code))
                .body(not(containsString("Müller")));
        given().accept("text/html")
                .get("/api/v1/verifications/00000-00000-00000-00000")
                .then()
                .statusCode(404)
                .contentType("text/html");
        byCode("00000-00000-00000-00000").statusCode(404).contentType("application/problem+json");
        byCode("nonsense").statusCode(404);
    }

    @Test
    void aCredentialStandsAChangedByteFailsAndARevokedOneSaysSo() {
        String location = graduate.official(Map.of()).statusCode(201).extract().header("Location");
        String credential = credential(location);

        verify(credential).statusCode(200).body("status", equalTo("VALID"));
        verify(altered(credential)).statusCode(200).body("status", equalTo("INVALID"));
        verify("not a credential").statusCode(200).body("status", equalTo("INVALID"));

        Graduate.revoke(location).statusCode(200);
        verify(credential).body("status", equalTo("REVOKED"));
    }

    @Test
    void whatWasRevokedIsNotIssuedAgainForTheSameInstant() {
        ValidatableResponse first = graduate.official(Map.of()).statusCode(201);
        Map<String, String> same = Map.of("asOf", first.extract().path("asOf"));
        ValidatableResponse again = graduate.official(same).statusCode(201);

        Graduate.revoke(first.extract().header("Location")).statusCode(200);

        byCode(again.extract().path("verification.code")).body("status", equalTo("REVOKED"));
        graduate.official(same).statusCode(422).body("violations.rule", hasItem("TR-REVOKED"));
        graduate.official(Map.of()).statusCode(201);
    }

    @Test
    void aRotatedKeySignsNoMoreWhatItSignedStandsUntilTheKeyIsWithdrawn() {
        String before =
                credential(graduate.official(Map.of()).statusCode(201).extract().header("Location"));
        String kid = kid(before);
        publishedKeys().body("keys.kid", hasItem(kid)).body("keys.d", not(hasItem(containsString(""))));

        rotate().statusCode(201);
        String after =
                credential(graduate.official(Map.of()).statusCode(201).extract().header("Location"));

        assertThat(kid(after)).isNotEqualTo(kid);
        publishedKeys().body("keys.kid", hasItem(kid)).body("keys.kid", hasItem(kid(after)));
        verify(before).body("status", equalTo("VALID"));
        verify(after).body("status", equalTo("VALID"));

        withdraw(kid(after)).statusCode(409);
        withdraw(kid).statusCode(200);
        publishedKeys().body("keys.kid", not(hasItem(kid)));
        verify(before).body("status", equalTo("INVALID"));
        verify(after).body("status", equalTo("VALID"));
        Graduate.as("registrar", "rita")
                .header("X-Actor-Reason", "curious")
                .post("/ops/v1/signing-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void whateverIsSignedWhileKeysAreRotatedVerifies() {
        List<CompletableFuture<String>> issued = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            issued.add(CompletableFuture.supplyAsync(() -> credential(
                    graduate.official(Map.of()).statusCode(201).extract().header("Location"))));
            if (at % 4 == 0) {
                rotate().statusCode(201);
            }
        }

        assertThat(issued).allSatisfy(credential -> verify(credential.join()).body("status", equalTo("VALID")));
    }

    @Test
    void aCredentialExpiresToTheMillisecondAndRevocationIsSaidFirst() {
        Instant until = Instant.parse("2027-12-01T00:00:00Z");

        assertThat(Verifications.status(kept(until, null), until.minusMillis(1)))
                .isEqualTo(Status.VALID);
        assertThat(Verifications.status(kept(until, null), until)).isEqualTo(Status.EXPIRED);
        assertThat(Verifications.status(kept(until, until), until.plusMillis(1)))
                .isEqualTo(Status.REVOKED);
    }

    private static Kept kept(Instant until, @Nullable Instant revoked) {
        return new Kept(
                new TranscriptId(new UUID(1, 1)),
                new LearnerId(new UUID(1, 2)),
                true,
                until,
                until,
                until,
                "ab".repeat(32),
                null,
                revoked,
                1);
    }

    private String credential(String location) {
        return new String(graduate.document(location, "application/vc+jwt"), StandardCharsets.US_ASCII);
    }

    private static String kid(String credential) {
        return io.restassured.path.json.JsonPath.from(new String(
                        Base64.getUrlDecoder().decode(credential.split("\\.", -1)[0]), StandardCharsets.UTF_8))
                .getString("kid");
    }

    /** Another grade, the same signature. */
    private static String altered(String credential) {
        String[] parts = credential.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replace("\"grade\":\"A\"", "\"grade\":\"B\"");
        assertThat(other).isNotEqualTo(payload);
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }

    private static ValidatableResponse byCode(String code) {
        return given().get("/api/v1/verifications/" + code).then();
    }

    private static ValidatableResponse verify(String credential) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("credential", credential))
                .post("/api/v1/verifications")
                .then();
    }

    private static ValidatableResponse publishedKeys() {
        return given().get("/.well-known/jwks.json").then().statusCode(200);
    }

    private static ValidatableResponse rotate() {
        return Graduate.as("ops", "olga")
                .header("X-Actor-Reason", "yearly rotation")
                .post("/ops/v1/signing-keys")
                .then();
    }

    private static ValidatableResponse withdraw(String kid) {
        return Graduate.as("ops", "olga")
                .header("X-Actor-Reason", "it leaked")
                .post("/ops/v1/signing-keys/" + kid + "/withdrawals")
                .then();
    }
}
