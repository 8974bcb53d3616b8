package org.stackway.kit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where {@code @Rule} stands in the sources of all modules. Sources and not classes, so that one module can look at all of
 * them without depending on any.
 */
final class RuleMarks {

    private static final Pattern MARK = Pattern.compile("@Rule\\(\\{?([^)]*?)}?\\)");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:(?:class|record|interface|enum)\\s+(\\w+)|(\\w+)\\s*\\()", Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("\\G\\s*@\\w+(?:\\([^)]*\\))?");

    private RuleMarks() {}

    /**
     * One mark.
     *
     * @param file relative to the root of the repository
     * @param type the file's class
     * @param member what is marked; the class itself if its name is that of the file
     */
    record Mark(String rule, String file, String type, String member, boolean test) {
        boolean marksTheType() {
            return member.equals(type);
        }
    }

    /** The marks in the main or the test sources of all modules, ordered by file. */
    static List<Mark> in(Path root, boolean tests) {
        List<Mark> marks = new ArrayList<>();
        for (Path module : children(root)) {
            Path sources = module.resolve(tests ? "src/test/java" : "src/main/java");
            if (Files.isDirectory(sources)) {
                files(sources).forEach(file -> marks.addAll(of(root, file, tests)));
            }
        }
        return marks;
    }

    private static List<Mark> of(Path root, Path file, boolean test) {
        String text = read(file);
        String name = file.getFileName().toString();
        String type = name.substring(0, name.length() - ".java".length());
        String relative = root.relativize(file).toString();
        List<Mark> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            String member = declaredAfter(text, mark.end());
            Matcher id = ID.matcher(mark.group(1));
            while (id.find()) {
                marks.add(new Mark(id.group(1), relative, type, member, test));
            }
        }
        return marks;
    }

    /** The name of the method or type that the annotations ending here belong to. */
    private static String declaredAfter(String text, int end) {
        Matcher annotation = ANNOTATION.matcher(text).region(end, text.length());
        int from = end;
        while (annotation.find()) {
            from = annotation.end();
        }
        Matcher declared = DECLARED.matcher(text).region(from, text.length());
        if (!declared.find()) {
            throw new IllegalStateException("nothing is declared behind " + text.substring(Math.max(0, end - 80), end));
        }
        return declared.group(1) != null ? declared.group(1) : declared.group(2);
    }

    private static List<Path> children(Path root) {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path sources) {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
