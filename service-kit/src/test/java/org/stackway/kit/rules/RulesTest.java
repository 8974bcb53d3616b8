package org.stackway.kit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stackway.kit.explanation.RuleCatalogue;
import org.stackway.kit.explanation.RuleCatalogue.Entry;
import org.stackway.kit.rules.RuleMarks.Mark;

/**
 * Every rule of the programme is proved by a test that names it, or says why it is not; and {@code docs/rules.md} shows
 * where each is decided, proved and seen. {@code -Dstackway.contracts=write} writes the document anew.
 */
class RulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = ROOT.resolve("docs/rules.md");

    /** How many rules each family has. */
    private static final Map<String, Integer> FAMILIES =
            Map.of("EN", 32, "SE", 15, "XC", 12, "BI", 27, "AD", 16, "TR", 16);

    private static final List<String> ADOPTED =
            List.of("P-01", "P-02", "P-03", "P-04", "P-07", "P-11", "P-13", "P-15", "P-17", "P-18", "P-37", "P-49");

    private final List<Entry> rules = RuleCatalogue.read();
    private final List<Mark> decided = RuleMarks.in(ROOT, false);
    private final List<Mark> proved = RuleMarks.in(ROOT, true);

    @Test
    void theCatalogueHasEveryRuleOnce() {
        List<String> expected = Stream.concat(
                        FAMILIES.entrySet().stream().flatMap(family -> IntStream.rangeClosed(1, family.getValue())
                                .mapToObj(number -> "%s-%02d".formatted(family.getKey(), number))),
                        ADOPTED.stream())
                .toList();

        assertThat(rules).extracting(Entry::id).doesNotHaveDuplicates().containsAll(expected);
        assertThat(rules).allSatisfy(rule -> assertThat(rule.statement()).isNotBlank());
    }

    @Test
    void everyRuleHasATestOrAReasonAndNotBoth() {
        Map<String, List<Mark>> tests = byRule(proved);

        assertThat(rules.stream()
                        .filter(rule -> rule.without() == null && !tests.containsKey(rule.id()))
                        .map(Entry::id))
                .as("rules without a test that names them: the id on the test, or a reason in rules.json")
                .isEmpty();
        assertThat(rules.stream()
                        .filter(rule -> rule.without() != null && tests.containsKey(rule.id()))
                        .map(Entry::id))
                .as("rules that have a test by now: take the reason out of rules.json")
                .isEmpty();
        assertThat(rules.stream().map(Entry::without).filter(reason -> reason != null))
                .allMatch(reason -> reason.matches("(text only|issue \\d): .{10,}"));
    }

    @Test
    void aRuleOfTheProgrammeThatCodeOrTestsNameIsInTheCatalogue() {
        List<String> known = rules.stream().map(Entry::id).toList();

        assertThat(Stream.concat(decided.stream(), proved.stream())
                        .filter(mark -> mark.rule().matches("(EN|SE|XC|BI|AD|TR|P)-\\d\\d|3\\.\\d+"))
                        .filter(mark -> !known.contains(mark.rule())))
                .isEmpty();
    }

    @Test
    void theDocumentIsThatOfTheCode() throws IOException {
        String derived = document();
        if ("write".equals(System.getProperty("stackway.contracts"))) {
            Files.writeString(DOCUMENT, derived);
        }

        assertThat(RuleMarks.read(DOCUMENT))
                .as("docs/rules.md is not that of the code: run this test with -Dstackway.contracts=write")
                .isEqualTo(derived);
    }

    private String document() {
        Map<String, List<Mark>> deciders = byRule(decided);
        Map<String, List<Mark>> tests = byRule(proved);
        StringBuilder text = new StringBuilder("""
                # Rules

                Each rule of the programme in short words, where it is decided, which tests prove it, and where a caller sees it. Generated from
                `@Rule` in the sources and from `service-kit/src/main/resources/rules/rules.json`; `RulesTest` of service-kit fails if it is not up
                to date, or if a rule has neither a test nor a reason. Ids `EN`, `SE`, `XC`, `BI`, `AD` and `TR` are the programme's own rules by
                service, `P` what the university's other pages add, `3.x` the settlement of a question that the sources leave open.
                """);
        for (String family : List.of("EN", "SE", "XC", "BI", "AD", "TR", "P", "3")) {
            text.append("\n## ")
                    .append(title(family))
                    .append("\n\n| rule | what it says | decided by | proved by | seen at |\n");
            text.append("|---|---|---|---|---|\n");
            rules.stream()
                    .filter(rule -> rule.id().startsWith(family.equals("3") ? "3." : family + "-"))
                    .forEach(rule -> text.append(row(
                            rule,
                            deciders.getOrDefault(rule.id(), List.of()),
                            tests.getOrDefault(rule.id(), List.of()))));
        }
        return text.append(ownRules(deciders, tests)).toString();
    }

    /** What is asked of input and of the machinery, and comes from no page of the university. */
    private String ownRules(Map<String, List<Mark>> deciders, Map<String, List<Mark>> tests) {
        List<String> known = rules.stream().map(Entry::id).toList();
        StringBuilder text =
                new StringBuilder("\n## Rules of our own\n\n| rule | decided by | proved by |\n|---|---|---|\n");
        Stream.concat(deciders.keySet().stream(), tests.keySet().stream())
                .filter(id -> !known.contains(id) && !id.matches("T-\\d"))
                .distinct()
                .sorted()
                .forEach(id -> text.append("| %s | %s | %s |\n"
                        .formatted(
                                id,
                                members(deciders.getOrDefault(id, List.of())),
                                classes(tests.getOrDefault(id, List.of())))));
        return text.toString();
    }

    private static String row(Entry rule, List<Mark> deciders, List<Mark> tests) {
        String proof = rule.without() == null ? classes(tests) : "*" + rule.without() + "*";
        String api = rule.api() == null ? "" : rule.api().replace("|", "\\|");
        return "| %s | %s (%s) | %s | %s | %s |\n"
                .formatted(rule.id(), rule.statement(), rule.source(), members(deciders), proof, api);
    }

    private static String members(List<Mark> marks) {
        return marks.stream()
                .map(mark -> "[%s](../%s)"
                        .formatted(mark.marksTheType() ? mark.type() : mark.type() + "." + mark.member(), mark.file()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String classes(List<Mark> marks) {
        Map<String, List<Mark>> byFile =
                marks.stream().collect(Collectors.groupingBy(Mark::file, TreeMap::new, Collectors.toList()));
        List<String> links = new ArrayList<>();
        byFile.forEach((file, of) -> {
            String type = of.getFirst().type();
            String which = of.stream().anyMatch(Mark::marksTheType)
                    ? type
                    : type + ": " + of.stream().map(Mark::member).distinct().collect(Collectors.joining(", "));
            links.add("[%s](../%s)".formatted(which, file));
        });
        return String.join("; ", links);
    }

    private static String title(String family) {
        return switch (family) {
            case "EN" -> "EN: enrolment";
            case "SE" -> "SE: sessions";
            case "XC" -> "XC: across services";
            case "BI" -> "BI: billing";
            case "AD" -> "AD: admission";
            case "TR" -> "TR: records";
            case "P" -> "P: other pages of the university";
            case "3" -> "3: open questions, settled by policy or by default";
            default -> throw new IllegalArgumentException(family);
        };
    }

    private static Map<String, List<Mark>> byRule(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::rule, TreeMap::new, Collectors.toList()));
    }
}
