package org.stackway.enrollment.roster;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as RFC 4180 writes them: commas, quotes doubled inside quotes, CRLF at the end of each. A cell that a spreadsheet would
 * run as a formula is shown as text instead: it begins with an apostrophe.
 */
final class Csv {

    private static final String END_OF_ROW = "\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_ROW));
    }

    private static String cell(String text) {
        String shown = isFormula(text) ? "'" + text : text;
        boolean quoted = shown.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                || !shown.equals(shown.strip());
        return quoted ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }

    /** Spreadsheets look past spaces for what begins a formula. */
    private static boolean isFormula(String text) {
        String begun = text.stripLeading();
        return (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0)
                || (!begun.isEmpty() && STARTS_A_FORMULA.indexOf(begun.charAt(0)) >= 0);
    }
}
