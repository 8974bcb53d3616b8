package org.stackway.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What class files do not show: SQL, package declarations, length. */
final class SourceRules {

    private static final int MAX_LINES = 400;
    private static final Pattern WRITES_EVENT_STORE = Pattern.compile(
            "(?i)\\b(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE(\\s+TABLE)?|MERGE\\s+INTO)\\s+es\\.");
    private static final Pattern WRITES_EVENTS =
            Pattern.compile("(?i)\\b(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+es\\.(event|stream)\\b");

    /** A released migration that moved rows, once, into the log of who was shown a record. */
    private static final String MOVED_A_LOG =
            "transcript-service/src/main/resources/db/migration/V1031__accesses_are_disclosures.sql";

    private SourceRules() {}

    /** Of the kit, only the store writes events; a service writes to no table of the event store at all. */
    static List<String> violations(Path sources, String rootPackage) {
        boolean kit = rootPackage.equals("org.stackway.kit");
        List<String> violations = new ArrayList<>();
        for (Path file : files(sources)) {
            String text = read(file);
            boolean store = kit && file.toString().contains("kit/store/");
            if (!store
                    && !file.toAbsolutePath().endsWith(MOVED_A_LOG)
                    && (kit ? WRITES_EVENTS : WRITES_EVENT_STORE).matcher(text).find()) {
                violations.add(file + " writes to the event store: only kit.store may");
            }
            if (file.toString().endsWith(".java") && text.lines().count() > MAX_LINES) {
                violations.add(file + " has more than " + MAX_LINES + " lines");
            }
        }
        violations.addAll(packagesWithoutNullness(sources.resolve("java")));
        return violations;
    }

    private static List<String> packagesWithoutNullness(Path java) {
        return files(java).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> {
                    Path info = folder.resolve("package-info.java");
                    return !Files.exists(info) || !read(info).contains("@NullMarked");
                })
                .map(folder -> folder + " has no package-info.java with @NullMarked")
                .toList();
    }

    private static List<Path> files(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
