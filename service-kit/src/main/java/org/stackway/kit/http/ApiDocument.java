package org.stackway.kit.http;

import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
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

/**
 * What the conventions promise of every operation, written into each service's OpenAPI document when it is built, so that
 * no resource has to say it: headers, problem documents, statuses, and values that travel as text.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Malformed: the syntax, an unknown field, a missing header"),
            Map.entry("401", "No token, or none that is valid here"),
            Map.entry("403", "The token's roles do not allow this"),
            Map.entry("404", "There is no such thing for this caller; or not known here yet, with Retry-After"),
            Map.entry("406", "Nothing of what is accepted can be given"),
            Map.entry("409", "A conflict with what there is, or the same key is still at work"),
            Map.entry("412", "If-Match names a version that is not the current one"),
            Map.entry("413", "The body is over 256 KiB"),
            Map.entry("415", "The body is of a type that is not read here"),
            Map.entry("422", "Rules refuse it; all that do are told"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too many requests; Retry-After says when to come again"),
            Map.entry("500", "A defect"),
            Map.entry("503", "Nothing was done; Retry-After says when to come again"),
            Map.entry("504", "Whether it took effect is not known; ask again with the same key")));
    private static final Set<String> OF_ALL = Set.of("400", "404", "406", "429", "500", "503", "504");
    private static final Set<String> OF_WRITES = Set.of("409", "412", "413", "415", "422");
    private static final Set<String> OF_SECURED = Set.of("401", "403");

    private static final DotName NEEDS_KEY = DotName.createSimple(NeedsIdempotencyKey.class);
    private static final DotName OPEN = DotName.createSimple(PermitAll.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName NEEDS_MATCH = DotName.createSimple(NeedsIfMatch.class);

    private final IndexView index;

    /** Made by Quarkus while the application is built. */
    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(null);
        api.getComponents().addSchema("Problem", ApiParts.problem());
        PROBLEMS.forEach(
                (status, meaning) -> api.getComponents().addResponse("Problem" + status, ApiParts.problem(meaning)));
        ApiParts.parameters().forEach(api.getComponents()::addParameter);
        texts(api);
        api.getComponents().getSchemas().forEach(this::required);
        Map<String, AnnotationInstance> statuses = operations(STATUS);
        Set<String> open = operations(OPEN).keySet();
        Set<String> openClasses = index.getAnnotations(OPEN).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(found -> found.target().asClass().simpleName())
                .collect(Collectors.toSet());
        Set<String> needKey = operations(NEEDS_KEY).keySet();
        Set<String> needMatch = operations(NEEDS_MATCH).keySet();
        api.getPaths().getPathItems().values().forEach(path -> path.getOperations()
                .forEach((method, operation) -> {
                    String id = String.valueOf(operation.getOperationId());
                    boolean secured = operation.getSecurity() != null
                            && !operation.getSecurity().isEmpty();
                    boolean write = method != HttpMethod.GET;
                    if (open.contains(id) || (!secured && openClasses.contains(id.substring(0, id.indexOf('_'))))) {
                        operation.addExtension("x-public", true);
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
                }));
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
        PROBLEMS.keySet().stream()
                .filter(status -> OF_ALL.contains(status)
                        || (secured && OF_SECURED.contains(status))
                        || (write && OF_WRITES.contains(status))
                        || (needsMatch && status.equals("428")))
                .forEach(status -> operation
                        .getResponses()
                        .addAPIResponse(
                                status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status)));
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
                        .addSchema(name, ids.contains(name) ? ApiParts.string().format("uuid") : ApiParts.string());
            }
        }
    }

    /** A component that is not nullable is always there: {@link StrictJson} sees to it in requests, the type in answers. */
    private void required(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        String type =
                name.startsWith("Page") && properties.containsKey("items") ? "Page" : name.replaceAll("\\d+$", "");
        index.getKnownClasses().stream()
                .filter(found -> found.isRecord() && found.simpleName().equals(type))
                .filter(found -> found.recordComponentsInDeclarationOrder().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(properties.keySet()))
                .findFirst()
                .ifPresent(found -> schema.setRequired(found.recordComponentsInDeclarationOrder().stream()
                        .filter(component -> !component.hasAnnotation(NULLABLE))
                        .map(RecordComponentInfo::name)
                        .toList()));
    }

    private Set<String> names(Class<?> type) {
        return index.getAllKnownImplementations(DotName.createSimple(type)).stream()
                .map(ClassInfo::simpleName)
                .collect(Collectors.toSet());
    }
}
