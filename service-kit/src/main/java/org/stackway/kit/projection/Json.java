package org.stackway.kit.projection;

/**
 * The value of a {@code jsonb} column.
 *
 * @param text well-formed JSON
 */
public record Json(String text) {}
