package org.stackway.kit.http;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.UuidId;
import org.stackway.events.value.WireValue;
import org.stackway.events.value.WireValues;

/**
 * What the conventions promise of every operation, written into each service's OpenAPI document when it is built, so that
 * no resource has to say it: headers, problem documents, statuses, and values that travel as text.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final Set<String> OF_ALL = Set.of("400", "404", "406", "429", "500", "503", "504");
    private static final Set<String> OF_WRITES = Set.of("409", "412", "413", "415", "422");
    private static final Set<String> OF_SECURED = Set.of("401", "403");

    private static final DotName NEEDS_KEY = DotName.createSimple(NeedsIdempotencyKey.class);
    private static final DotName OPEN = DotName.createSimple(PermitAll.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDED = DotName.createSimple(JsonInclude.class);
    private static final DotName LIST = DotName.createSimple(List.class);
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName DRY_RUNNABLE = DotName.createSimple(DryRunnable.class);
    private static final DotName NEEDS_MATCH = DotName.createSimple(NeedsIfMatch.class);

    private final IndexView index;

    /** Made by Quarkus while the application is built. */
    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(null);
        ApiParts.parameters().forEach(api.getComponents()::addParameter);
        texts(api);
        ApiTypes types = new ApiTypes(index);
        api.getComponents().getSchemas().forEach((name, schema) -> required(types, name, schema));
        // last: what a problem has is left out where it is empty, although no component of the record is nullable
        ApiProblems.add(api.getComponents());
        Map<String, AnnotationInstance> statuses = operations(STATUS);
        Set<String> open = operations(OPEN).keySet();
        Set<String> openClasses = index.getAnnotations(OPEN).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(found -> found.target().asClass().simpleName())
                .collect(Collectors.toSet());
        Set<String> needKey = operations(NEEDS_KEY).keySet();
        Set<String> needMatch = operations(NEEDS_MATCH).keySet();
        Set<String> dryRunnable = operations(DRY_RUNNABLE).keySet();
        Set<String> optionalBody = withOptionalBody();
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> {
                    String id = String.valueOf(operation.getOperationId());
                    boolean secured = operation.getSecurity() != null
                            && !operation.getSecurity().isEmpty();
                    boolean write = method != HttpMethod.GET;
                    if (open.contains(id) || (!secured && openClasses.contains(id.substring(0, id.indexOf('_'))))) {
                        operation.addExtension("x-public", true);
                        operation.setSecurity(List.of());
                    }
                    AnnotationInstance status = statuses.get(id);
                    if (status != null
                            && !operation
                                    .getResponses()
                                    .hasAPIResponse(
                                            String.valueOf(status.value().asInt()))) {
                        succeeds(operation, status.value().asInt());
                    }
                    answers(operation, secured, write, needMatch.contains(id));
                    asked(operation, secured, write, needKey.contains(id), needMatch.contains(id));
                    if (operation.getRequestBody() != null && optionalBody.contains(id)) {
                        operation.getRequestBody().setRequired(false);
                    }
                    if (dryRunnable.contains(id)) {
                        refer(operation, "DryRun");
                    }
                }));
        named(api);
        withoutUnused(api);
        ApiSchemaNames.apply(api, types);
        exemplified(api);
    }

    /** What the scanner has seen and no operation speaks of is nothing that clients should be given. */
    private static void withoutUnused(OpenAPI api) {
        Set<String> used = ApiReferences.of(api);
        api.getComponents()
                .setSchemas(api.getComponents().getSchemas().entrySet().stream()
                        .filter(schema -> used.contains("#/components/schemas/" + schema.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
        api.getComponents().getParameters().keySet().stream()
                .filter(name -> !used.contains("#/components/parameters/" + name))
                .toList()
                .forEach(api.getComponents()::removeParameter);
        api.getComponents().getResponses().keySet().stream()
                .filter(name -> !used.contains("#/components/responses/" + name))
                .toList()
                .forEach(api.getComponents()::removeResponse);
    }

    /** Last, because the annotations of an operation are found by the name that the framework gives it. */
    private static void named(OpenAPI api) {
        Set<String> tags = new TreeSet<>();
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    operation.setOperationId(ApiNames.operationId(method, path));
                    operation.setTags(List.of(ApiNames.tag(path)));
                    tags.add(ApiNames.tag(path));
                }));
        api.setTags(tags.stream()
                .map(tag -> OASFactory.createTag().name(tag).description(ApiNames.meaning(tag)))
                .toList());
    }

    private static void exemplified(OpenAPI api) {
        ApiExamples examples = new ApiExamples(api.getComponents().getSchemas());
        api.getComponents().getResponses().values().forEach(answer -> bodies(answer.getContent())
                .forEach(examples::fill));
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        bodies(operation.getRequestBody().getContent()).forEach(examples::fill);
                    }
                    operation.getResponses().getAPIResponses().values().forEach(answer -> bodies(answer.getContent())
                            .forEach(examples::fill));
                }));
    }

    private static Collection<MediaType> bodies(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? List.of()
                : content.getMediaTypes().values();
    }

    /** The annotation of each method that has it, by the id that the document gives the operation; the index may tell it twice. */
    private Map<String, AnnotationInstance> operations(DotName annotation) {
        return index.getAnnotations(annotation).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        found -> found.target().asMethod().declaringClass().simpleName() + "_"
                                + found.target().asMethod().name(),
                        Function.identity(),
                        (once, again) -> once));
    }

    /** The operations whose body may be left out: the parameter that no annotation claims is {@code @Nullable}. */
    private Set<String> withOptionalBody() {
        return Stream.of(POST.class, PUT.class)
                .flatMap(verb -> index.getAnnotations(DotName.createSimple(verb)).stream())
                .map(found -> found.target().asMethod())
                .filter(method -> method.parameters().stream()
                        .filter(parameter -> parameter.declaredAnnotations().isEmpty())
                        .anyMatch(parameter -> parameter.type().hasAnnotation(NULLABLE)))
                .map(method -> method.declaringClass().simpleName() + "_" + method.name())
                .collect(Collectors.toSet());
    }

    /** A creation may also find what it would have created; what is only accepted never is done. */
    private static void succeeds(Operation operation, int status) {
        APIResponse usual = operation.getResponses().getAPIResponse("200");
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(status == 201 ? "Created" : "Accepted: it goes on")
                                .content(usual.getContent()));
        if (status == 201) {
            usual.description("It was there already, and is what was asked for");
        } else {
            operation.getResponses().removeAPIResponse("200");
        }
    }

    private static void answers(Operation operation, boolean secured, boolean write, boolean needsMatch) {
        ApiProblems.statuses().stream()
                .filter(status -> OF_ALL.contains(status)
                        || (secured && OF_SECURED.contains(status))
                        || (write && OF_WRITES.contains(status))
                        || (needsMatch && status.equals("428"))
                        || operation.getResponses().hasAPIResponse(status))
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status,
                                ApiProblems.answer(operation.getResponses().getAPIResponse(status), status)));
        for (String status : List.of("200", "201")) {
            APIResponse answer = operation.getResponses().getAPIResponse(status);
            if (answer != null && write) {
                answer.addHeader(
                        "X-Position", ApiParts.text("What the caller has now seen; send it as X-Min-Position"));
            }
            if (answer != null) {
                answer.addHeader("ETag", ApiParts.text("The version, for If-Match and If-None-Match"));
            }
        }
        if (!write) {
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller has it already"));
        }
    }

    private static void asked(
            Operation operation, boolean secured, boolean write, boolean needsKey, boolean needsMatch) {
        refer(operation, "RequestId");
        refer(operation, "Traceparent");
        if (write && secured) {
            refer(operation, needsKey ? "IdempotencyKey" : "OptionalIdempotencyKey");
            refer(operation, needsMatch ? "IfMatch" : "OptionalIfMatch");
            refer(operation, "ActorReason");
            refer(operation, "Prefer");
        } else if (secured) {
            refer(operation, "MinPosition");
            refer(operation, "Prefer");
            refer(operation, "IfNoneMatch");
        }
        if (isPage(operation)) {
            refer(operation, "Limit");
            refer(operation, "Cursor");
        }
    }

    private static boolean isPage(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(media -> media.getSchema() == null
                                ? null
                                : media.getSchema().getRef())
                        .anyMatch(ref -> ref != null && ref.startsWith("#/components/schemas/Page"));
    }

    private static void refer(Operation operation, String parameter) {
        operation.addParameter(createParameter().ref("#/components/parameters/" + parameter));
    }

    /** Values of ours are records to the scanner and one text to a client. */
    private void texts(OpenAPI api) {
        Set<String> ids = names(UuidId.class);
        for (String name : names(WireValue.class)) {
            Schema schema = api.getComponents().getSchemas().get(name);
            if (schema != null && schema.getEnumeration() == null) {
                api.getComponents()
                        .addSchema(name, ids.contains(name) ? ApiParts.string().format("uuid") : ApiParts.coded(name));
            }
        }
        // to the scanner an enum is the names of its constants
        WireValues.types().stream().filter(Class::isEnum).forEach(type -> {
            Schema schema = api.getComponents().getSchemas().get(type.getSimpleName());
            if (schema != null) {
                schema.setEnumeration(Arrays.stream(type.getEnumConstants())
                        .<Object>map(Object::toString)
                        .toList());
            }
        });
    }

    /** A component that is not nullable is always there: {@link StrictJson} sees to it in requests, the type in answers. */
    private static void required(ApiTypes types, String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        String type =
                name.startsWith("Page") && properties.containsKey("items") ? "Page" : name.replaceAll("\\d+$", "");
        types.named(type).stream()
                .filter(ClassInfo::isRecord)
                .filter(found -> found.recordComponentsInDeclarationOrder().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(properties.keySet()))
                .findFirst()
                .ifPresent(found -> schema.setRequired(found.recordComponentsInDeclarationOrder().stream()
                        .filter(component -> !component.hasAnnotation(NULLABLE) && !leftOut(found, component))
                        .map(RecordComponentInfo::name)
                        .toList()));
    }

    /** Whether a list of this record is not written where it is empty. */
    private static boolean leftOut(ClassInfo type, RecordComponentInfo component) {
        AnnotationInstance written = type.declaredAnnotation(INCLUDED);
        return written != null
                && written.value() != null
                && written.value().asEnum().equals(JsonInclude.Include.NON_EMPTY.name())
                && component.type().name().equals(LIST);
    }

    private Set<String> names(Class<?> type) {
        return index.getAllKnownImplementations(DotName.createSimple(type)).stream()
                .map(ClassInfo::simpleName)
                .collect(Collectors.toSet());
    }
}
