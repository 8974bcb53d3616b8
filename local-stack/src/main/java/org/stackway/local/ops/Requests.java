package org.stackway.local.ops;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;

/** What the requests for jobs have in common. The service judges their sense; here only their form matters. */
final class Requests {
    private static final Pattern COMMA = Pattern.compile(",");

    private Requests() {}

    static Set<String> flags(String... more) {
        Set<String> flags = new HashSet<>(Job.FLAGS);
        flags.addAll(List.of(more));
        return flags;
    }

    /** Reason and rate. Without a reason the service refuses, and says so. */
    static void common(Arguments arguments, Map<String, Object> body) throws LocalFailure {
        body.put("reason", arguments.value("--reason").orElse(""));
        if (arguments.value("--rate").isPresent()) {
            body.put("eventsPerSecond", arguments.count("--rate", 1));
        }
    }

    /** Options that are text, under the names of their fields. */
    static void texts(Arguments arguments, Map<String, Object> body, Map<String, String> fields) {
        fields.forEach((option, field) -> arguments.value(option).ifPresent(value -> body.put(field, value)));
    }

    /** Options that are positions. */
    static void positions(Arguments arguments, Map<String, Object> body, Map<String, String> fields)
            throws LocalFailure {
        for (Map.Entry<String, String> each : fields.entrySet()) {
            String text = arguments.value(each.getKey()).orElse("");
            if (text.isEmpty()) {
                continue;
            }
            if (!text.matches("[0-9]{1,18}")) {
                throw new LocalFailure(each.getKey() + " " + text + " is not a position");
            }
            body.put(each.getValue(), Long.parseLong(text));
        }
    }

    /** Options that are lists, with commas. */
    static void lists(Arguments arguments, Map<String, Object> body, Map<String, String> fields) {
        fields.forEach((option, field) -> arguments
                .value(option)
                .ifPresent(value -> body.put(field, COMMA.splitAsStream(value).toList())));
    }
}
