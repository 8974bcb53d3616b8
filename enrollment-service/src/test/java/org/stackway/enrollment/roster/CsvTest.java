package org.stackway.enrollment.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreWrittenAsRfc4180Says() {
        assertThat(Csv.row(List.of("plain", "a,b", "say \"hi\"", "two\r\nlines", "", " spaced ")))
                .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",,\" spaced \"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\uFF1D1"})
    void noCellIsRunAsAFormula(String text) {
        assertThat(Csv.row(List.of(text)).replace("\"", "")).startsWith("'");
    }

    @Test
    void anAttackStaysInItsCell() {
        assertThat(Csv.row(List.of("=HYPERLINK(\"http://x\",\"y\")", "next")))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",next\r\n");
        assertThat(Csv.row(List.of("O'Neill", "a=b", "1-2"))).isEqualTo("O'Neill,a=b,1-2\r\n");
    }
}
