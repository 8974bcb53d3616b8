package org.stackway.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.stackway.system.RunningStack.Stack;
import org.stackway.system.Stackway.Result;

/** Proxies in front of the five services of a stack that refuse every request and every answer that is not documented. */
final class Prism implements AutoCloseable {

    private static final int END_SECONDS = 20;

    private final Process process;
    private final BufferedReader output;
    private final Stack stack;

    private Prism(Process process, BufferedReader output, Stack stack) {
        this.process = process;
        this.output = output;
        this.stack = stack;
    }

    /** Starts the proxies; the test is skipped where Node cannot be had. */
    static Prism before(Stack direct) {
        try {
            Process process = NodeProject.installed("system-tests/contract")
                    .start(direct.command().environment(), "proxies.mjs");
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            Map<String, Integer> ports = new HashMap<>();
            for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new AssertionError("the proxies ended before they listened");
                }
                String[] words = line.split(" ", 2);
                ports.put(words[0], Integer.valueOf(words[1]));
            }
            return new Prism(process, output, direct.through(ports));
        } catch (IOException failure) {
            throw new AssertionError("the proxies could not be started", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while the proxies started", interrupted);
        }
    }

    /** The stack as it is seen through the proxies. */
    Stack stack() {
        return stack;
    }

    /** Ends the proxies; what they have seen, and 0 if there was something and no violation. */
    Result report() throws IOException, InterruptedException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        String said = output.lines().collect(Collectors.joining("\n"));
        if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the proxies do not end: " + said);
        }
        return new Result(process.exitValue(), said);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
