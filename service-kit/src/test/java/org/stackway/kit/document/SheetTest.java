package org.stackway.kit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stackway.kit.document.Sheet.Cell;

class SheetTest {

    @Test
    void whatIsTooLongForItsColumnGoesOnInTheNextLineAndLosesNothing() throws IOException {
        byte[] pdf = new Sheet()
                .row(Cell.left("a title of several words", 0).within(60), Cell.right("0.8", 200))
                .text("x".repeat(400))
                .pdf("a sheet");

        String text = text(pdf);

        assertThat(text.lines().limit(2)).containsExactly("a title of 0.8", "several words");
        assertThat(text.chars().filter(one -> one == 'x')).hasSize(400);
    }

    @Test
    void aNameInAnotherScriptIsWrittenOrKnownNotToBe() {
        assertThat(Sheet.canWrite("Zoë Müller-Дарья Ελένη Ğ")).isTrue();
        assertThat(Sheet.canWrite("王")).isFalse();
        assertThat(Sheet.canWrite("דנה")).isFalse();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
