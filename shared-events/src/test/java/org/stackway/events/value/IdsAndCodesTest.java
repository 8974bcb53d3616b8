package org.stackway.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAndCodesTest {

    static Stream<Arguments> wellFormed() {
        return Stream.of(
                Arguments.of(SessionId.class, "2026-FALL-2"),
                Arguments.of(SemesterId.class, "2026-SPRING"),
                Arguments.of(CourseCode.class, "ECEA-5700"),
                Arguments.of(OfferingId.class, "2026-FALL-2:ECEA-5700"),
                Arguments.of(ProgrammeCode.class, "MS-ECE"),
                Arguments.of(SpecializationId.class, "fpga-design-for-embedded-systems"),
                Arguments.of(CertificateId.class, "power-electronics-certificate"),
                Arguments.of(Credential.class, "ME-EM"),
                Arguments.of(Credential.class, "power-electronics-certificate"));
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    <T> void wellFormedIdsKeepTheirForm(Class<T> type, String wire) {
        T value = parser(type).apply(wire);

        assertThat(value).hasToString(wire);
        assertThat(((WireValue) value).wire()).isEqualTo(wire);
        assertThat(parser(type).apply(wire)).isEqualTo(value).hasSameHashCodeAs(value);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                        Arguments.of(
                                SessionId.class,
                                "2026-FALL-3 2026-AUTUMN-1 26-FALL-1 2026-FALL 2026-fall-1 1999-FALL-1"),
                        Arguments.of(SemesterId.class, "2026 FALL-2026 2026-FALL-1"),
                        Arguments.of(CourseCode.class, "ECEA5700 ECEA_5700 ecea-5700 ECE-5700 ECEA-570 ECEA-57000"),
                        Arguments.of(
                                OfferingId.class, "2026-FALL-2 ECEA-5700 2026-FALL-2:ECEA 2026-FALL-9:ECEA-5700 :"),
                        Arguments.of(ProgrammeCode.class, "MSECE ms-ece MS- -ECE MS-ECE-X"),
                        Arguments.of(SpecializationId.class, "Power-Electronics power_electronics -a a- a--b"),
                        Arguments.of(CertificateId.class, "Certificate a/b"),
                        Arguments.of(Credential.class, "Ms-ece mS-ECE"))
                .flatMap(row -> Stream.of(((String) row.get()[1] + " ").split(" ", -1))
                        .map(wire -> Arguments.of(row.get()[0], wire)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    <T> void illFormedIdsAreRefusedWithWhatWasExpected(Class<T> type, String wire) {
        assertThatThrownBy(() -> parser(type).apply(wire))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("expected an? .* like .*, got \".*\"");
    }

    @Test
    void sessionsAreOrderedByTimeAndPairIntoSemesters() {
        assertThat(Stream.of("2027-SPRING-1", "2026-FALL-2", "2026-SPRING-1", "2026-FALL-1", "2026-SUMMER-2")
                        .map(SessionId::parse)
                        .sorted()
                        .map(SessionId::wire))
                .containsExactly("2026-SPRING-1", "2026-SUMMER-2", "2026-FALL-1", "2026-FALL-2", "2027-SPRING-1");
        assertThat(SessionId.parse("2026-FALL-2").semester()).isEqualTo(new SemesterId(2026, Term.FALL));
    }

    @Test
    void aCourseCodeIsShownWithASpace() {
        assertThat(CourseCode.parse("ECEA-5700").shown()).isEqualTo("ECEA 5700");
    }

    @Test
    void theKindOfACredentialIsReadFromItsForm() {
        assertThat(Credential.parse("MS-ECE")).isInstanceOf(ProgrammeCode.class);
        assertThat(Credential.parse("power-electronics-certificate")).isInstanceOf(CertificateId.class);
    }

    static Stream<Class<?>> uuidIds() {
        return Stream.of(UuidId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("uuidIds")
    <T> void uuidIdsReadTheCanonicalFormOnly(Class<T> type) {
        String canonical = "019f4c2a-6001-72d6-91f9-5a1c7f3a1eef";
        Function<String, T> parser = parser(type);

        assertThat(parser.apply(canonical)).hasToString(canonical);
        for (String bad : new String[] {
            "",
            canonical.toUpperCase(Locale.ROOT),
            canonical.replace("-", ""),
            "{" + canonical + "}",
            "1-1-1-1-1",
            "019f4c2a-6001-72d6-91f9-5a1c7f3a1eeg",
            "019f4c2a60-01-72d6-91f9-5a1c7f3a1eef",
            "00000000-0000-0000-0000-000000000000"
        }) {
            assertThatThrownBy(() -> parser.apply(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("expected [a-z]+ id .*");
        }
    }

    @Test
    void everyWireValueCanBeRead() {
        assertThat(WireValues.types()).containsAll(uuidIds().toList()).hasSize(24);
        assertThat(WireValues.parserOf(String.class)).isEmpty();
    }

    @Test
    void aHugeOrHostileTextIsCutInTheRefusal() {
        String hostile = "\n" + "x".repeat(10_000);

        assertThatThrownBy(() -> CourseCode.parse(hostile))
                .message()
                .hasSizeLessThan(150)
                .doesNotContain("\n")
                .endsWith("…\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-24T15:00:00.123Z", "1970-01-01T00:00:00Z", "2999-12-31T23:59:59.999Z"})
    void aVersion7IdCarriesItsInstantToTheMillisecond(Instant instant) {
        Random seeded = new Random(7);

        for (int i = 0; i < 1_000; i++) {
            UUID id = Uuid7.at(instant, seeded);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Uuid7.instantOf(id)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 017f22e2-79b0-7000-8000-000000000000",
        "-1, -1, 017f22e2-79b0-7fff-bfff-ffffffffffff",
        "0xCC3, 0x18C4DC0C0C07398F, 017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    })
    void theExampleOfTheStandardComesOut(String random12, String random62, String expected) {
        Instant instant = Instant.parse("2022-02-22T19:22:22Z");

        assertThat(Uuid7.at(instant, Long.decode(random12), Long.decode(random62)))
                .hasToString(expected);
    }

    @Test
    void instantsOutsideTheFieldAndOtherVersionsAreRefused() {
        assertThatThrownBy(() -> Uuid7.at(Instant.EPOCH.minusMillis(1), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Uuid7.instantOf(UUID.fromString("9b2f1c1e-0d6f-4c8e-9c53-3b8d2f6a1e00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> Function<String, T> parser(Class<T> type) {
        return WireValues.parserOf(type).orElseThrow();
    }
}
