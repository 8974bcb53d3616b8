package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/payments.md says which test shows which nasty case: there is one for each, and each of them is there. */
class NastyCasesTableTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+|extra) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern NAMED = Pattern.compile("\\b(?:case\\d\\d|extra)[A-Z]\\w+");
    private static final Pattern TEST = Pattern.compile("void ((?:case\\d\\d|extra)[A-Z]\\w+)\\(");
    private static final int CASES = 30;

    @Test
    void everyCaseNamesItsTestsAndTheyAreThere() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(ROOT.resolve("docs/payments.md")))
                .results()
                .toList();

        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(
                        Stream.concat(IntStream.rangeClosed(1, CASES).mapToObj(Integer::toString), Stream.of("extra"))
                                .toList());
        Set<String> named = new TreeSet<>();
        for (MatchResult row : rows) {
            List<String> tests = NAMED.matcher(row.group(2))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            String prefix =
                    row.group(1).equals("extra") ? "extra" : "case%02d".formatted(Integer.parseInt(row.group(1)));
            assertThat(tests).as("case %s", row.group(1)).isNotEmpty().allMatch(test -> test.startsWith(prefix));
            named.addAll(tests);
        }
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        Set<String> tests = new TreeSet<>();
        for (String module : List.of("billing-service", "system-tests")) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                sources.filter(file -> file.toString().endsWith("Test.java"))
                        .flatMap(file -> TEST.matcher(read(file)).results())
                        .forEach(found -> tests.add(found.group(1)));
            }
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
