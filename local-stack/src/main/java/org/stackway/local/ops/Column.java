package org.stackway.local.ops;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One column of a listing.
 *
 * @param title over it
 * @param field where the value stands in an item
 * @param width longest value that is shown whole
 */
record Column(String title, JsonPointer field, int width) {

    static Column of(String title, String pointer) {
        return of(title, pointer, 60);
    }

    static Column of(String title, String pointer, int width) {
        return new Column(title, JsonPointer.compile(pointer), width);
    }

    /** The value on one line; a dash if there is none. */
    String value(JsonNode item) {
        JsonNode found = item.at(field);
        String text =
                found.isMissingNode() || found.isNull() ? "-" : found.isValueNode() ? found.asText() : found.toString();
        String line = text.lines().findFirst().orElse("-");
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
