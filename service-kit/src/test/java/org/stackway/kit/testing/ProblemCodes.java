package org.stackway.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of problems in the sources of a service and of the kit, beside those that are listed for its document. */
final class ProblemCodes {

    private static final String LIST = "META-INF/problems.properties";
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../service-kit/src/main/java"));
    /** Where a code is given: what refuses a command, and what makes a problem. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?:(?:judged|refused|refusedFor|conflict|conflictFor)\\(\\s*|ProblemException\\s*\\.of\\(\\s*\\d{3},\\s*)"
                    + "\"([A-Z][A-Z0-9_-]{3,})\"");
    /** What answers only to what no documented operation is: an address or a method that does not exist. */
    private static final Set<String> OF_NO_OPERATION =
            Set.of("METHOD_NOT_ALLOWED", "REQUEST_TIMEOUT", "URI_TOO_LONG", "REQUEST_REFUSED");

    private ProblemCodes() {}

    static List<String> unlisted() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (URL file : Collections.list(ProblemCodes.class.getClassLoader().getResources(LIST))) {
            Properties codes = new Properties();
            try (InputStream text = file.openStream()) {
                codes.load(text);
            }
            codes.stringPropertyNames().forEach(key -> listed.add(key.substring(key.indexOf('.') + 1)));
        }
        Set<String> given = new TreeSet<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = GIVEN.matcher(Files.readString(file));
                    while (matcher.find()) {
                        given.add(matcher.group(1));
                    }
                }
            }
        }
        given.removeAll(listed);
        given.removeAll(OF_NO_OPERATION);
        return given.stream()
                .map(code -> "the code " + code + " stands in the sources and not in " + LIST)
                .toList();
    }
}
