package org.stackway.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a request wants: {@code ?limit=50&cursor=…}. Get it from {@link Caller#page()}.
 *
 * <pre>{@code
 * PageRequest page = caller.page();
 * // … WHERE id > $1 ORDER BY id LIMIT $2      $1 = page.after().orElse(""), $2 = page.fetch()
 * return page.of(rows, row -> row.id());
 * }</pre>
 *
 * <p>A cursor names the last item of the page before it, and what the list was filtered by: with other filters, or
 * altered, it is 400.
 */
public final class PageRequest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;
    private static final int SEAL_CHARS = 16;

    private final int limit;
    private final @Nullable String after;
    private final String filters;

    private PageRequest(int limit, @Nullable String after, String filters) {
        this.limit = limit;
        this.after = after;
        this.filters = filters;
    }

    /**
     * Reads the two parameters.
     *
     * @param filters what the list is filtered by, in a canonical order
     */
    static PageRequest of(@Nullable String limit, @Nullable String cursor, String filters) {
        return new PageRequest(limitOf(limit), cursor == null ? null : keyOf(cursor, filters), filters);
    }

    /** How many items the caller wants at most. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than wanted, to see whether the list goes on. */
    public int fetch() {
        return limit + 1;
    }

    /** The key of the last item the caller has seen; empty for the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /**
     * The page made of the rows that were read, at most {@link #fetch()}.
     *
     * @param key the text by which the list is ordered, unique in it
     */
    public <T> Page<T> of(List<T> rows, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, new Page.Next(null));
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, new Page.Next(cursor(key.apply(items.getLast()))));
    }

    private String cursor(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((seal(filters, key) + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String keyOf(String cursor, String filters) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() >= SEAL_CHARS) {
                String key = text.substring(SEAL_CHARS);
                if (text.startsWith(seal(filters, key))) {
                    return key;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.malformed("cursor must be one that this list gave");
        }
        throw ProblemException.malformed("cursor must be one that this list gave, with the same filters");
    }

    private static String seal(String filters, String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((filters + "\n" + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SEAL_CHARS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int limitOf(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.malformed("limit must be a whole number from 1 to " + MAX_LIMIT);
        }
        throw ProblemException.malformed("limit must be a whole number from 1 to " + MAX_LIMIT);
    }
}
