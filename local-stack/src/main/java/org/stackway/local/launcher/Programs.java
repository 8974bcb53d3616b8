package org.stackway.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;

/**
 * The jars that processes run from: copies under the state folder, replaced by rename. A build beside a running stack
 * never pulls a jar from under a process.
 */
final class Programs {
    private final StackConfig config;

    Programs(StackConfig config) {
        this.config = config;
    }

    /**
     * The jar of a service, as it was built last.
     *
     * @throws LocalFailure when it was never built, or cannot be copied
     */
    Path service(Service service) throws LocalFailure {
        Path folder = config.root().resolve(service.processName()).resolve("target");
        try (var files = Files.newDirectoryStream(folder, service.processName() + "-*-runner.jar")) {
            var found = files.iterator();
            if (!found.hasNext()) {
                throw notBuilt(service);
            }
            return deployed(found.next(), config.apps().resolve(service.processName() + ".jar"));
        } catch (IOException absent) {
            throw notBuilt(service);
        }
    }

    private static LocalFailure notBuilt(Service service) {
        return new LocalFailure(service.processName() + " is not built: run mvn package, or ./stackway up");
    }

    /**
     * The class path of the local stack's own processes.
     *
     * @throws LocalFailure when it cannot be copied
     */
    List<Path> own() throws LocalFailure {
        Path folder = config.apps().resolve("local-stack");
        List<Path> classPath = new ArrayList<>();
        for (String entry : Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .toList()) {
            Path path = Path.of(entry).toAbsolutePath();
            // Classes that were never packed, as in a test, are used where they are.
            boolean jar = Files.isRegularFile(path);
            classPath.add(jar ? deployed(path, folder.resolve(path.getFileName())) : path);
        }
        return classPath;
    }

    /** Tells one build of a program from another. */
    static String fingerprint(Path jar) throws LocalFailure {
        try {
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return attributes.size() + "-" + attributes.lastModifiedTime().toMillis();
        } catch (IOException e) {
            throw new LocalFailure(jar + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Path deployed(Path built, Path copy) throws LocalFailure {
        try {
            if (!Files.exists(copy) || !fingerprint(copy).equals(fingerprint(built))) {
                Files.createDirectories(copy.getParent());
                Path whole = copy.resolveSibling(copy.getFileName() + ".new");
                Files.copy(built, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(whole, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } catch (IOException e) {
            throw new LocalFailure(built + " cannot be copied to " + copy.getParent() + ": " + e.getMessage(), e);
        }
    }
}
