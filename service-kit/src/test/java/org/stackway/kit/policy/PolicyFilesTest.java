package org.stackway.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;

/** A policy is released once; a change is the next version, from a date on. */
class PolicyFilesTest {

    @TempDir
    Path root;

    @Test
    void eachInstantHasItsVersion() throws IOException {
        release("window", 1, "2024-01-01T00:00:00Z", "13");
        release("window", 2, "2026-01-01T00:00:00Z", "14");

        PolicyBook book = load();

        assertThat(days(book, "2025-12-31T23:59:59.999Z")).isEqualTo("13");
        assertThat(days(book, "2026-01-01T00:00:00Z")).isEqualTo("14");
        assertThat(book.inForce(Instant.parse("2026-02-01T00:00:00Z")))
                .extracting(Policy::version)
                .containsExactly(2);
        assertThatThrownBy(() -> days(book, "2023-01-01T00:00:00Z")).hasMessageContaining("window");
    }

    @Test
    void aReleasedFileThatWasEditedIsRefused() throws IOException {
        release("window", 1, "2024-01-01T00:00:00Z", "13");
        Files.writeString(file("window", 1), json("window", 1, "2024-01-01T00:00:00Z", "15"));

        assertThatThrownBy(this::load).hasMessageContaining("was changed after it was released");
    }

    @Test
    void versionsFollowEachOtherInNumberAndTime() throws IOException {
        release("window", 1, "2024-01-01T00:00:00Z", "13");
        release("window", 2, "2024-01-01T00:00:00Z", "14");

        assertThatThrownBy(this::load).hasMessageContaining("does not follow");
    }

    @Test
    void aFileHoldsTheVersionItsNameSays() throws IOException {
        write("window.v1.json", json("window", 2, "2024-01-01T00:00:00Z", "13"));

        assertThatThrownBy(this::load).hasMessageContaining("window.v1.json");
    }

    @Test
    void aServiceWithoutPoliciesHasNone() {
        assertThat(load().all()).isEmpty();
    }

    private String days(PolicyBook book, String at) {
        return book.inForce("window", Instant.parse(at)).text("days");
    }

    private PolicyBook load() {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return PolicyFiles.load(loader);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void release(String name, int version, String from, String days) throws IOException {
        write("%s.v%d.json".formatted(name, version), json(name, version, from, days));
    }

    private void write(String file, String json) throws IOException {
        Path folder = Files.createDirectories(root.resolve("policies"));
        Files.writeString(folder.resolve(file), json);
        Path list = folder.resolve("released.txt");
        String before = Files.exists(list) ? Files.readString(list) : "";
        Files.writeString(list, before + PolicyFiles.sha256(json) + "  " + file + "\n");
    }

    private Path file(String name, int version) {
        return root.resolve("policies/%s.v%d.json".formatted(name, version));
    }

    private static String json(String name, int version, String from, String days) {
        return """
                {"id":"3.2","name":"%s","version":%d,"validFrom":"%s","title":"t","source":"s","parameters":{"days":"%s"}}
                """.formatted(name, version, from, days);
    }
}
