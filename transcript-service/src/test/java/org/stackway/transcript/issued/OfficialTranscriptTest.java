package org.stackway.transcript.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;
import org.stackway.events.enrollment.LearnerEvent.LearnerErased;
import org.stackway.events.enrollment.LearnerEvent.PreviewRecorded;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class OfficialTranscriptTest {

    private static final String NAME = "Zoë Müller-Дарья";

    @Test
    @Rule({"TR-01", "TR-04", "TR-13"})
    void anOfficialTranscriptBearsTheAssertedNameAndSaysTheSameInEachForm() throws Exception {
        Graduate graduate =
                Graduate.named(NAME).graded("ECEA-5700", "0.8", "A-").graded("ECEA-5701", "0.6", "B");
        ValidatableResponse issued = graduate.official(Map.of("purpose", "an application"))
                .statusCode(201)
                .body("standing", equalTo("OFFICIAL"))
                .body("documents.size()", equalTo(3));
        String location = issued.extract().header("Location");

        byte[] data = graduate.document(location, "application/json");
        JsonPath json = JsonPath.from(new String(data, StandardCharsets.UTF_8));
        String pages = text(graduate.document(location, "application/pdf"));
        String credential = new String(graduate.document(location, "application/vc+jwt"), StandardCharsets.US_ASCII);
        JsonPath claims = JsonPath.from(
                new String(Base64.getUrlDecoder().decode(credential.split("\\.", -1)[1]), StandardCharsets.UTF_8));

        assertThat(json.getString("name")).isEqualTo(NAME);
        assertThat(json.getString("record.gpa")).isEqualTo("3.400");
        assertThat(json.getList("record.courses.grade")).containsExactly("A-", "B");
        assertThat(sha256(data)).isEqualTo(issued.extract().<String>path("sha256"));
        assertThat(pages)
                .contains("Official", NAME, "ECEA 5700", "ECEA 5701", "A-", "0.8", "0.6", "1.4", "3.400")
                .contains(issued.extract().<String>path("verification.code"));
        assertThat(pages.toLowerCase(Locale.ROOT)).doesNotContain("coursera", "online", "session", "unofficial");
        assertThat(claims.getString("credentialSubject.name")).isEqualTo(NAME);
        assertThat(claims.<Object>get("credentialSubject.record")).isEqualTo(json.get("record"));
        assertThat(claims.getString("credentialStatus.id")).isEqualTo(json.getString("verification.url"));
    }

    @Test
    @Rule("TR-13")
    void issuedAgainForTheSameInstantThePagesAreTheSameBytes() {
        Graduate graduate = Graduate.named(NAME).graded("ECEA-5702", "0.8", "A");
        ValidatableResponse first = graduate.official(Map.of()).statusCode(201);
        BusinessTime.advance(Duration.ofDays(1));
        graduate.graded("ECEA-5703", "0.8", "B");

        ValidatableResponse again = graduate.official(
                        Map.of("asOf", first.extract().path("asOf"), "purpose", "another application"))
                .statusCode(201);
        ValidatableResponse later = graduate.official(Map.of()).statusCode(201);

        byte[] pages = graduate.document(first.extract().header("Location"), "application/pdf");
        assertThat(graduate.document(again.extract().header("Location"), "application/pdf"))
                .isEqualTo(pages);
        assertThat(graduate.document(first.extract().header("Location"), "application/pdf"))
                .isEqualTo(pages);
        assertThat(graduate.document(later.extract().header("Location"), "application/pdf"))
                .isNotEqualTo(pages);
        graduate.self()
                .get("/api/v1/learners/" + graduate.learner() + "/transcripts?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].transcriptId", equalTo(later.extract().path("transcriptId")));
    }

    @Test
    void withoutANameItIsUnofficialAndAForeignAssertionIsRefused() {
        Graduate graduate = Graduate.named(NAME);

        String location = graduate.asks(Map.of(), "once")
                .statusCode(201)
                .body("standing", equalTo("UNOFFICIAL"))
                .extract()
                .header("Location");
        graduate.self()
                .get(location)
                .then()
                .statusCode(200)
                .header("Content-Digest", startsWith("sha-256=:"))
                .body("name", nullValue())
                .body("standing", equalTo("UNOFFICIAL"));
        graduate.asks(Map.of(), "once").statusCode(201).header("Idempotency-Replayed", "true");
        graduate.asks(Map.of("identityAssertion", graduate.assertion("billing-service")), "k1")
                .statusCode(400)
                .body("code", equalTo("IDENTITY_ASSERTION_INVALID"));
        graduate.asks(Map.of("identityAssertion", Graduate.named("Eve").assertion("transcript-service")), "k2")
                .statusCode(400);
        graduate.self().accept("image/png").get(location).then().statusCode(406);
    }

    @Test
    void aRepeatedRequestWithAFreshAssertionIsTheSameRequest() {
        Graduate graduate = Graduate.named(NAME);
        String key = UUID.randomUUID().toString();

        String first = graduate.asks(Map.of("identityAssertion", graduate.assertion("transcript-service")), key)
                .statusCode(201)
                .extract()
                .path("transcriptId");

        graduate.asks(Map.of("identityAssertion", graduate.assertion("transcript-service")), key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("transcriptId", equalTo(first));
    }

    @Test
    @Rule("TR-05")
    void aPreviewLeavesNothing() {
        Graduate graduate = Graduate.named(NAME).graded("ECEA-5704", "0.8", "A");
        ConsumerHarness.deliver(preview(graduate, 2));

        String location = graduate.official(Map.of()).statusCode(201).extract().header("Location");

        graduate.self()
                .get(location)
                .then()
                .body("record.courses.courseCode", contains("ECEA-5704"))
                .body("record.attemptedCredits", equalTo("0.8"))
                .body(not(containsString("5705")));
    }

    @Test
    @Rule("P-18")
    void aHoldOnTranscriptsBlocksThemUntilItsRelease() {
        Graduate graduate = Graduate.named(NAME);
        HoldId hold = new HoldId(UUID.randomUUID());
        ConsumerHarness.deliver(TestRecords.of(
                "hold/" + hold,
                1,
                new HoldPlaced(hold, graduate.learner(), HoldKind.CONDUCT, List.of(HoldBlock.TRANSCRIPT))));

        graduate.official(Map.of()).statusCode(422).body("violations.rule", hasItem("P-18"));

        ConsumerHarness.deliver(TestRecords.of("hold/" + hold, 2, new HoldReleased(hold, graduate.learner())));
        graduate.official(Map.of()).statusCode(201);
    }

    @Test
    void anInstantAheadIsRefused() {
        Graduate.named(NAME)
                .official(Map.of(
                        "asOf", BusinessTime.now().plus(Duration.ofDays(1)).toString()))
                .statusCode(422)
                .body("violations.rule", hasItem("TR-AS-OF"));
    }

    @Test
    void theNameIsKeptSealedAndGoesWithTheLearnersKey() {
        Graduate graduate = Graduate.named("Ottoline Quillfeather");
        String location = graduate.official(Map.of()).statusCode(201).extract().header("Location");
        graduate.document(location, "application/pdf");

        assertThat(Sql.number("SELECT count(*) FROM document.transcript t WHERE t::text LIKE '%Quillfeather%'"
                        + " OR position(convert_to('Quillfeather', 'UTF8') IN sealed_json || sealed_credential) > 0"))
                .isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.event e WHERE e::text LIKE '%Quillfeather%'"))
                .isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.decision d WHERE d::text LIKE '%Quillfeather%'"))
                .isZero();
        assertThat(Sql.number("SELECT count(*) FROM es.idempotency i WHERE i::text LIKE '%Quillfeather%'"))
                .isZero();

        ConsumerHarness.deliver(TestRecords.of(
                "learner/" + graduate.learner(), 2, new LearnerErased(graduate.learner(), List.of("grades"))));
        graduate.self().get(location).then().statusCode(410).body("code", equalTo("LEARNER_ERASED"));
        graduate.official(Map.of()).statusCode(422).body("violations.rule", contains("TR-ERASED"));
    }

    @Test
    void whoWasGivenATranscriptIsWrittenDown() {
        Graduate graduate = Graduate.named(NAME);
        String location = graduate.official(Map.of()).statusCode(201).extract().header("Location");
        graduate.document(location, "application/pdf");
        Graduate.as("advisor", "amy").get(location).then().statusCode(200);
        Graduate.named("Eve").self().get(location).then().statusCode(404);
        Graduate.named("Eve").self().get(location + "/accesses").then().statusCode(404);

        graduate.self()
                .get(location + "/accesses")
                .then()
                .statusCode(200)
                .body("items.what", contains("ISSUED", "READ", "READ"))
                .body("items.actor", contains(learner(graduate), learner(graduate), "staff:amy"))
                .body("items.form", contains(null, "application/pdf", "application/json"));
    }

    private static String learner(Graduate graduate) {
        return "learner:" + graduate.learner();
    }

    private static TestRecord preview(Graduate graduate, long version) {
        Instant at = BusinessTime.now().minus(Duration.ofDays(3));
        return TestRecords.of(
                "learner/" + graduate.learner(),
                version,
                new PreviewRecorded(graduate.learner(), CourseCode.parse("ECEA-5705"), at, "v1", List.of()));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
