package org.stackway.kit.projection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a read model, without its schema: the live generation stands in {@code rm}, a generation under construction
 * in a schema of its own.
 *
 * @param key the columns of its primary key
 */
public record Table(String name, List<String> key) {

    /** What may stand in a statement as a name: such names are never data. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Table {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a key: rows are found again by it");
        }
        named(name);
        key.forEach(Table::named);
    }

    /** A table and the columns of its primary key. */
    public static Table of(String name, String... key) {
        return new Table(name, List.of(key));
    }

    static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table or column: " + name);
        }
        return name;
    }
}
