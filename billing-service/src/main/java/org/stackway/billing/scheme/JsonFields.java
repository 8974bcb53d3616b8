package org.stackway.billing.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.Money;

/** Reads fields of a provider's JSON: strictly what is used, and nothing else. */
final class JsonFields {

    /** No provider of ours is older, and no clock of theirs is that wrong. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MOST_DIGITS = 18;

    private JsonFields() {}

    /** Reads an object; whatever is wrong with it makes it unreadable and fails nothing. */
    static ProviderMessage read(byte[] body, Function<JsonNode, ProviderMessage> reading) {
        try {
            JsonNode root = EventJson.mapper().readTree(body);
            return root == null || !root.isObject() ? new Unreadable("the body is not an object") : reading.apply(root);
        } catch (JsonProcessingException notJson) {
            return new Unreadable("not JSON: " + notJson.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            return new Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    static String required(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    static Optional<Instant> instant(JsonNode node, String field) {
        return text(node, field)
                .map(at -> OffsetDateTime.parse(at).toInstant().truncatedTo(ChronoUnit.MILLIS))
                .map(at -> plausible(at, field));
    }

    static Instant plausible(Instant at, String field) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + " is no instant of our days");
        }
        return at;
    }

    /** A whole number of minor units, as a number. */
    static Money minorUnits(JsonNode node, String amount, String currency) {
        JsonNode minor = node.path(amount);
        if (!minor.isIntegralNumber() || !minor.canConvertToLong() || minor.longValue() <= 0) {
            throw new IllegalArgumentException(amount + " is not a positive whole number");
        }
        return Money.of(minor.longValue(), currency(required(node, currency)));
    }

    /** A whole number of the currency's smallest units, as text. */
    static Money subUnits(JsonNode node, String amount, String currency) {
        return subUnits(required(node, amount), amount, currency(required(node, currency)));
    }

    static Money subUnits(String text, String field, Currency currency) {
        if (!text.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new IllegalArgumentException(field + " is not a whole number of sub-units");
        }
        long minor = Long.parseLong(text);
        if (minor == 0) {
            throw new IllegalArgumentException(field + " is nothing");
        }
        return Money.of(minor, currency);
    }

    /** An amount in whole units, with no more decimals than its currency has. */
    static Money wholeUnits(JsonNode value, String field, Currency currency) {
        String text = value.isTextual() ? value.textValue() : value.isNumber() ? value.asText() : "";
        if (!text.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException(field + " is not an amount");
        }
        long minor = new BigDecimal(text)
                .movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
        if (minor == 0) {
            throw new IllegalArgumentException(field + " is nothing");
        }
        return Money.of(minor, currency);
    }

    static Currency currency(String code) {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    }
}
