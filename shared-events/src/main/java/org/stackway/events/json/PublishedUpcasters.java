package org.stackway.events.json;

import java.util.List;

/**
 * The steps from every older version ever published to the next. So far each type is in its first version, so there is
 * none. A type gets its second version by its new name in the table of types, the step from {@code .v1} here, and a golden
 * sample of the new version; the sample of the old one stays.
 */
final class PublishedUpcasters {
    private PublishedUpcasters() {}

    static List<Upcaster> all() {
        return List.of();
    }
}
