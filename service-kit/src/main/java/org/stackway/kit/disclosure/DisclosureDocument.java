package org.stackway.kit.disclosure;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says in the OpenAPI document of each operation that shows learners' records whether it does: {@code x-discloses}. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 10)
public final class DisclosureDocument implements OASFilter {

    private final IndexView index;

    /** Made by Quarkus while the application is built. */
    public DisclosureDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Set<String> show = operations(ShowsRecord.class);
        Set<String> showNot = operations(ShowsNoRecord.class);
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    if (show.contains(operation.getOperationId())) {
                        operation.addExtension("x-discloses", true);
                    } else if (showNot.contains(operation.getOperationId())) {
                        operation.addExtension("x-discloses", false);
                    }
                }));
    }

    /** Ids of the operations whose method, or whose class, has the annotation. */
    private Set<String> operations(Class<?> annotation) {
        return index.getAnnotations(DotName.createSimple(annotation)).stream()
                .flatMap(found -> found.target().kind() == AnnotationTarget.Kind.CLASS
                        ? ofClass(found.target().asClass())
                        : Stream.of(found.target().asMethod().declaringClass().simpleName() + "_"
                                + found.target().asMethod().name()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> ofClass(ClassInfo resource) {
        return resource.methods().stream().map(method -> resource.simpleName() + "_" + method.name());
    }
}
