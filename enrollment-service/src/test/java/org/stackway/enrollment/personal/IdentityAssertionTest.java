package org.stackway.enrollment.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;

/** The name that other services may print (D23). */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class IdentityAssertionTest {

    @Test
    void theOfficialNameIsSignedForOneServiceAndTenMinutesWithAKeyThatIsPublished() throws Exception {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        String assertion = asserted(ada, "transcript-service")
                .statusCode(200)
                .body("audience", equalTo("transcript-service"))
                .extract()
                .path("identityAssertion");

        JwtClaims claims = new JwtConsumerBuilder()
                .setExpectedAudience("transcript-service")
                .setExpectedIssuer("/enrollment-service")
                .setExpectedSubject(ada.learner().wire())
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(given().get("/.well-known/jwks.json")
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .asString())
                                .getJsonWebKeys()))
                .build()
                .processToClaims(assertion);
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Ada Lovelace");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
    }

    @Test
    void itIsSignedForTheLearnerAndForServicesThatPrintOnly() {
        EnrollmentApi ada = EnrollmentApi.newLearner();

        asserted(ada, null).statusCode(400);
        asserted(ada, "session-service").statusCode(400);
        given().auth()
                .oauth2(Tokens.of("learner", UUID.randomUUID().toString()))
                .get(path(ada.learner(), "transcript-service"))
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .get(path(new LearnerId(UUID.randomUUID()), "transcript-service"))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse asserted(EnrollmentApi learner, @Nullable String audience) {
        return learner.as().get(path(learner.learner(), audience)).then();
    }

    @Test
    void theNameOfALearnerWhoOptedOutIsForTheLearnerAndStaffOnly() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        String assertions = "/api/v1/learners/" + ada.learner() + "/identity-assertions?audience=transcript-service";
        as("service", "content").get(assertions).then().statusCode(200);

        for (int i = 0; i < 2; i++) {
            ada.as()
                    .body(Map.of("withheld", true))
                    .put("/api/v1/learners/" + ada.learner() + "/directory-preference")
                    .then()
                    .statusCode(200)
                    .body("directoryInformationWithheld", equalTo(true));
        }

        as("service", "content")
                .get(assertions)
                .then()
                .statusCode(403)
                .body("code", equalTo("DIRECTORY_INFORMATION_WITHHELD"));
        ada.as().get(assertions).then().statusCode(200);
        as("registrar", "rita").get(assertions).then().statusCode(200);
        assertThat(StoredEvents.of("learner/" + ada.learner()))
                .containsExactly("LearnerRegistered", "DirectoryPreferenceChanged");

        as("registrar", "rita")
                .header("X-Actor-Reason", "asked for in writing")
                .contentType("application/json")
                .body(Map.of("withheld", false))
                .put("/api/v1/learners/" + ada.learner() + "/directory-preference")
                .then()
                .statusCode(200)
                .body("directoryInformationWithheld", equalTo(false));
        as("service", "content").get(assertions).then().statusCode(200);
    }

    private static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }

    private static String path(LearnerId learner, @Nullable String audience) {
        return "/api/v1/learners/" + learner + "/identity-assertions"
                + (audience == null ? "" : "?audience=" + audience);
    }
}
