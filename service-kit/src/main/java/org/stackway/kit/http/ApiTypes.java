package org.stackway.kit.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * The records and enums of an application by the names that its documents call them. To go through an index is slow, so it is
 * gone through once and not for each schema.
 */
final class ApiTypes {

    private final IndexView index;
    private final Map<String, List<ClassInfo>> bySimpleName;

    ApiTypes(IndexView index) {
        this.index = index;
        this.bySimpleName = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() || type.isEnum())
                // an index may tell a class twice
                .collect(Collectors.toMap(ClassInfo::name, type -> type, (once, again) -> once))
                .values()
                .stream()
                .collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    /** All that have this name, wherever they stand. */
    List<ClassInfo> named(String simpleName) {
        return bySimpleName.getOrDefault(simpleName, List.of());
    }

    /** A type that another one stands in. */
    @Nullable
    ClassInfo of(DotName name) {
        return index.getClassByName(name);
    }
}
