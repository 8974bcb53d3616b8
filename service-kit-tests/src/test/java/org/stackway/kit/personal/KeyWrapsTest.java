package org.stackway.kit.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.personal.LearnerKeys.LearnerKey;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;
import org.stackway.kit.time.Ids;

/** Keys of learners under a master key that is changed while they are in use. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class KeyWrapsTest {

    private static final byte[] WORDS = "Ada Lovelace".getBytes(StandardCharsets.UTF_8);

    @Inject
    LearnerKeys keys;

    @Inject
    MasterKey master;

    @Inject
    Transactions transactions;

    @Inject
    Ids ids;

    @ConfigProperty(name = "stackway.master-key")
    String present;

    @ConfigProperty(name = "stackway.master-key-others")
    String former;

    private MasterKey masterBefore() {
        return new MasterKey(Optional.of(former), Optional.of(List.of(present)));
    }

    @Test
    void whatAFormerMasterKeyWrapsIsUsableAllTheTimeAndThenWrappedByThePresentOne() {
        LearnerId learner = new LearnerId(ids.next());
        wrapped(learner, masterBefore().wrap(Sealing.newKey(), learner.wire()));
        byte[] sealed = key(learner).seal(WORDS, "profile");
        assertThat(counted("others")).isPositive();

        rewrap().body("masterKey", equalTo(master.name())).body("rewrapped", greaterThanOrEqualTo(1));

        assertThat(prefixOf(learner)).isEqualTo(hex(master.prefix()));
        assertThat(key(learner).open(sealed, "profile")).isEqualTo(WORDS);
        assertThat(new MasterKey(Optional.of(present), Optional.empty()).unwrap(bytes(learner), learner.wire()))
                .as("the former one is not needed any more")
                .isNotEmpty();
        ops().get("/ops/v1/audit?verb=keys.rewrap")
                .then()
                .statusCode(200)
                .body("items.target", hasItem("master-key/" + master.name()));
    }

    @Test
    void thousandsAreWrappedAnewInOneGoAndThoseThatAreRightAlreadyAreLeftAlone() {
        List<LearnerId> many = IntStream.range(0, 1_200)
                .mapToObj(any -> new LearnerId(ids.next()))
                .toList();
        MasterKey before = masterBefore();
        Sql.run(
                """
                INSERT INTO rm.learner_key (learner_id, wrapped_key)
                SELECT unnest(string_to_array(?, ',')::uuid[]), decode(unnest(string_to_array(?, ',')), 'hex')
                """,
                joined(many, LearnerId::wire),
                joined(many, learner -> hex(before.wrap(Sealing.newKey(), learner.wire()))));
        LearnerId right = new LearnerId(ids.next());
        read(tx -> keys.orNew(tx, right));
        byte[] asItIs = bytes(right);

        rewrap().body("rewrapped", greaterThanOrEqualTo(1_200)).body("complete", equalTo(true));

        assertThat(Sql.number("""
                        SELECT count(*) FROM rm.learner_key WHERE learner_id = ANY (string_to_array(?, ',')::uuid[])
                        AND starts_with(encode(wrapped_key, 'hex'), ?)
                        """, joined(many, LearnerId::wire), hex(master.prefix())))
                .isEqualTo(1_200);
        assertThat(bytes(right)).isEqualTo(asItIs);
        rewrap().body("rewrapped", equalTo(0));
    }

    @Test
    void anErasedLearnersKeyIsNotMadeAgain() {
        LearnerId learner = new LearnerId(ids.next());
        read(tx -> keys.orNew(tx, learner));
        read(tx -> keys.erase(tx, learner));

        rewrap();

        Optional<LearnerKey> again = read(tx -> keys.orNew(tx, learner));
        Optional<LearnerKey> afterwards = read(tx -> keys.of(tx, learner));
        boolean erased = read(tx -> keys.erased(tx, learner));
        assertThat(again).isEmpty();
        assertThat(afterwards).isEmpty();
        assertThat(erased).isTrue();
    }

    @Test
    void aKeyThatNoConfiguredMasterKeyOpensIsToldAndStaysAsItIs() {
        LearnerId learner = new LearnerId(ids.next());
        String unknown = Base64.getEncoder().encodeToString(Sealing.newKey());
        byte[] foreign = new MasterKey(Optional.of(unknown), Optional.empty()).wrap(Sealing.newKey(), learner.wire());
        wrapped(learner, foreign);

        rewrap().body("refused", greaterThanOrEqualTo(1)).body("complete", equalTo(true));

        assertThat(bytes(learner)).isEqualTo(foreign);
        assertThat(counted("others")).isPositive();
        Sql.run("DELETE FROM rm.learner_key WHERE learner_id = ?", learner.value());
    }

    @Test
    void onlyOperatorsMayAndTheySayWhy() {
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "curious")
                .post("/ops/v1/key-wraps")
                .then()
                .statusCode(403);
        ops().post("/ops/v1/key-wraps").then().statusCode(400).body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    private static ValidatableResponse rewrap() {
        return ops().header("X-Actor-Reason", "a new master key")
                .post("/ops/v1/key-wraps")
                .then()
                .statusCode(200);
    }

    private static int counted(String by) {
        return ops().get("/ops/v1/key-wraps")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.keys == 'learners' }." + by);
    }

    private static RequestSpecification ops() {
        return given().auth().oauth2(Tokens.of("ops", "olga"));
    }

    private LearnerKey key(LearnerId learner) {
        return read(tx -> keys.of(tx, learner)).orElseThrow();
    }

    private <T> T read(Function<Tx, Uni<T>> work) {
        return transactions.run(work).await().atMost(Duration.ofSeconds(10));
    }

    private static void wrapped(LearnerId learner, byte[] bytes) {
        Sql.run("INSERT INTO rm.learner_key (learner_id, wrapped_key) VALUES (?, ?)", learner.value(), bytes);
    }

    private static byte[] bytes(LearnerId learner) {
        return HexFormat.of()
                .parseHex(Sql.column(
                                "SELECT encode(wrapped_key, 'hex') FROM rm.learner_key WHERE learner_id = ?",
                                learner.value())
                        .getFirst());
    }

    private String prefixOf(LearnerId learner) {
        return hex(bytes(learner)).substring(0, 2 * master.prefix().length);
    }

    private static String joined(List<LearnerId> learners, Function<LearnerId, String> text) {
        return learners.stream().map(text).collect(Collectors.joining(","));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
