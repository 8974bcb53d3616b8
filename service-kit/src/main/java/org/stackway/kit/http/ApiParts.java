package org.stackway.kit.http;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What OpenAPI documents of all services have in common: the problem document, headers, paging. */
final class ApiParts {

    private static final String SESSION = "2[0-9]{3}-(SPRING|SUMMER|FALL)-[12]";
    private static final String COURSE = "[A-Z]{4}-[0-9]{4}";
    private static final String DECIMAL = "^[0-9]+([.][0-9]+)?$";
    private static final Map<String, String> FORMS = Map.of(
            "CertificateId",
            "^[a-z0-9]+(-[a-z0-9]+)*$",
            "CourseCode",
            "^" + COURSE + "$",
            "CreditHours",
            DECIMAL,
            "Gpa",
            DECIMAL,
            "GradePoints",
            DECIMAL,
            "OfferingId",
            "^" + SESSION + ":" + COURSE + "$",
            "ProgrammeCode",
            "^[A-Z]{2,5}-[A-Z]{2,6}$",
            "SemesterId",
            "^2[0-9]{3}-(SPRING|SUMMER|FALL)$",
            "SessionId",
            "^" + SESSION + "$",
            "SpecializationId",
            "^[a-z0-9]+(-[a-z0-9]+)*$");
    private static final Set<String> COMES_AGAIN = Set.of("404", "409", "422", "429", "503");

    private ApiParts() {}

    /** RFC 9457 with our members, as {@link Problem} is written: what is empty is left out. */
    static Schema problem() {
        Schema violation = object(Map.of(
                        "rule", string(),
                        "message", string(),
                        "observed", string(),
                        "required", string(),
                        "pointer", string()))
                .required(List.of("rule", "message"));
        Schema until = object(Map.of("at", string().format("date-time"), "local", string(), "zone", string()))
                .required(List.of("at", "local", "zone"));
        Schema next = object(Map.of("action", string(), "href", string(), "method", string(), "until", until))
                .required(List.of("action"));
        return object(Map.of(
                        "type", string(),
                        "title", string(),
                        "status", createSchema().addType(Schema.SchemaType.INTEGER),
                        "detail", string(),
                        "instance", string(),
                        "code", string(),
                        "traceId", string(),
                        "decisionId", string().format("uuid"),
                        "violations", list(violation),
                        "nextActions", list(next)))
                .required(List.of("type", "title", "status", "code", "traceId"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return createSchema().addType(Schema.SchemaType.OBJECT).properties(new TreeMap<>(properties));
    }

    private static Schema list(Schema items) {
        return createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    /** An answer that is a problem; where the caller may come again, it says when. */
    static APIResponse problem(String meaning, String status) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(meaning)
                .content(createContent()
                        .addMediaType(
                                "application/problem+json",
                                createMediaType().schema(createSchema().ref("#/components/schemas/Problem" + status))));
        return COMES_AGAIN.contains(status)
                ? answer.addHeader("Retry-After", text("Seconds to wait before the request is sent again"))
                : answer;
    }

    static Map<String, Parameter> parameters() {
        Map<String, Parameter> all = new TreeMap<>();
        Schema key = string().minLength(1).maxLength(257);
        all.put("RequestId", header("X-Request-Id", string().minLength(1).maxLength(128), "Comes back in the answer"));
        all.put("Traceparent", header("traceparent", string(), "W3C trace context"));
        all.put(
                "IdempotencyKey",
                header("Idempotency-Key", key, "One effect however often it is sent; kept 24 hours")
                        .required(true));
        all.put(
                "OptionalIdempotencyKey",
                header("Idempotency-Key", key, "One effect however often it is sent; kept 24 hours"));
        all.put(
                "IfMatch",
                header("If-Match", string(), "The ETag of what is changed").required(true));
        all.put("OptionalIfMatch", header("If-Match", string(), "The ETag of what is changed"));
        all.put("IfNoneMatch", header("If-None-Match", string(), "304 if this is still the version"));
        all.put(
                "ActorReason",
                header(
                        "X-Actor-Reason",
                        string().minLength(1).maxLength(500),
                        "Why; staff must say it when they write"));
        all.put(
                "MinPosition",
                header(
                        "X-Min-Position",
                        string(),
                        "An X-Position, or up to 16 with commas between them: answer nothing older"));
        all.put(
                "DryRun",
                createParameter()
                        .name("dryRun")
                        .in(Parameter.In.QUERY)
                        .description("Decide and show what would follow, without effect")
                        .schema(createSchema()
                                .addType(Schema.SchemaType.BOOLEAN)
                                .defaultValue(false)));
        all.put("Prefer", header("Prefer", string(), "wait=seconds for what is not known yet; 2 unless told"));
        all.put(
                "Limit",
                createParameter()
                        .name("limit")
                        .in(Parameter.In.QUERY)
                        .description("How many items at most")
                        .schema(createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(new BigDecimal(PageRequest.MAX_LIMIT))
                                .defaultValue(PageRequest.DEFAULT_LIMIT)));
        all.put(
                "Cursor",
                createParameter()
                        .name("cursor")
                        .in(Parameter.In.QUERY)
                        .description("page.next of the page before, with the same filters")
                        .schema(string()));
        return all;
    }

    private static Parameter header(String name, Schema schema, String description) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    static Header text(String description) {
        return createHeader().description(description).schema(string());
    }

    /** A value of ours that travels as one text, with its form where it has one. */
    static Schema coded(String type) {
        String form = FORMS.get(type);
        return form == null ? string() : string().pattern(form);
    }

    static Schema string() {
        return createSchema().addType(Schema.SchemaType.STRING);
    }
}
