package org.stackway.kit.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as RFC 4180 and spreadsheets write it: a line of column names, then rows. Cells are stripped, an empty cell says
 * nothing, rows without any cell are passed over. What is not such a table is a malformed request (400), as a whole; what its
 * cells mean is each row's own matter.
 *
 * @param rows the cells that say something, by column
 */
public record CsvTable(List<Map<String, String>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * @param columns the names it may have; {@code needed} are those it must have
     */
    public static CsvTable read(String text, Set<String> columns, Set<String> needed) {
        List<List<String>> lines = new Cells(text).lines();
        if (lines.isEmpty()) {
            throw ProblemException.malformed("a table begins with the names of its columns");
        }
        List<String> header = lines.getFirst();
        if (!columns.containsAll(header)
                || new HashSet<>(header).size() < header.size()
                || !header.containsAll(needed)) {
            throw ProblemException.malformed("the columns are %s, each once, %s among them"
                    .formatted(String.join(", ", sorted(columns)), String.join(" and ", sorted(needed))));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            rows.add(row(header, lines.get(line), line));
        }
        return new CsvTable(rows);
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells, int line) {
        if (cells.size() > header.size()) {
            throw ProblemException.malformed("row " + line + " has more cells than there are columns");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return row;
    }

    /** Takes a text apart, one character after the other. */
    private static final class Cells {
        private final String text;
        private final List<List<String>> lines = new ArrayList<>();
        private List<String> line = new ArrayList<>();
        private int at;

        Cells(String text) {
            this.text = text;
            this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        }

        List<List<String>> lines() {
            while (at < text.length()) {
                line.add(cell());
                if (at == text.length() || text.charAt(at) != ',') {
                    endOfLine();
                } else if (++at == text.length()) {
                    line.add("");
                }
            }
            endOfLine();
            return lines;
        }

        private void endOfLine() {
            while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
                at++;
            }
            if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(List.copyOf(line));
            }
            line = new ArrayList<>();
        }

        private String cell() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int from = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        /** Two quotes are one; everything up to a single one belongs to the cell, ends of lines as well. */
        private String quoted() {
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char next = text.charAt(at++);
                if (next != '"') {
                    cell.append(next);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append(text.charAt(at++));
                } else {
                    afterQuoted();
                    return cell.toString().strip();
                }
            }
            throw ProblemException.malformed("a quoted cell does not end");
        }

        private void afterQuoted() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                throw ProblemException.malformed("text follows a quoted cell");
            }
        }
    }
}
