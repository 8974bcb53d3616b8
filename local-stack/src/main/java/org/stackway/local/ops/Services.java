package org.stackway.local.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;

/** Services as operators name them. */
final class Services {

    private Services() {}

    /** The one that is named, by its short or its long name; all of them if none is. */
    static List<Service> chosen(Optional<String> name) throws LocalFailure {
        return name.isEmpty() ? List.of(Service.values()) : List.of(named(name.get()));
    }

    static Service named(String name) throws LocalFailure {
        return Arrays.stream(Service.values())
                .filter(service -> service.shortName().equals(name)
                        || service.processName().equals(name))
                .findFirst()
                .orElseThrow(() -> new LocalFailure("no service is named " + name));
    }
}
