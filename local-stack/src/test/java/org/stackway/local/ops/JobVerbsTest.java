package org.stackway.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.local.ops.ScriptedService.Asked;
import org.stackway.local.ops.ScriptedService.Outcome;

/** The verbs that ask for a job and follow it to its end. */
class JobVerbsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLAYS = "POST /ops/v1/replays";
    private static final String JOB = "GET /ops/v1/replays/7f";

    private ScriptedService service;

    @BeforeEach
    void open() throws IOException {
        service = new ScriptedService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aJobIsFollowedWithABarToItsEnd() throws InterruptedException {
        service.on("POST /ops/v1/projections/courses/rebuilds", 202, job("WAITING", 0, 200, ""))
                .on(JOB, 200, job("RUNNING", 50, 200, "\"phase\":\"FILLING\","))
                .on(JOB, 200, job("DONE", 200, 200, "\"outcome\":{\"rows\":12},"));

        Outcome outcome = service.ops("rebuild", "session", "courses", "--reason", "drill");

        assertThat(outcome.fine()).isTrue();
        assertThat(outcome.printed())
                .contains("[......") // asked for
                .containsSubsequence(
                        "[######..................]",
                        " 25 %",
                        "50 of 200",
                        "10/s, 15 s left",
                        "FILLING",
                        "[########################] 100 %",
                        "REBUILD of session-service, job 7f is DONE {\"rows\":12}");
    }

    @Test
    void aJobThatFailsIsTheVerbsFailureAndItsErrorIsShown() throws InterruptedException {
        service.on(REPLAYS, 202, job("WAITING", 0, 4, ""))
                .on(JOB, 200, job("FAILED", 2, 4, "\"error\":\"the topic does not hold version 3\","));

        Outcome outcome = service.ops("rewind", "billing", "--streams", "enrollment/1", "--reason", "drill");

        assertThat(outcome.fine()).isFalse();
        assertThat(outcome.printed()).contains("is FAILED: the topic does not hold version 3");
    }

    @Test
    void aJobThatSomebodyCancelsIsTheVerbsFailure() throws InterruptedException {
        service.on(REPLAYS, 202, job("RUNNING", 0, 4, "")).on(JOB, 200, job("CANCELLED", 1, 4, ""));

        Outcome outcome = service.ops("republish", "session", "--reason", "drill");

        assertThat(outcome.fine()).isFalse();
        assertThat(outcome.printed()).contains("1 of 4").contains("is CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"PAUSED", "AWAITING_APPROVAL"})
    void aJobThatWaitsForAnOperatorIsNotWaitedForAndNoFailure(String state) throws InterruptedException {
        service.on(REPLAYS, 202, job(state, 0, 4, ""));

        Outcome outcome = service.ops("rewind", "billing", "--from", "2026-08-01T00:00:00Z", "--reason", "drill");

        assertThat(outcome.fine()).isTrue();
        assertThat(outcome.printed()).contains("is " + state);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void aDetachedJobIsOnlyAskedFor() throws InterruptedException {
        service.on(REPLAYS, 202, job("WAITING", 0, 4, ""));

        assertThat(service.ops("republish", "session", "--reason", "drill", "--detach")
                        .fine())
                .isTrue();
        assertThat(service.asked()).extracting(Asked::call).containsExactly(REPLAYS);
    }

    @Test
    void forProgramsThereIsOneDocumentAndNoBar() throws InterruptedException, IOException {
        service.on(REPLAYS, 202, job("RUNNING", 0, 4, ""))
                .on(JOB, 200, job("RUNNING", 2, 4, ""))
                .on(JOB, 200, job("DONE", 4, 4, ""));

        Outcome outcome = service.ops("republish", "session", "--reason", "drill", "--json");

        assertThat(outcome.fine()).isTrue();
        assertThat(outcome.printed()).doesNotContain("\r").doesNotContain("#");
        assertThat(JSON.readTree(outcome.printed()).at("/state").asText()).isEqualTo("DONE");
    }

    @Test
    void aDryRunOnlySaysHowMuchItWouldBe() throws InterruptedException {
        service.on(
                "POST /ops/v1/replays?dryRun=true",
                200,
                "{\"kind\":\"REWIND\",\"target\":\"consumer/billing\",\"events\":31}");

        Outcome outcome = service.ops("rewind", "billing", "--streams", "a/1", "--reason", "drill", "--dry-run");

        assertThat(outcome).isEqualTo(new Outcome(true, "31 events would be gone through" + System.lineSeparator()));
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void whatTheServiceRefusesIsTheFailureWithEveryRule() throws InterruptedException {
        service.on("POST /ops/v1/projections/courses/rebuilds", 409, """
                {"code":"REPLAY_RUNNING","violations":[{"rule":"OPS-REPLAY","message":"a job works on it already"}]}
                """);

        assertThat(service.ops("rebuild", "session", "courses", "--reason", "drill"))
                .isEqualTo(new Outcome(
                        false,
                        "session-service answered POST /ops/v1/projections/courses/rebuilds with 409 REPLAY_RUNNING"
                                + " OPS-REPLAY (a job works on it already)"));
    }

    @Test
    void everyWordOfARequestReachesTheServiceUnderItsName() throws InterruptedException, IOException {
        service.on(REPLAYS, 202, job("DONE", 0, 0, ""))
                .on("POST /ops/v1/projections/courses/rollbacks", 202, job("DONE", 0, 0, ""));

        service.ops(
                "republish",
                "session",
                "--live",
                "--streams",
                "course/A,course/B",
                "--types",
                "CourseCatalogued",
                "--from-position",
                "3",
                "--to-position",
                "9",
                "--rate",
                "50",
                "--reason",
                "topic lost");
        service.ops(
                "rewind",
                "billing",
                "--source",
                "enrollment-service",
                "--from-position",
                "4",
                "--effects",
                "allow",
                "--reason",
                "wrong rate");
        service.ops("rebuild", "session", "courses", "--rollback", "--reason", "back");

        assertThat(service.asked()).hasSize(3).allSatisfy(each -> assertThat(each.reason())
                .as("the reason stands in the body")
                .isEmpty());
        assertThat(body(0)).isEqualTo(JSON.readTree("""
                {"kind":"REPUBLISH","reason":"topic lost","eventsPerSecond":50,"streams":["course/A","course/B"],
                 "types":["CourseCatalogued"],"fromPosition":3,"toPosition":9,"target":"LIVE"}
                """));
        assertThat(body(1)).isEqualTo(JSON.readTree("""
                {"kind":"REWIND","reason":"wrong rate","source":"enrollment-service","fromPosition":4,"effects":"ALLOW"}
                """));
        assertThat(body(2)).isEqualTo(JSON.readTree("{\"reason\":\"back\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rebuild session|usage: ./stackway ops rebuild",
                "rebuild session Courses!|usage: ./stackway ops rebuild",
                "rebuild kitchen courses|no service is named kitchen",
                "rewind|usage: ./stackway ops rewind",
                "rewind billing --from-position x|--from-position x is not a position",
                "republish session --rate 0|--rate 0 is not a number of at least 1",
                "republish session --loudly|there is no option --loudly",
                "recover|usage: ./stackway ops recover",
                "recover session --rate 5|there is no option --rate",
                "replay session 7f undo --reason r|usage: ./stackway ops replay",
                "replay session 7f cancel|usage: ./stackway ops replay",
                "unpark session ../x retry --reason r|usage: ./stackway ops unpark"
            })
    void wordsThatMakeNoSenseReachNoService(String words, String line) throws InterruptedException {
        Outcome outcome = service.ops(words.split(" ", -1));

        assertThat(outcome.fine()).isFalse();
        assertThat(outcome.printed()).startsWith(line);
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void aJobIsTurnedForAReasonByAnOperatorWithAName() throws InterruptedException {
        service.on("POST /ops/v1/replays/7f/approvals", 200, job("WAITING", 0, 4, ""));

        Outcome outcome = service.ops("--as", "olga", "replay", "billing", "7f", "approve", "--reason", "agreed");

        assertThat(outcome.fine()).isTrue();
        assertThat(outcome.printed()).contains("\"state\":\"WAITING\"");
        assertThat(service.asked()).singleElement().satisfies(each -> assertThat(each.reason())
                .isEqualTo("agreed"));
        assertThat(service.tokens()).singleElement().asString().contains("olga");
    }

    private JsonNode body(int index) throws IOException {
        return JSON.readTree(service.asked().get(index).body());
    }

    private static String job(String state, long done, long total, String more) {
        return """
                {"id":"7f","kind":"REBUILD","state":"%s",%s"progress":{"total":%d,"done":%d,"eventsPerSecond":10,"etaSeconds":%d}}
                """.formatted(state, more, total, done, (total - done) / 10);
    }
}
