package org.stackway.kit.rows;

import java.util.List;
import org.stackway.kit.domain.Violation;

/** A row as it was written; its JSON members are named as the columns that keep it. */
public interface WrittenRow {

    /** What is wrong with how it is written, which is this row's result and not the request's; nothing if it can be tried. */
    List<Violation> malformed();
}
