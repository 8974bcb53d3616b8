package org.stackway.kit.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Violation;

/** What is wrong with a JSON body, in the caller's words: the member, where it stands, what was expected. */
final class JsonProblems {

    private JsonProblems() {}

    /** Empty if the failure is ours: something of our own could not be written as JSON. */
    static Optional<ProblemException> of(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException || failure.getProcessor() instanceof JsonGenerator) {
            return Optional.empty();
        }
        return Optional.of(
                find(failure, StreamConstraintsException.class).isPresent()
                        ? problem(
                                "BODY_TOO_COMPLEX",
                                "the body is nested too deeply, or holds a value that is too long",
                                "")
                        : failure instanceof JsonMappingException mapping ? misfit(mapping) : notJson(failure));
    }

    private static ProblemException notJson(JsonProcessingException failure) {
        String message = String.valueOf(failure.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return problem("MALFORMED_JSON", "a member stands twice: " + quoted(message), "");
        }
        JsonLocation at = failure.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return problem("MALFORMED_JSON", "the body is not well-formed JSON" + where, "");
    }

    private static ProblemException misfit(JsonMappingException failure) {
        String pointer = pointer(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return problem("UNKNOWN_MEMBER", "unknown member \"" + cut(unknown.getPropertyName()) + "\"", pointer);
        }
        String message = String.valueOf(failure.getOriginalMessage());
        if (failure instanceof InvalidNullException || message.startsWith("Missing required creator property")) {
            return problem("MISSING_MEMBER", "the member " + pointer + " is missing or null", pointer);
        }
        if (message.startsWith("No content to map")) {
            return problem("BODY_MISSING", "this operation needs a body", "");
        }
        if (failure.getCause() instanceof InputCoercionException outOfRange) {
            return problem(
                    "BAD_VALUE", "expected " + wording(outOfRange.getTargetType()) + " within its range", pointer);
        }
        if (failure.getCause() instanceof JsonProcessingException inner && !(inner instanceof JsonMappingException)) {
            return notJson(inner);
        }
        return problem("BAD_VALUE", expected(failure, message), pointer);
    }

    /** Our own value types say what they expect; for anything else the type does. */
    private static String expected(JsonMappingException failure, String message) {
        if (message.startsWith("expected ")) {
            return withoutValue(message);
        }
        String ofCause = find(failure, IllegalArgumentException.class)
                .map(Throwable::getMessage)
                .filter(text -> text.startsWith("expected "))
                .orElse(null);
        if (ofCause != null) {
            return withoutValue(ofCause);
        }
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return target == null ? "the value does not fit" : "expected " + wording(target);
    }

    /** What was sent is not repeated: a front end may have put a name where an id belongs, and problems are logged (D14). */
    private static String withoutValue(String expectation) {
        int got = expectation.indexOf(", got ");
        return got < 0 ? expectation : expectation.substring(0, got);
    }

    private static String wording(Class<?> target) {
        if (target.isEnum()) {
            return "one of "
                    + Arrays.stream(target.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == int.class || target == long.class || target == Integer.class || target == Long.class) {
            return "a whole number";
        }
        if (target == String.class) {
            return "a string";
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return "a date or a time in ISO 8601 form";
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "an array";
        }
        return target.isRecord() || Map.class.isAssignableFrom(target) ? "an object" : "another kind of value";
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(cut(step.getFieldName()).replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    private static String quoted(String message) {
        int from = message.indexOf('\'');
        int to = message.lastIndexOf('\'');
        return from >= 0 && to > from ? "\"" + cut(message.substring(from + 1, to)) + "\"" : "";
    }

    /** Cut and freed of control characters: the name comes from outside. */
    private static String cut(String name) {
        return (name.length() <= 60 ? name : name.substring(0, 60) + "…").replaceAll("\\p{Cntrl}", "?");
    }

    private static ProblemException problem(String code, String detail, String pointer) {
        return ProblemException.of(
                400, code, detail, List.of(Violation.of("API-400", detail).at(pointer)));
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 20; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
