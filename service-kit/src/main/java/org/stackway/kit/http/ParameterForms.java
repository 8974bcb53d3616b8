package org.stackway.kit.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.WireValue;
import org.stackway.events.value.WireValues;
import org.stackway.kit.store.AsOf;

/**
 * Reads path and query parameters: every value type of the published language, enumerations, and the few plain types.
 * What does not parse is 400 and says what was expected; the framework alone would answer 404.
 */
@Provider
public class ParameterForms implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PLAIN = Map.of(
            int.class, ParameterForms::wholeNumber,
            Integer.class, ParameterForms::wholeNumber,
            long.class, ParameterForms::longNumber,
            Long.class, ParameterForms::longNumber,
            boolean.class, ParameterForms::truth,
            Boolean.class, ParameterForms::truth,
            UUID.class, ParameterForms::uuid,
            Instant.class, ParameterForms::instant,
            LocalDate.class, ParameterForms::date,
            AsOf.class, AsOf::parse);

    @Override
    @SuppressWarnings("unchecked") // each table ties a type to a function that makes it
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Function<String, T> parser = WireValues.parserOf(rawType).orElse((Function<String, T>) PLAIN.get(rawType));
        if (parser == null && rawType.isEnum()) {
            parser = text -> constant(rawType, text);
        }
        return parser == null ? null : new Form<>(parser);
    }

    private record Form<T>(Function<String, T> parser) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException refused) {
                throw ProblemException.malformed(String.valueOf(refused.getMessage()));
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof WireValue wire ? wire.wire() : String.valueOf(value);
        }
    }

    private static <T> T constant(Class<T> type, String text) {
        T[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "))));
    }

    private static Integer wholeNumber(String text) {
        return Math.toIntExact(bounded(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static Long longNumber(String text) {
        return bounded(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long bounded(String text, long min, long max) {
        try {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("expected a whole number", notANumber);
        }
        throw new IllegalArgumentException("expected a whole number from " + min + " to " + max);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false");
        };
    }

    private static UUID uuid(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equals(text)) {
                return value;
            }
        } catch (IllegalArgumentException notHexadecimal) {
            throw new IllegalArgumentException("expected a canonical UUID", notHexadecimal);
        }
        throw new IllegalArgumentException("expected a canonical UUID");
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAnInstant) {
            throw new IllegalArgumentException(
                    "expected an instant with an offset, like 2026-08-24T15:00:00Z", notAnInstant);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("expected a date like 2026-08-24", notADate);
        }
    }
}
