package org.stackway.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stackway.system.Stackway.Result;

/** A folder of this checkout with a {@code package.json} and its lock file. */
final class NodeProject {

    private static final int INSTALL_MINUTES = 5;

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** Installed as its lock file says; the test is skipped where there is no Node or no registry. */
    static NodeProject installed(String path) throws IOException, InterruptedException {
        NodeProject project = new NodeProject(Stackway.root().resolve(path));
        assumeTrue(project.ran("node", "--version"), "skipped: node is not installed");
        Path lock = project.folder.resolve("package-lock.json");
        Path done = project.folder.resolve("node_modules").resolve(".package-lock.json");
        boolean fresh =
                Files.exists(done) && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(lock)) >= 0;
        assumeTrue(
                fresh || project.ran("npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"),
                "skipped: npm cannot install " + path);
        return project;
    }

    /** Runs a script of the package to its end. */
    Result script(int minutes, Map<String, String> environment, String name) throws IOException, InterruptedException {
        Path log = Files.createTempFile("stackway-node", ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of("npm", "run", "--silent", name))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            String output = Files.readString(log, StandardCharsets.UTF_8);
            if (!ended) {
                throw new AssertionError("npm run " + name + " did not end in " + minutes + " min:\n" + output);
            }
            return new Result(process.exitValue(), output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Files.delete(log);
        }
    }

    /** Starts a program of the folder that runs until its input is closed; what it says is read from the process. */
    Process start(Map<String, String> environment, String file) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("node", file).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private boolean ran(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
            process.destroy();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
