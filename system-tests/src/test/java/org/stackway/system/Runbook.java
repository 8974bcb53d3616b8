package org.stackway.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code docs/operations.md} tells operators to do about each incident: the sections under "Incidents", and in each
 * the lines of its {@code console} blocks. A line that begins with {@code $} is a command; those up to the next one are what
 * it shows, with {@code …} for what is left out; {@code (exit 1)} says that it fails.
 */
final class Runbook {

    private static final Path PAGE = Stackway.root().resolve("docs").resolve("operations.md");
    private static final String CHAPTER = "## Incidents";
    private static final Pattern PROOF = Pattern.compile("Proven by `([A-Za-z]+)\\.([A-Za-z]+)`");

    private Runbook() {}

    /** The incidents by their titles, in the page's order. */
    static Map<String, Incident> incidents() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## ")) {
                inside = line.equals(CHAPTER);
                current = new ArrayList<>();
            } else if (inside && line.startsWith("### ")) {
                current = new ArrayList<>();
                sections.put(line.substring(4).strip(), current);
            } else {
                current.add(line);
            }
        }
        Map<String, Incident> incidents = new LinkedHashMap<>();
        sections.forEach((title, lines) -> incidents.put(title, Incident.of(title, lines)));
        return incidents;
    }

    /**
     * One incident.
     *
     * @param proofs tests elsewhere that the section names, as class and method
     */
    record Incident(String title, List<Command> commands, Map<String, String> proofs) {

        static Incident of(String title, List<String> lines) {
            List<Command> commands = new ArrayList<>();
            Map<String, String> proofs = new LinkedHashMap<>();
            boolean console = false;
            for (String line : lines) {
                Matcher proof = PROOF.matcher(line);
                if (line.startsWith("```")) {
                    console = line.equals("```console");
                } else if (console && line.startsWith("$ ")) {
                    commands.add(new Command(line.substring(2).strip(), List.of(), 0));
                } else if (console && !line.isBlank()) {
                    commands.addLast(commands.removeLast().showing(line.strip()));
                } else if (proof.find()) {
                    proofs.put(proof.group(1), proof.group(2));
                }
            }
            return new Incident(title, List.copyOf(commands), proofs);
        }
    }

    /**
     * A command as it is typed.
     *
     * @param shown for each line what it shows in this order
     * @param exit how it ends
     */
    record Command(String line, List<List<String>> shown, int exit) {
        private static final Pattern LEFT_OUT = Pattern.compile("…");
        private static final Pattern EXIT = Pattern.compile("\\(exit (\\d)\\)");

        Command showing(String text) {
            Matcher end = EXIT.matcher(text);
            if (end.matches()) {
                return new Command(line, shown, Integer.parseInt(end.group(1)));
            }
            List<List<String>> more = new ArrayList<>(shown);
            more.add(LEFT_OUT.splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList());
            return new Command(line, List.copyOf(more), exit);
        }

        /** The same with names filled in: {@code <id>}. */
        Command with(Map<String, String> values) {
            return new Command(
                    fill(line, values),
                    shown.stream()
                            .map(parts -> parts.stream()
                                    .map(part -> fill(part, values))
                                    .toList())
                            .toList(),
                    exit);
        }

        private static String fill(String text, Map<String, String> values) {
            String filled = text;
            for (Map.Entry<String, String> each : values.entrySet()) {
                filled = filled.replace("<" + each.getKey() + ">", each.getValue());
            }
            return filled;
        }
    }
}
