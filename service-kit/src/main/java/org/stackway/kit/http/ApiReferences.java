package org.stackway.kit.http;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The references, such as {@code #/components/schemas/Money}, that the operations of a document need. */
final class ApiReferences {

    private final Components components;
    private final Set<String> used = new TreeSet<>();
    private final Deque<Schema> left = new ArrayDeque<>();

    private ApiReferences(Components components) {
        this.components = components;
    }

    static Set<String> of(OpenAPI api) {
        ApiReferences references = new ApiReferences(api.getComponents());
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(references::operation));
        references.schemas();
        return references.used;
    }

    private void operation(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(this::answer);
    }

    private void parameter(Parameter parameter) {
        if (parameter.getRef() != null) {
            String ref = parameter.getRef();
            used.add(ref);
            parameter(there(components.getParameters().get(name(ref)), ref));
        } else {
            schema(parameter.getSchema());
        }
    }

    private void answer(APIResponse answer) {
        String ref = answer.getRef();
        if (ref == null) {
            content(answer.getContent());
        } else {
            used.add(ref);
            content(there(components.getResponses().get(name(ref)), ref).getContent());
        }
    }

    private static <T> T there(@Nullable T component, String reference) {
        if (component == null) {
            throw new IllegalStateException("a document refers to " + reference + ", which it does not hold");
        }
        return component;
    }

    private void content(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> schema(media.getSchema()));
        }
    }

    private void schemas() {
        while (!left.isEmpty()) {
            Schema next = left.pop();
            if (next.getRef() != null && used.add(next.getRef())) {
                schema(components.getSchemas().get(name(next.getRef())));
            }
            schema(next.getItems());
            schema(next.getAdditionalPropertiesSchema());
            each(next.getProperties() == null ? null : next.getProperties().values());
            each(next.getAllOf());
            each(next.getOneOf());
            each(next.getAnyOf());
        }
    }

    private void each(@Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::schema);
        }
    }

    private void schema(@Nullable Schema schema) {
        if (schema != null) {
            left.push(schema);
        }
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
