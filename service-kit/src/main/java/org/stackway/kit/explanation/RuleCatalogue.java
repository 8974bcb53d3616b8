package org.stackway.kit.explanation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the programme by id, in short words of our own. */
@ApplicationScoped
public class RuleCatalogue {

    private static final String FILE = "/rules/rules.json";

    private final Map<String, Entry> byId = new LinkedHashMap<>();

    RuleCatalogue() {
        read().forEach(entry -> byId.put(entry.id(), entry));
    }

    /** What the rule says; empty for a rule of form, which has its message only. */
    public Optional<String> statement(String rule) {
        return Optional.ofNullable(byId.get(rule)).map(Entry::statement);
    }

    /** All rules, in the order of the file. */
    public static List<Entry> read() {
        try (InputStream file = RuleCatalogue.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new ObjectMapper().readValue(file, new TypeReference<List<Entry>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A rule.
     *
     * @param source where it is published: a page of the university, or "default" where the sources leave it open
     * @param api where it shows to a caller
     * @param without why no test proves it: text only, or the issue it belongs to; null if one must
     */
    public record Entry(
            String id,
            String statement,
            String source,
            @Nullable String api,
            @Nullable String without) {}
}
