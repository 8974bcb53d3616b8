package org.stackway.kit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A few pages of text in columns, as PDF. The same content makes the same bytes: nothing of it depends on the time, the place
 * or the machine. The font is embedded (Liberation Sans, SIL Open Font License), so that Latin, Greek and Cyrillic names
 * print; a character that it does not have, or of a script that runs from right to left, is shown as a question mark. Blocks: not for an event loop.
 */
public final class Sheet {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float LARGE = 16;
    private static final float LEADING = 14;
    private static final PDRectangle PAPER = PDRectangle.LETTER;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;

    private final List<Row> rows = new ArrayList<>();

    /** One line of text: its cells, each at its place; {@code ruled} has a line drawn below it. */
    private record Row(List<Cell> cells, float size, boolean ruled) {}

    /**
     * Text at a place.
     *
     * @param at where it begins, in points from the left margin; if {@code rightAligned}, where it ends
     * @param width points; longer text goes on in the next line
     */
    public record Cell(String text, float at, boolean rightAligned, float width) {

        public static Cell left(String text, float at) {
            return new Cell(text, at, false, WIDTH - at);
        }

        public static Cell right(String text, float at) {
            return new Cell(text, at, true, at);
        }

        /** The same, in a narrower column. */
        public Cell within(float points) {
            return new Cell(text, at, rightAligned, points);
        }

        private Cell saying(String other) {
            return new Cell(other, at, rightAligned, width);
        }
    }

    /** Adds a headline. */
    public Sheet title(String text) {
        rows.add(new Row(List.of(Cell.left(text, 0)), LARGE, false));
        return this;
    }

    /** Adds a line of cells; none for an empty one. */
    public Sheet row(Cell... cells) {
        rows.add(new Row(List.of(cells), SIZE, false));
        return this;
    }

    /** Adds a line of cells that heads a table. */
    public Sheet heading(Cell... cells) {
        rows.add(new Row(List.of(cells), SIZE, true));
        return this;
    }

    /** Adds a line of text. */
    public Sheet text(String text) {
        return row(Cell.left(text, 0));
    }

    /** True if every character of the text has a glyph: nothing of it would be shown as a question mark. */
    public static boolean canWrite(String text) {
        try (PDDocument document = new PDDocument();
                InputStream file = fontFile()) {
            PDFont font = PDType0Font.load(document, file, true);
            return printable(font, text).equals(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The document.
     *
     * @param title of the document, not of a person: it stands in the file's properties
     */
    public byte[] pdf(String title) {
        try (PDDocument document = new PDDocument();
                InputStream file = fontFile()) {
            PDFont font = PDType0Font.load(document, file, true);
            document.setDocumentId(0L);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            information.setProducer("Stackway");
            document.setDocumentInformation(information);
            List<List<Row>> pages = pages(font);
            for (int page = 0; page < pages.size(); page++) {
                write(document, font, pages.get(page), "Page " + (page + 1) + " of " + pages.size());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream fontFile() {
        InputStream file = PDDocument.class.getResourceAsStream(FONT);
        if (file == null) {
            throw new IllegalStateException("the font is not where it should be: " + FONT);
        }
        return file;
    }

    private List<List<Row>> pages(PDFont font) throws IOException {
        List<List<Row>> pages = new ArrayList<>();
        List<Row> page = new ArrayList<>();
        float left = room();
        for (Row row : rows) {
            for (Row line : broken(font, row)) {
                if (left < height(line)) {
                    pages.add(page);
                    page = new ArrayList<>();
                    left = room();
                }
                page.add(line);
                left -= height(line);
            }
        }
        pages.add(page);
        return pages;
    }

    /** The row in as many lines as its longest cell takes. */
    private static List<Row> broken(PDFont font, Row row) throws IOException {
        List<List<String>> columns = new ArrayList<>();
        int lines = 1;
        for (Cell cell : row.cells()) {
            List<String> column = broken(font, row.size(), printable(font, cell.text()), cell.width());
            columns.add(column);
            lines = Math.max(lines, column.size());
        }
        List<Row> broken = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                if (line < columns.get(column).size()) {
                    cells.add(row.cells().get(column).saying(columns.get(column).get(line)));
                }
            }
            broken.add(new Row(cells, row.size(), row.ruled() && line == lines - 1));
        }
        return broken;
    }

    /** Broken between words; a word that is longer than a line is broken too. */
    private static List<String> broken(PDFont font, float size, String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int space = -1;
        for (int point : text.codePoints().toArray()) {
            line.appendCodePoint(point);
            if (width(font, size, line.toString()) > width && line.codePointCount(0, line.length()) > 1) {
                int end = space > 0 ? space : line.length() - Character.charCount(point);
                lines.add(line.substring(0, end).stripTrailing());
                line.delete(0, space > 0 ? space + 1 : end);
                space = line.lastIndexOf(" ");
            } else if (point == ' ') {
                space = line.length() - 1;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(PDFont font, float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static float room() {
        return PAPER.getHeight() - 2 * MARGIN - LEADING;
    }

    private static float height(Row row) {
        return row.size() + LEADING - SIZE;
    }

    private static void write(PDDocument document, PDFont font, List<Row> rows, String foot) throws IOException {
        PDPage page = new PDPage(PAPER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = PAPER.getHeight() - MARGIN;
            for (Row row : rows) {
                y -= height(row);
                for (Cell cell : row.cells()) {
                    show(content, font, row.size(), cell, y);
                }
                if (row.ruled()) {
                    rule(content, y - 3);
                }
            }
            show(content, font, SIZE, Cell.right(foot, WIDTH), MARGIN);
        }
    }

    private static void rule(PDPageContentStream content, float y) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y);
        content.lineTo(MARGIN + WIDTH, y);
        content.stroke();
    }

    private static void show(PDPageContentStream content, PDFont font, float size, Cell cell, float y)
            throws IOException {
        float width = cell.rightAligned() ? width(font, size, cell.text()) : 0;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN + cell.at() - width, y);
        content.showText(cell.text());
        content.endText();
    }

    private static String printable(PDFont font, String text) throws IOException {
        StringBuilder printable = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String one = Character.toString(Character.isISOControl(point) ? ' ' : point);
            printable.append(!rightToLeft(point) && has(font, one) ? one : "?");
        }
        return printable.toString();
    }

    /** Pages put one letter behind the other: a script that runs the other way would come out mirrored. */
    private static boolean rightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean has(PDFont font, String text) throws IOException {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        }
    }
}
