package org.stackway.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from a JSON string and from nothing else: a number would bring back binary fractions. */
final class TextDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parser;

    TextDeserializer(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(
                    this, "expected a JSON string for %s, got %s", _valueClass.getSimpleName(), json.currentToken());
        }
        String text = json.getText();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException refused) {
            InvalidFormatException failure =
                    InvalidFormatException.from(json, String.valueOf(refused.getMessage()), text, _valueClass);
            failure.initCause(refused);
            throw failure;
        }
    }
}
