package org.stackway.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pid files name one process for ever. */
class ProcessTableTest {
    @TempDir
    Path folder;

    private static ProcessIdentity self() {
        return ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
    }

    @Test
    void aLivingProcessIsFoundAgainAndAForgottenOneIsNot() throws IOException {
        ProcessTable table = new ProcessTable(folder);
        ProcessRecord written = new ProcessRecord("sandbox", self(), 8090, "build-1", 1234);
        table.write(written);
        assertThat(table.running("sandbox")).contains(written);
        table.forget("sandbox");
        table.forget("sandbox");
        assertThat(table.running("sandbox")).isEmpty();
    }

    @Test
    void anotherProcessUnderTheSamePidIsNotTakenForIt() throws IOException {
        ProcessTable table = new ProcessTable(folder);
        ProcessIdentity reused = new ProcessIdentity(self().pid(), self().startTicks() - 1, self().bootId());
        table.write(new ProcessRecord("sandbox", reused, 8090, "", 0));
        assertThat(table.running("sandbox")).isEmpty();
    }

    @Test
    void anEarlierBootIsNotTakenForThisOne() throws IOException {
        ProcessTable table = new ProcessTable(folder);
        ProcessIdentity before = new ProcessIdentity(self().pid(), self().startTicks(), "another boot");
        table.write(new ProcessRecord("sandbox", before, 8090, "", 0));
        assertThat(table.running("sandbox")).isEmpty();
    }

    @Test
    void aDamagedFileNamesNobody() throws IOException {
        Files.writeString(folder.resolve("sandbox.pid"), "pid=one\n");
        assertThat(new ProcessTable(folder).running("sandbox")).isEmpty();
    }
}
