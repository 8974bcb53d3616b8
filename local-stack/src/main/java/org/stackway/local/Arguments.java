package org.stackway.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: options with a value, flags, and the rest in order. */
public record Arguments(Map<String, String> options, List<String> rest) {

    /**
     * Reads them.
     *
     * @param flags options without a value
     * @param valued options with one
     * @throws LocalFailure for an option the command does not have
     */
    public static Arguments parse(List<String> words, Set<String> flags, Set<String> valued) throws LocalFailure {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                rest.add(word);
            } else if (flags.contains(word)) {
                options.put(word, "");
            } else if (valued.contains(word) && i + 1 < words.size()) {
                i++;
                options.put(word, words.get(i));
            } else {
                throw new LocalFailure(valued.contains(word) ? word + " needs a value" : "there is no option " + word);
            }
        }
        return new Arguments(options, rest);
    }

    /** True if the flag was given. */
    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The option's value, if it was given. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** A whole number of at least one. */
    public int count(String option, int preset) throws LocalFailure {
        String text = options.getOrDefault(option, Integer.toString(preset));
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1) {
            throw new LocalFailure(option + " " + text + " is not a number of at least 1");
        }
        return Integer.parseInt(text);
    }
}
