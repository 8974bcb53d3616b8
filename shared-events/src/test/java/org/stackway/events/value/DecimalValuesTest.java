package org.stackway.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalValuesTest {

    @ParameterizedTest
    @CsvSource({"0.6, 0.6", "1, 1.0", "1.00, 1.0", "30, 30.0", "0.25, 0.25", "007.5, 7.5"})
    void creditHoursHaveOneForm(String given, String wire) {
        CreditHours hours = CreditHours.parse(given);

        assertThat(hours.wire()).isEqualTo(wire).isEqualTo(hours.toString());
        assertThat(hours).isEqualTo(CreditHours.parse(wire)).hasSameHashCodeAs(CreditHours.parse(wire));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "-1", "30.01", "31", "0.125", "1e1", "NaN", "+1", " 1", "1.", ".5", "1,2"})
    void creditHoursRefuseNonsense(String given) {
        assertThatThrownBy(() -> CreditHours.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected credit hours above 0 and at most 30");
    }

    @Test
    void aHugeExponentIsRefusedWithoutWritingOutItsDigits() {
        assertThatThrownBy(() -> new CreditHours(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a huge number");
    }

    @Test
    void creditHoursAreOrderedByNumber() {
        assertThat(CreditHours.parse("0.8")).isLessThan(CreditHours.parse("1.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.1", "-0.1", "3.0001", "B", ""})
    void gradePointsRefuseNonsense(String given) {
        assertThatThrownBy(() -> GradePoints.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected grade points from 0 to 4");
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void everyGradeReadsBackFromItsLetter(Grade grade) {
        assertThat(Grade.parse(grade.wire())).isEqualTo(grade).hasToString(grade.wire());
    }

    @ParameterizedTest
    @CsvSource({
        "A, 4.0", "A-, 3.7", "B+, 3.3", "B, 3.0", "B-, 2.7", "C+, 2.3",
        "C, 2.0", "C-, 1.7", "D+, 1.3", "D, 1.0", "D-, 0.7", "F, 0.0"
    })
    void gradesHaveThePointsOfTheGraduateScale(String letter, String points) {
        assertThat(Grade.parse(letter).points().wire()).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A+", "a", "A_MINUS", "E", "W", ""})
    void whatIsNotALetterGradeIsRefused(String given) {
        assertThatThrownBy(() -> Grade.parse(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected one of the grades A, A-");
    }

    @Test
    void gradesCompareByPoints() {
        assertThat(Grade.B.atLeast(Grade.B)).isTrue();
        assertThat(Grade.B.atLeast(Grade.B_MINUS)).isTrue();
        assertThat(Grade.B_MINUS.atLeast(Grade.B)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11.90, 4.0, 2.975", "12.0, 4.0, 3.000", "11.9999, 4.0, 2.999", "2, 3, 0.666", "16, 4, 4.000"})
    void theGpaShownIsCutAndNotRounded_3_24(String points, String credits, String shown) {
        assertThat(Gpa.cut(new BigDecimal(points), new BigDecimal(credits)).wire())
                .isEqualTo(shown);
    }

    @Test
    void aGpaNeedsCreditsAndStaysOnTheScale() {
        assertThatThrownBy(() -> Gpa.cut(BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gpa.cut(BigDecimal.TEN, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Gpa.parse("3.0001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Gpa.parse("3.0")).isEqualTo(Gpa.parse("3.000")).isGreaterThan(Gpa.parse("2.999"));
    }
}
