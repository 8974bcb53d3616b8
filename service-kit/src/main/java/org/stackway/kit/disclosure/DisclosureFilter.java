package org.stackway.kit.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Caller;
import org.stackway.kit.http.ProblemException;

/** Holds an answer that shows a learner's record until it is written down who was shown it; without that, 503. */
class DisclosureFilter {

    private static final Logger LOG = Logger.getLogger(DisclosureFilter.class);
    private static final String LEARNER = "learnerId";
    /** A bulk request may have had anything in place of an id, and shows it. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Disclosures disclosures;
    private final Reader reader;
    private final Caller caller;
    private final ObjectMapper json;
    private final Map<Method, String> operations = new ConcurrentHashMap<>();

    DisclosureFilter(Disclosures disclosures, Reader reader, Caller caller, ObjectMapper json) {
        this.disclosures = disclosures;
        this.reader = reader;
        this.caller = caller;
        this.json = json;
    }

    @ServerResponseFilter
    Uni<Void> record(ContainerResponseContext response, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || response.getStatus() >= 400 || !showsRecord(resource, method)) {
            return Uni.createFrom().voidItem();
        }
        Set<LearnerId> learners = new HashSet<>(caller.askedFor());
        Object entity = response.getEntity();
        if (isTree(entity)) {
            named(json.valueToTree(entity), learners);
        } else if (learners.isEmpty() && entity != null) {
            throw new IllegalStateException(operation(method) + " does not tell whose record it shows");
        }
        return disclosures
                .record(reader.shown(learners, operation(method)))
                .onFailure()
                .transform(failure -> notRecorded(method, failure));
    }

    private static boolean showsRecord(ResourceInfo resource, Method method) {
        ShowsRecord declared = method.getAnnotation(ShowsRecord.class);
        if (declared == null) {
            declared = resource.getResourceClass().getAnnotation(ShowsRecord.class);
        }
        return declared != null && !declared.writesLines();
    }

    /** What becomes JSON; anything else is text or bytes, of which only the resource knows whose they are. */
    private static boolean isTree(@Nullable Object entity) {
        return entity != null
                && !(entity instanceof CharSequence)
                && !entity.getClass().isArray()
                && !entity.getClass().getName().startsWith("io.");
    }

    private static void named(JsonNode node, Set<LearnerId> found) {
        String learner = node.path(LEARNER).asText();
        if (UUID.matcher(learner).matches()) {
            found.add(LearnerId.parse(learner));
        }
        node.forEach(inner -> named(inner, found));
    }

    private String operation(Method method) {
        return operations.computeIfAbsent(method, DisclosureFilter::describe);
    }

    private static String describe(Method method) {
        String verb = Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        Path root = method.getDeclaringClass().getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        return verb + " "
                + ("/" + (root == null ? "" : root.value()) + "/" + (own == null ? "" : own.value()))
                        .replaceAll("/+", "/")
                        .replaceAll("/$", "");
    }

    private ProblemException notRecorded(Method method, Throwable failure) {
        LOG.errorf(failure, "%s was not answered: nobody could write down who reads", operation(method));
        String detail = "this cannot be shown now: it could not be written down that it was";
        return ProblemException.of(
                        503, "DISCLOSURE_NOT_RECORDED", detail, List.of(Violation.of("API-DISCLOSURE", detail)))
                .with("Retry-After", "2");
    }
}
