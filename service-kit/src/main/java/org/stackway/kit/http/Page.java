package org.stackway.kit.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list (api.md, convention 7): {@code {"items":[…],"page":{"next":"…"}}}.
 *
 * @param page where the list goes on
 */
public record Page<T>(List<T> items, Next page) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The cursor of the next page; absent on the last one.
     *
     * @param next opaque, valid for the same path and filters only
     */
    public record Next(@Nullable String next) {}
}
