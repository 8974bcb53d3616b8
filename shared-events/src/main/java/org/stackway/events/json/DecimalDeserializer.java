package org.stackway.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a plain decimal from a JSON string or number, digit by digit. Exponents are refused: {@code 1e999999999} is a
 * short text and a gigabyte of digits.
 */
final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    DecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String text = json.getText();
                yield PLAIN.matcher(text).matches()
                        ? new BigDecimal(text)
                        : context.reportInputMismatch(this, "expected a plain decimal as a string, like \"0.6\"");
            }
            default -> context.reportInputMismatch(this, "expected a plain decimal as a string, like \"0.6\"");
        };
    }
}
