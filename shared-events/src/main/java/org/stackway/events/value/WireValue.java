package org.stackway.events.value;

/**
 * A value that travels as one JSON string. Every such type also has a static {@code parse(String)} that reads it
 * back.
 */
public interface WireValue {
    /** The one text form, in JSON, paths, headers and logs; {@code toString()} is the same. */
    String wire();
}
