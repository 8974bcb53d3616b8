package org.stackway.billing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.ledger.Statement;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.SessionId;

class PrintedTest {

    private static final LearnerId LEARNER = new LearnerId(new UUID(4, 2));
    private static final Instant AT = Instant.parse("2026-09-01T05:30:00Z");

    @Test
    void theSameStatementIsTheSameBytes() {
        assertThat(Printed.statement(statement(3), Optional.of("Zoë Müller")))
                .isEqualTo(Printed.statement(statement(3), Optional.of("Zoë Müller")));
    }

    @Test
    void aStatementSaysWhoseItIsAndEveryLineOnAsManyPagesAsItTakes() throws IOException {
        String text = text(Printed.statement(statement(120), Optional.of("Zoë Müller-Дарья 王")));

        assertThat(text)
                .contains(
                        "Name: Zoë Müller-Дарья ?", LEARNER.wire(), "Page 1 of 3", "Page 3 of 3", "ECEA-5700", "411.61")
                .contains("2026-08-31")
                .doesNotContain("Unofficial");
        assertThat(text.split("Payment, CARD, plus fee 11.41", -1)).hasSize(121);
    }

    @Test
    void withoutAnAssertedNameItIsUnofficial() throws IOException {
        assertThat(text(Printed.statement(statement(0), Optional.empty()))).contains("Unofficial", LEARNER.wire());
    }

    @Test
    void csvHasTheSameNumberOfFieldsInEachRecordAndBothBalances() {
        List<String> records = StatementCsv.of(statement(1)).lines().toList();

        assertThat(records).hasSize(4).allSatisfy(record -> assertThat(record.split(",", -1))
                .hasSize(16));
        assertThat(records.get(2))
                .startsWith("2026-08-31,2026-08-31T23:30:00,PAYMENT,2026-FALL-2,ECEA-5700,")
                .endsWith(",-411.61,11.41,423.02,-411.61,USD");
    }

    private static Statement statement(int payments) {
        Money none = Money.usd(0);
        List<Statement.Line> lines = IntStream.range(0, payments)
                .mapToObj(index -> new Statement.Line(
                        AT.plusSeconds(index),
                        Posting.Kind.PAYMENT,
                        null,
                        SessionId.parse("2026-FALL-2"),
                        CourseCode.parse("ECEA-5700"),
                        null,
                        PaymentMethod.CARD,
                        null,
                        Money.usd(-41_161),
                        Money.usd(-41_161L * (index + 1)),
                        Money.usd(1_141),
                        Money.usd(42_302),
                        null,
                        null))
                .toList();
        return new Statement(
                LEARNER, null, null, none, lines, none, new Statement.Totals(none, none, none, none, none));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
