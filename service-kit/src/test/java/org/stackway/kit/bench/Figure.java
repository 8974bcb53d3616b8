package org.stackway.kit.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One published number with what it is compared to.
 *
 * @param what is measured
 * @param value ours
 * @param unit of both
 * @param baseline what it is compared to
 * @param baselineValue measured in the same run; empty if the tool for it is missing
 * @param aim the ratio we want to reach, in words; empty if there is none
 */
public record Figure(
        String what, long value, String unit, String baseline, Optional<Long> baselineValue, Optional<String> aim) {

    public static Figure of(String what, long value, String unit) {
        return new Figure(what, value, unit, "", Optional.empty(), Optional.empty());
    }

    public Figure against(String name, Optional<Long> measured) {
        return new Figure(what, value, unit, name, measured, aim);
    }

    public Figure aim(String ratio) {
        return new Figure(what, value, unit, baseline, baselineValue, Optional.of(ratio));
    }

    /** Ours divided by the baseline. */
    public Optional<BigDecimal> ratio() {
        return baselineValue.filter(base -> base > 0).map(base -> BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP));
    }
}
