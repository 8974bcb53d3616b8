package org.stackway.billing.document;

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
 * or the machine. The font is embedded (Liberation Sans, SIL Open Font License), so that names outside of Latin-1 print; a
 * character that it does not have is shown as a question mark. Blocks: not for an event loop.
 */
final class Sheet {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float LARGE = 16;
    private static final float LEADING = 14;
    private static final PDRectangle PAPER = PDRectangle.LETTER;

    private final List<Row> rows = new ArrayList<>();

    /** One line of text: its cells, each at its place. */
    private record Row(List<Cell> cells, float size) {}

    /**
     * Text at a place.
     *
     * @param at where it begins, in points from the left margin; if {@code rightAligned}, where it ends
     */
    record Cell(String text, float at, boolean rightAligned) {
        static Cell left(String text, float at) {
            return new Cell(text, at, false);
        }

        static Cell right(String text, float at) {
            return new Cell(text, at, true);
        }
    }

    /** Adds a headline. */
    Sheet title(String text) {
        rows.add(new Row(List.of(Cell.left(text, 0)), LARGE));
        return this;
    }

    /** Adds a line of cells; none for an empty one. */
    Sheet row(Cell... cells) {
        rows.add(new Row(List.of(cells), SIZE));
        return this;
    }

    /** Adds a line of text. */
    Sheet text(String text) {
        return row(Cell.left(text, 0));
    }

    /**
     * The document.
     *
     * @param title of the document, not of a person: it stands in the file's properties
     */
    byte[] pdf(String title) {
        try (PDDocument document = new PDDocument();
                InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException("the font is not where it should be: " + FONT);
            }
            PDFont font = PDType0Font.load(document, file, true);
            document.setDocumentId(0L);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title);
            information.setProducer("Stackway");
            document.setDocumentInformation(information);
            List<List<Row>> pages = pages();
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

    private List<List<Row>> pages() {
        List<List<Row>> pages = new ArrayList<>();
        List<Row> page = new ArrayList<>();
        float left = room();
        for (Row row : rows) {
            if (left < height(row)) {
                pages.add(page);
                page = new ArrayList<>();
                left = room();
            }
            page.add(row);
            left -= height(row);
        }
        pages.add(page);
        return pages;
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
            }
            show(content, font, SIZE, Cell.right(foot, PAPER.getWidth() - 2 * MARGIN), MARGIN);
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float size, Cell cell, float y)
            throws IOException {
        String text = printable(font, cell.text());
        float width = cell.rightAligned() ? font.getStringWidth(text) / 1000 * size : 0;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN + cell.at() - width, y);
        content.showText(text);
        content.endText();
    }

    private static String printable(PDFont font, String text) throws IOException {
        StringBuilder printable = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            String one = Character.toString(Character.isISOControl(point) ? ' ' : point);
            printable.append(has(font, one) ? one : "?");
        }
        return printable.toString();
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
