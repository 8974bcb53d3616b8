package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.system.Runbook.Command;
import org.stackway.system.Runbook.Incident;

/** Every incident of the operators' page is gone through by a test, and every such test stands on the page. */
class RunbookTest {

    @Test
    void eachSectionWithCommandsIsDrilledAndEachDrillHasItsSection() throws IOException {
        Set<String> drilled = new TreeSet<>();
        for (Method method : IncidentsTest.class.getDeclaredMethods()) {
            Drills drills = method.getAnnotation(Drills.class);
            if (drills != null) {
                drilled.addAll(Arrays.asList(drills.value()));
            }
        }
        Set<String> withCommands = new TreeSet<>();
        Runbook.incidents().forEach((title, incident) -> {
            if (!incident.commands().isEmpty()) {
                withCommands.add(title);
            }
        });

        assertThat(withCommands).hasSizeGreaterThan(8).isEqualTo(drilled);
    }

    @Test
    void aSectionWithoutCommandsNamesTheTestThatProvesIt() throws IOException {
        for (Incident incident : Runbook.incidents().values()) {
            if (incident.commands().isEmpty()) {
                assertThat(incident.proofs()).as(incident.title()).isNotEmpty();
            }
            for (Map.Entry<String, String> proof : incident.proofs().entrySet()) {
                assertThat(source(proof.getKey()))
                        .as(incident.title() + " names " + proof)
                        .contains("void " + proof.getValue() + "(");
            }
        }
    }

    @Test
    void whatACommandShowsIsReadFromTheLinesBelowIt() {
        Command command = new Command("./stackway ops parked", List.of(), 0)
                .showing("billing-service … <stream> … 3")
                .showing("(exit 1)")
                .with(Map.of("stream", "learner/7"));

        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.shown()).containsExactly(List.of("billing-service", "learner/7", "3"));
    }

    private static String source(String testClass) throws IOException {
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Stackway.root(), Files::isDirectory)) {
            for (Path module : modules) {
                Path tests = module.resolve("src").resolve("test").resolve("java");
                if (Files.isDirectory(tests)) {
                    try (Stream<Path> files = Files.walk(tests)) {
                        Optional<Path> found = files.filter(path -> path.endsWith(testClass + ".java"))
                                .findFirst();
                        if (found.isPresent()) {
                            return Files.readString(found.get());
                        }
                    }
                }
            }
        }
        throw new AssertionError("there is no test " + testClass);
    }
}
