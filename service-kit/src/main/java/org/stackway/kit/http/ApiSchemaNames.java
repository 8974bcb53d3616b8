package org.stackway.kit.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.WireValues;

/**
 * Names for types that share one. The scanner calls the second {@code Line} of a document {@code Line1}, in the order in which
 * it comes upon them; here each is called after the type that it is part of, {@code ReceiptLine} and {@code StatementLine}. One
 * that is part of none keeps the name, or is called after its package if there are several. A page is called after what is on
 * it.
 *
 * <p>Which type a schema was made of the scanner does not tell; what it holds does. Two of one name that hold the same cannot
 * be told apart: they keep the scanner's names, and the service's contract test refuses the one with a number.
 */
final class ApiSchemaNames {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String PAGE = "Page";
    private static final Pattern DIGITS = Pattern.compile("\\d+$");
    private static final Pattern WITHOUT_MEANING = Pattern.compile("Resource$");

    private final ApiTypes types;
    private final Map<String, Schema> schemas;
    private final Map<String, String> names = new TreeMap<>();

    private ApiSchemaNames(ApiTypes types, Map<String, Schema> schemas) {
        this.types = types;
        this.schemas = schemas;
    }

    /** Renames what shares a name, wherever the document refers to it. */
    static void apply(OpenAPI api, ApiTypes types) {
        Components components = api.getComponents();
        ApiSchemaNames renamed = new ApiSchemaNames(types, components.getSchemas());
        renamed.collect();
        Map<String, Schema> anew = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            if (anew.put(renamed.names.getOrDefault(name, name), schema) != null) {
                throw new IllegalStateException(name + " gets a name that another schema has");
            }
        });
        components.setSchemas(anew);
        anew.values().forEach(renamed::schema);
        components.getParameters().values().forEach(renamed::parameter);
        components.getResponses().values().forEach(answer -> renamed.content(answer.getContent()));
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(renamed::operation));
    }

    private void collect() {
        Map<String, List<String>> families = schemas.keySet().stream()
                .filter(name -> !name.startsWith("Problem") && !isPage(name))
                .collect(Collectors.groupingBy(ApiSchemaNames::bare));
        families.forEach((bare, members) -> {
            if (members.size() > 1) {
                Map<String, ClassInfo> told = new TreeMap<>();
                members.forEach(name -> typeOf(name, bare).ifPresent(type -> told.put(name, type)));
                long standAlone = told.values().stream()
                        .filter(type -> type.enclosingClass() == null)
                        .count();
                told.forEach((name, type) -> names.put(name, qualified(bare, type, standAlone == 1)));
            } else {
                // whatever had the name is nothing that operations speak of
                names.put(members.getFirst(), bare);
            }
        });
        schemas.keySet().stream().filter(this::isPage).forEach(page -> {
            String item = item(page);
            names.put(page, PAGE + names.getOrDefault(item, item));
        });
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(schemas.get(name));
    }

    private static String bare(String name) {
        return DIGITS.matcher(name).replaceFirst("");
    }

    private boolean isPage(String name) {
        return name.startsWith(PAGE)
                && name.length() > PAGE.length()
                && !item(name).isEmpty();
    }

    private String item(String page) {
        Map<String, Schema> members = schema(page).getProperties();
        Schema items = members == null || !members.containsKey("page") ? null : members.get("items");
        Schema one = items == null ? null : items.getItems();
        String ref = one == null ? null : one.getRef();
        return ref == null ? "" : ref.substring(COMPONENTS.length());
    }

    private Optional<ClassInfo> typeOf(String name, String bare) {
        List<ClassInfo> fitting = types.named(bare).stream()
                .filter(type -> holds(type, schema(name)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean holds(ClassInfo type, Schema schema) {
        if (type.isRecord()) {
            return schema.getProperties() != null
                    && type.recordComponentsInDeclarationOrder().stream()
                            .map(RecordComponentInfo::name)
                            .collect(Collectors.toSet())
                            .equals(schema.getProperties().keySet());
        }
        return type.isEnum()
                && schema.getEnumeration() != null
                && values(type)
                        .equals(schema.getEnumeration().stream()
                                .map(String::valueOf)
                                .collect(Collectors.toSet()));
    }

    /** As they travel. */
    private static Set<String> values(ClassInfo type) {
        return WireValues.types().stream()
                .filter(known -> known.getName().equals(type.name().toString()))
                .findFirst()
                .map(known -> Stream.of(known.getEnumConstants()).map(Object::toString))
                .orElseGet(() -> type.enumConstants().stream().map(FieldInfo::name))
                .collect(Collectors.toSet());
    }

    private String qualified(String bare, ClassInfo type, boolean onlyOneStandsAlone) {
        DotName outer = type.enclosingClass();
        if (outer == null) {
            if (onlyOneStandsAlone) {
                return bare;
            }
            String context = type.name().packagePrefix();
            String last = context.substring(context.lastIndexOf('.') + 1);
            return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1) + bare;
        }
        ClassInfo context = Objects.requireNonNull(types.of(outer));
        return WITHOUT_MEANING.matcher(context.simpleName()).replaceFirst("") + bare;
    }

    private void operation(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::parameter);
        }
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> content(answer.getContent()));
    }

    private void parameter(Parameter parameter) {
        schema(parameter.getSchema());
    }

    private void content(@Nullable Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> schema(media.getSchema()));
        }
    }

    private void schema(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        String ref = schema.getRef();
        String name = ref == null ? null : names.get(ref.substring(COMPONENTS.length()));
        if (name != null) {
            schema.setRef(COMPONENTS + name);
        }
        schema(schema.getItems());
        schema(schema.getAdditionalPropertiesSchema());
        each(schema.getProperties() == null ? null : schema.getProperties().values());
        each(schema.getAllOf());
        each(schema.getOneOf());
        each(schema.getAnyOf());
    }

    private void each(@Nullable Collection<Schema> parts) {
        if (parts != null) {
            parts.forEach(this::schema);
        }
    }
}
