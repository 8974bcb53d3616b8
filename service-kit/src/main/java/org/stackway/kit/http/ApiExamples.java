package org.stackway.kit.http;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An example of every body, made from its type: the same values everywhere, so that the examples of one service speak of what
 * those of another speak of. None of them is anybody's. A test of each service finds every example valid by its schema.
 */
final class ApiExamples {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final int DEEPEST = 12;
    private static final String UUID = "019a6c2d-11f0-7aa2-8a54-0c9b5d1e7f20";

    /** By the name of the type: ids, codes and what else is one text with a form of its own. */
    private static final Map<String, Object> OF_TYPE = Map.ofEntries(
            Map.entry("AsOf", "2026-12-20T00:00:00Z"),
            Map.entry("BigDecimal", "3.50"),
            Map.entry("CertificateId", "power-electronics"),
            Map.entry("CheckoutId", "019a6c2f-3b11-7d0c-9a44-51f0e7c2d603"),
            Map.entry("CourseCode", "ECEA-5700"),
            Map.entry("CreditHours", "0.8"),
            Map.entry("Currency", "USD"),
            Map.entry("EnrollmentId", "019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"),
            Map.entry("Gpa", "3.500"),
            Map.entry("GradePoints", "4.0"),
            Map.entry("Instant", "2026-08-24T15:00:00Z"),
            Map.entry("Json", Map.of()),
            Map.entry("LearnerId", UUID),
            Map.entry("LocalDate", "2026-08-24"),
            Map.entry("Moment", "2026-08-24T09:00"),
            Map.entry("OfferingId", "2026-FALL-1:ECEA-5700"),
            Map.entry("ProgrammeCode", "MS-ECE"),
            Map.entry("SemesterId", "2026-FALL"),
            Map.entry("SessionId", "2026-FALL-1"),
            Map.entry("SpecializationId", "power-electronics"),
            Map.entry("ZoneId", "America/Denver"));

    /** By the name of the member, where its type says no more than that it is a text or a number. */
    private static final Map<String, Object> OF_MEMBER = Map.ofEntries(
            Map.entry("amountMinor", 42_000),
            Map.entry("audience", "billing-service"),
            Map.entry("code", "NOT_KNOWN_YET"),
            Map.entry("contentVersion", "2026.1"),
            Map.entry("country", "US"),
            Map.entry("courseCode", "ECEA-5700"),
            Map.entry("creditHours", "0.8"),
            Map.entry("currency", "USD"),
            Map.entry("date", "2026-08-24"),
            Map.entry("email", "learner@example.org"),
            Map.entry("familyName", "Example"),
            Map.entry("givenName", "Robin"),
            Map.entry("grade", "A-"),
            Map.entry("action", "open-existing"),
            Map.entry("href", "/api/v1/enrollments/019a6c2e-8c20-7b6e-b0a3-2d4f6a8c0e12"),
            Map.entry("institutionEmail", "robin.example@institution.example.edu"),
            Map.entry("instance", "/api/v1/enrollments"),
            Map.entry("itemId", "ECEA-5700/week-1/quiz"),
            Map.entry("learnerId", UUID),
            Map.entry("local", "2026-08-24T09:00:00"),
            Map.entry("message", "the enrolment is not known here yet"),
            Map.entry("offeringId", "2026-FALL-1:ECEA-5700"),
            Map.entry("organisation", "Example Power Company"),
            Map.entry("paymentUrl", "https://payments.example.org/019a6c2f-3b11-7d0c-9a44-51f0e7c2d603"),
            Map.entry("programme", "MS-ECE"),
            Map.entry("reason", "asked for by e-mail"),
            Map.entry("sessionId", "2026-FALL-1"),
            Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            Map.entry("timezone", "America/Denver"),
            Map.entry("title", "Introduction to Power Electronics"),
            Map.entry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"),
            Map.entry("url", "https://transcripts.example.org/api/v1/verifications/7K2QX-0M4VT-9RSBC-1D8WZ"),
            Map.entry("zone", "America/Denver"));

