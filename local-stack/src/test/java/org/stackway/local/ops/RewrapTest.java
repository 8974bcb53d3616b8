package org.stackway.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stackway.local.ops.ScriptedService.Asked;
import org.stackway.local.ops.ScriptedService.Outcome;

/** Keys are wrapped anew some thousands at a time, until none is left. */
class RewrapTest {

    private static final String REWRAP = "POST /ops/v1/key-wraps";
    private static final String KEYS = "GET /ops/v1/key-wraps";

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
    void itGoesOnUntilTheServiceSaysThatItIsThrough() throws InterruptedException {
        service.on(REWRAP, 200, done(20_000, false))
                .on(REWRAP, 200, done(17, true))
                .on(KEYS, 200, counted(0));

        Outcome outcome = service.ops("rewrap", "billing", "--reason", "yearly");

        assertThat(outcome.fine()).isTrue();
        assertThat(outcome.printed()).startsWith("20017 keys wrapped anew");
        assertThat(service.asked())
                .filteredOn(asked -> asked.call().equals(REWRAP))
                .extracting(Asked::reason)
                .containsExactly("yearly", "yearly");
    }

    @Test
    void aKeyThatIsStillWrappedByAnotherMasterKeyIsTheVerbsFailure() throws InterruptedException {
        service.on(REWRAP, 200, done(5, true)).on(KEYS, 200, counted(1));

        Outcome outcome = service.ops("rewrap", "billing", "--reason", "yearly");

        assertThat(outcome.fine()).isFalse();
        assertThat(outcome.printed()).contains("\"others\":1");
    }

    @Test
    void withoutAReasonNothingIsAsked() throws InterruptedException {
        Outcome outcome = service.ops("rewrap", "billing");

        assertThat(outcome.fine()).isFalse();
        assertThat(outcome.printed()).contains("usage: ./stackway ops rewrap");
        assertThat(service.asked()).isEmpty();
    }

    private static String done(int rewrapped, boolean complete) {
        return "{\"masterKey\":\"0123\",\"rewrapped\":%d,\"refused\":0,\"complete\":%b}".formatted(rewrapped, complete);
    }

    private static String counted(int others) {
        return "{\"masterKey\":\"0123\",\"items\":[{\"keys\":\"learners\",\"current\":9,\"others\":%d}]}"
                .formatted(others);
    }
}
