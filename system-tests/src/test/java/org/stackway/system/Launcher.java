package org.stackway.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stackway.system.Stackway.Result;

/**
 * What the script starts a JVM for, in this one: the packaged launcher with the class path and the environment that the
 * script gives it, behind a class loader of its own. For commands that only talk to a stack that is up.
 */
final class Launcher {

    private static final String MAIN_CLASS = "org.stackway.local.launcher.Stackway";
    private static final MethodType RUN =
            MethodType.methodType(int.class, Map.class, PrintStream.class, PrintStream.class, String[].class);

    private final MethodHandle run;
    private final Map<String, String> environment;

    private Launcher(MethodHandle run, Map<String, String> environment) {
        this.run = run;
        this.environment = Map.copyOf(environment);
    }

    /** The launcher that the build packaged last. */
    static Launcher packaged(Path root, Map<String, String> environment) {
        Path target = root.resolve("local-stack").resolve("target");
        try {
            List<URL> classPath = jars(target, "local-stack-*-SNAPSHOT.jar");
            classPath.addAll(jars(target.resolve("lib"), "*.jar"));
            ClassLoader loader =
                    new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            MethodHandle run = MethodHandles.publicLookup()
                    .findStatic(Class.forName(MAIN_CLASS, true, loader), "run", RUN)
                    .asFixedArity();
            return new Launcher(run, environment);
        } catch (IOException | ReflectiveOperationException notBuilt) {
            throw new AssertionError("local-stack is not packaged under " + target, notBuilt);
        }
    }

    private static List<URL> jars(Path folder, String pattern) throws IOException {
        List<URL> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : files) {
                found.add(url(file));
            }
        }
        return found;
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    /** Runs a command to its end. */
    Result run(String... words) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try {
            int exit = (int) run.invokeExact(environment, both, both, words);
            return new Result(exit, printed.toString(StandardCharsets.UTF_8));
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError("the launcher declares no exception", impossible);
        }
    }
}
