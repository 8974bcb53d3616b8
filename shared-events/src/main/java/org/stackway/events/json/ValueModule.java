package org.stackway.events.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.value.InstantForm;
import org.stackway.events.value.Money;
import org.stackway.events.value.WireValue;
import org.stackway.events.value.WireValues;

/** The wire forms of the values, as events and REST bodies share them. */
final class ValueModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String A_ZONE = "a time zone id like America/Denver";

    ValueModule() {
        super("stackway-values");
        addSerializer(WireValue.class, new TextSerializer<>(WireValue.class, WireValue::wire));
        WireValues.types().forEach(this::addWireValue);
        addSerializer(BigDecimal.class, new TextSerializer<>(BigDecimal.class, BigDecimal::toPlainString));
        addDeserializer(BigDecimal.class, new DecimalDeserializer());
        addSerializer(Instant.class, new TextSerializer<>(Instant.class, InstantForm::write));
        addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, InstantForm::read));
        addSerializer(ZoneId.class, new TextSerializer<>(ZoneId.class, ZoneId::getId));
        addDeserializer(ZoneId.class, new TextDeserializer<>(ZoneId.class, ValueModule::zone));
        addSerializer(Money.class, new MoneySerializer());
        addDeserializer(Money.class, new MoneyDeserializer());
        setMixInAnnotation(AdmissionCriterion.class, CriterionTypes.class);
    }

    private <T> void addWireValue(Class<T> type) {
        addDeserializer(
                type, new TextDeserializer<>(type, WireValues.parserOf(type).orElseThrow()));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected " + A_ZONE, e);
        }
    }

    /** Names the criteria explicitly, so that the stored name does not hang on a class name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "CUMULATIVE_GPA_AND_FLOOR", value = AdmissionCriterion.CumulativeGpaAndFloor.class),
        @JsonSubTypes.Type(name = "MIN_GRADE_EACH", value = AdmissionCriterion.MinGradeEach.class),
        @JsonSubTypes.Type(name = "UNKNOWN", value = AdmissionCriterion.Unknown.class)
    })
    private interface CriterionTypes {}

    private static final class TextSerializer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> text;

        TextSerializer(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    private static final class MoneySerializer extends StdSerializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneySerializer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(money);
            json.writeNumberField("amountMinor", money.amountMinor());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }
}
