package org.stackway.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line that says why a process ended. */
class LogTailTest {
    @TempDir
    Path folder;

    private String reason(String log) throws IOException {
        return LogTail.reason(Files.writeString(folder.resolve("x.log"), log));
    }

    @Test
    void theLastCauseBeatsTheLastLine() throws IOException {
        assertThat(reason("""
                INFO starting
                java.lang.IllegalStateException: outer
                \tat org.example.Main.main(Main.java:1)
                Caused by: java.net.BindException: Address already in use
                \tat java.base/sun.nio.ch.Net.bind0(Native Method)
                \t... 12 more
                INFO stopped
                """)).isEqualTo("Caused by: java.net.BindException: Address already in use");
    }

    @Test
    void aFullDiskBeatsEverything() throws IOException {
        assertThat(reason("java.io.IOException: No space left on device\nERROR something else\n"))
                .isEqualTo("the disk is full");
    }

    @Test
    void silenceIsSaid() throws IOException {
        assertThat(reason("\n\n")).isEqualTo("it said nothing");
    }
}