    private final Map<String, Schema> types;

    ApiExamples(Map<String, Schema> types) {
        this.types = Map.copyOf(types);
    }

    /** Gives a body an example, if it has a schema and nobody gave it one. */
    void fill(MediaType media) {
        if (media.getSchema() != null
                && media.getExample() == null
                && (media.getExamples() == null || media.getExamples().isEmpty())) {
            media.setExample(of(media.getSchema(), "", Set.of()));
        }
    }

    private Object of(Schema schema, String member, Set<String> within) {
        String ref = schema.getRef();
        if (ref != null) {
            String type = ref.substring(COMPONENTS.length());
            Object known = OF_TYPE.get(type);
            if (known != null) {
                return known;
            }
            Schema meant = types.get(type);
            if (meant == null) {
                throw new IllegalStateException("a document refers to " + ref + ", which it does not hold");
            }
            Set<String> deeper = new TreeSet<>(within);
            deeper.add(type);
            return of(meant, member, deeper);
        }
        if (schema.getAllOf() != null) {
            Map<String, Object> all = new LinkedHashMap<>();
            schema.getAllOf().forEach(part -> {
                if (of(part, member, within) instanceof Map<?, ?> members) {
                    members.forEach((name, value) -> all.put(String.valueOf(name), value));
                }
            });
            return all;
        }
        List<Schema> forms = schema.getOneOf() != null ? schema.getOneOf() : schema.getAnyOf();
        if (forms != null && !forms.isEmpty()) {
            return of(forms.getFirst(), member, within);
        }
        return schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()
                ? schema.getEnumeration().getFirst()
                : plain(schema, member, within);
    }

    private Object plain(Schema schema, String member, Set<String> within) {
        Schema.SchemaType type = schema.getType() == null || schema.getType().isEmpty()
                ? Schema.SchemaType.OBJECT
                : schema.getType().getFirst();
        return switch (type) {
            case OBJECT -> object(schema, within);
            case ARRAY -> array(schema, member, within);
            case STRING -> text(schema, member);
            case INTEGER -> whole(schema, member);
            case NUMBER -> new BigDecimal("1.5");
            case BOOLEAN -> true;
            case NULL -> throw new IllegalStateException(member + " can only be null");
        };
    }

    private Map<String, Object> object(Schema schema, Set<String> within) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        Set<String> required = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        properties.forEach((name, value) -> {
            if (required.contains(name) || !repeats(value, within)) {
                members.put(name, of(value, name, within));
            }
        });
        return members;
    }

    private List<Object> array(Schema schema, String member, Set<String> within) {
        Schema items = schema.getItems();
        return items == null || repeats(items, within) ? List.of() : List.of(of(items, member, within));
    }

    /** Whether a value would hold itself again: then an example leaves it out. */
    private static boolean repeats(Schema value, Set<String> within) {
        Schema inner = value.getItems() == null ? value : value.getItems();
        String ref = inner.getRef();
        return within.size() > DEEPEST || (ref != null && within.contains(ref.substring(COMPONENTS.length())));
    }

    private static Object text(Schema schema, String member) {
        String format = String.valueOf(schema.getFormat());
        return switch (format) {
            case "uuid" -> UUID;
            case "date-time" -> "2026-08-24T15:00:00Z";
            case "date" -> "2026-08-24";
            case "binary" -> "%PDF-1.7 …";
            default -> OF_MEMBER.get(member) instanceof String known ? known : anyText(schema, member);
        };
    }

    private static String anyText(Schema schema, String member) {
        String text =
                member.isEmpty() ? "text" : member.replaceAll("([A-Z])", " $1").strip();
        @Nullable Integer most = schema.getMaxLength();
        return most != null && text.length() > most ? text.substring(0, most) : text;
    }

    private static Object whole(Schema schema, String member) {
        if (OF_MEMBER.get(member) instanceof Integer known) {
            return known;
        }
        return schema.getMinimum() == null
                ? 1
                : schema.getMinimum().max(BigDecimal.ONE).intValueExact();
    }
}
