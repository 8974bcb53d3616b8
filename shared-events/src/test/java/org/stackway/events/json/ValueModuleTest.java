package org.stackway.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;

/** The value module in a mapper of someone else, as the services' REST mappers use it. */
class ValueModuleTest {
    private static final JsonMapper REST = JsonMapper.builder()
            .addModule(EventJson.valueModule())
            .addModule(EventJson.requiredComponentsModule())
            .build();

    record Body(
            @Nullable CourseCode course,
            @Nullable CreditHours hours,
            @Nullable Money money,
            @Nullable Instant at,
            @Nullable ZoneId zone,
            @Nullable BigDecimal weight,
            @Nullable List<EnrollmentId> enrollments) {}

    record Strict(CourseCode course, @Nullable Money money) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"course\":\"ECEA 5700\"} | expected a course code like ECEA-5700, got \"ECEA 5700\"",
                "{\"course\":5700} | expected a JSON string for CourseCode",
                "{\"course\":{}} | expected a JSON string for CourseCode",
                "{\"hours\":0.6} | expected a JSON string for CreditHours",
                "{\"hours\":\"31\"} | expected credit hours above 0 and at most 30",
                "{\"money\":\"400.20\"} | expected money as whole minor units and a currency",
                "{\"money\":{\"amountMinor\":400.2,\"currency\":\"USD\"}} | expected money as whole minor units",
                "{\"money\":{\"amountMinor\":\"1\",\"currency\":\"USD\"}} | expected money as whole minor units",
                "{\"money\":{\"amountMinor\":1}} | expected money as whole minor units and a currency",
                "{\"money\":{\"amountMinor\":1,\"currency\":\"XXZ\"}} | expected an ISO 4217 currency code like USD",
                "{\"money\":{\"amountMinor\":99999999999999999999,\"currency\":\"USD\"}} | out of range of long",
                "{\"at\":\"2026-08-24T09:00\"} | expected an RFC 3339 instant with an offset",
                "{\"at\":\"+99999-01-01T00:00:00Z\"} | expected an RFC 3339 instant with an offset",
                "{\"at\":1} | expected a JSON string for Instant",
                "{\"zone\":\"Mars/Olympus\"} | expected a time zone id like America/Denver",
                "{\"weight\":\"1e999999999\"} | expected a plain decimal",
                "{\"weight\":1e9} | expected a plain decimal",
                "{\"weight\":true} | expected a plain decimal",
                "{\"enrollments\":[\"x\"]} | expected enrollment id in canonical UUID form, got \"x\""
            })
    void aBadValueSaysWhatWasExpected(String json, String message) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> REST.readValue(json, Body.class))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getPath()).isNotEmpty());
    }

    @Test
    void goodValuesAreReadWithAnyOffsetAndWrittenInOneForm() throws Exception {
        Body body = REST.readValue("""
                {"course":"ECEA-5700","hours":"1.20","money":{"currency":"USD","amountMinor":40020},
                 "at":"2026-08-24T09:00:00-06:00","zone":"America/Denver","weight":30}
                """, Body.class);

        assertThat(REST.writeValueAsString(body)).isEqualTo("""
                        {"course":"ECEA-5700","hours":"1.2","money":{"amountMinor":40020,"currency":"USD"},\
                        "at":"2026-08-24T15:00:00.000Z","zone":"America/Denver","weight":"30","enrollments":null}\
                        """);
    }

    @Test
    void theMapperDecidesAboutUnknownFieldsAlsoInsideMoney() {
        assertThatThrownBy(() ->
                        REST.readValue("{\"money\":{\"amountMinor\":1,\"currency\":\"USD\",\"cents\":2}}", Body.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("cents");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"course\":null}", "{\"money\":null}"})
    void whatIsNotNullableMustBeThere(String json) {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> REST.readValue(json, Strict.class))
                .withMessageContaining("course");
    }

    @Test
    void whatIsNullableMayBeAbsentOrNull() throws Exception {
        assertThat(REST.readValue("{\"course\":\"ECEA-5700\"}", Strict.class))
                .isEqualTo(REST.readValue("{\"course\":\"ECEA-5700\",\"money\":null}", Strict.class));
    }
}
