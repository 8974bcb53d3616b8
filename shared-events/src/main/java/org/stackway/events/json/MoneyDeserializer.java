package org.stackway.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.Money;

/** Reads {@code {"amountMinor":40020,"currency":"USD"}}: a whole number and a known ISO 4217 code, both there. */
final class MoneyDeserializer extends StdDeserializer<Money> {
    private static final long serialVersionUID = 1L;
    private static final String EXPECTED =
            "expected money as whole minor units and a currency, like {\"amountMinor\":40020,\"currency\":\"USD\"}";

    MoneyDeserializer() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return context.reportInputMismatch(this, EXPECTED);
        }
        Long amountMinor = null;
        Currency currency = null;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (field) {
                case "amountMinor" -> amountMinor = amount(json, value, context);
                case "currency" -> currency = currency(json, value, context);
                default -> context.handleUnknownProperty(json, this, Money.class, field);
            }
        }
        if (amountMinor == null || currency == null) {
            return context.reportInputMismatch(this, EXPECTED);
        }
        return new Money(amountMinor, currency);
    }

    private @Nullable Long amount(JsonParser json, JsonToken value, DeserializationContext context) throws IOException {
        return value == JsonToken.VALUE_NUMBER_INT
                ? Long.valueOf(json.getLongValue())
                : context.reportInputMismatch(this, EXPECTED);
    }

    private @Nullable Currency currency(JsonParser json, JsonToken value, DeserializationContext context)
            throws IOException {
        if (value != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(this, EXPECTED);
        }
        String code = json.getText();
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknownCode) {
            return (Currency)
                    context.handleWeirdStringValue(Currency.class, code, "expected an ISO 4217 currency code like USD");
        }
    }
}
