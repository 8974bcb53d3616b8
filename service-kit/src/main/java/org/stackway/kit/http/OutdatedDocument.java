package org.stackway.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of {@link Outdated} operations in the OpenAPI document that they are deprecated, and until when they work. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 10)
public final class OutdatedDocument implements OASFilter {

    private final Map<String, AnnotationInstance> outdated;

    /** Made by Quarkus while the application is built. */
    public OutdatedDocument(IndexView index) {
        this.outdated = index.getAnnotations(DotName.createSimple(Outdated.class)).stream()
                .collect(Collectors.toMap(
                        found -> found.target().asMethod().declaringClass().simpleName() + "_"
                                + found.target().asMethod().name(),
                        found -> found,
                        (once, again) -> once));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    AnnotationInstance found = outdated.get(operation.getOperationId());
                    if (found != null) {
                        operation.setDeprecated(true);
                        if (found.value("until") != null) {
                            operation.addExtension(
                                    "x-sunset", found.value("until").asString());
                        }
                    }
                }));
    }
}
