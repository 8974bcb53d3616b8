package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.system.Stackway.Result;

/** What others' tools say about the API documents and the client made of them, without a stack. */
@Tag("full")
class ApiToolsTest {

    @Test
    void redoclyFindsNoFaultInAnyDocument() throws IOException, InterruptedException {
        Result result = NodeProject.installed("system-tests/contract").script(3, Map.of(), "lint");

        assertThat(result.exit()).as(result.output()).isZero();
    }

    @Test
    void theTypeScriptClientIsUpToDateCompilesStrictlyAndDoesWhatItSays() throws IOException, InterruptedException {
        Result result = NodeProject.installed("clients/typescript").script(3, Map.of(), "test");

        assertThat(result.exit()).as(result.output()).isZero();
    }
}
