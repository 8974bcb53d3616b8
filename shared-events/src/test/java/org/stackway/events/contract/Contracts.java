package org.stackway.events.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;

/**
 * Where the contracts are kept, and how a test deals with one that is checked in and also derived.
 *
 * <p>{@code -Dstackway.contracts=write} writes the derived ones anew. What was released lies apart, in {@code
 * contracts/released/<release>}, and is written once, by {@code -Dstackway.contracts=release:<release>}.
 */
final class Contracts {
    /** The document and, beside it, the schemas it refers to; also part of the jar. */
    static final Path PRESENT = Path.of("src/main/resources");

    static final Path RELEASED = Path.of("contracts/released");
    static final Path CONSUMERS = Path.of("contracts/consumers");
    static final Path STANCES = Path.of("../docs/stances.md");
    static final Path GOLDEN = Path.of("src/test/resources/golden");
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String ASKED = System.getProperty("stackway.contracts", "");
    private static final String RELEASE = "release:";

    private Contracts() {}

    static boolean writing() {
        return ASKED.equals("write") || ASKED.startsWith(RELEASE);
    }

    /** The release that is to be made now; empty if none is. */
    static String releasing() {
        return ASKED.startsWith(RELEASE) ? ASKED.substring(RELEASE.length()) : "";
    }

    /** All releases, the oldest first. */
    static List<Path> releases() {
        if (!Files.isDirectory(RELEASED)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.sorted(Comparator.comparing(Contracts::numbers)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 1.10 comes behind 1.9. */
    private static String numbers(Path release) {
        return Stream.of(release.getFileName().toString().split("\\."))
                .map(number -> "0".repeat(Math.max(0, 6 - number.length())) + number)
                .reduce("", String::concat);
    }

    /** The version of the present contracts: that of the latest release, which they extend. */
    static String version() {
        return !releasing().isEmpty()
                ? releasing()
                : releases().isEmpty()
                        ? "0"
                        : releases().getLast().getFileName().toString();
    }

    /** The contracts as the code has them now. */
    static Contract present() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        for (EventType type : EventTypes.all()) {
            schemas.put(type.name(), EventSchemas.of(type));
        }
        return new Contract(AsyncApi.document(EventTypes.all(), version()), schemas);
    }

    /** Contracts as they lie in a folder. */
    static Contract read(Path folder) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("schemas"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                schemas.put(name.substring(0, name.length() - ".json".length()), JSON.readTree(file.toFile()));
            }
            return new Contract(JSON.readTree(folder.resolve("asyncapi.json").toFile()), schemas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String indented(JsonNode json) {
        DefaultIndenter unix = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(unix);
        try {
            return JSON.writer(printer).writeValueAsString(json) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is published under which name.
     *
     * @param asyncApi the document
     * @param schemas by type name
     */
    record Contract(JsonNode asyncApi, Map<String, JsonNode> schemas) {}
}
