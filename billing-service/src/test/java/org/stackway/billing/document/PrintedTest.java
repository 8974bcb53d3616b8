package org.stackway.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
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
import org.stackway.kit.http.ProblemException;

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

    @Test
    void aNameIsPrintedOnlyIfEnrollmentSignedItForThisLearnerAndThisServiceWithinTenMinutes() throws Exception {
        KeyPair keys = keys();
        IdentityAssertions names = new IdentityAssertions(keys.getPublic());

        assertThat(names.nameOf(null, LEARNER)).isEmpty();
        assertThat(names.nameOf(claims().jws().sign(keys.getPrivate()), LEARNER))
                .contains("Zoë Müller");
        refused(names, claims().audience("transcript-service").jws().sign(keys.getPrivate()));
        refused(names, claims().issuer("/admission-service").jws().sign(keys.getPrivate()));
        refused(names, claims().subject(new UUID(4, 3).toString()).jws().sign(keys.getPrivate()));
        refused(names, claims().claim("name", " ").jws().sign(keys.getPrivate()));
        refused(names, claims().expiresIn(Duration.ofMinutes(11)).jws().sign(keys.getPrivate()));
        refused(names, claims().expiresAt(Instant.now().minusSeconds(120)).jws().sign(keys.getPrivate()));
        refused(names, claims().jws().sign(keys().getPrivate()));
        refused(names, "not a token");
        refused(new IdentityAssertions(Optional.empty()), claims().jws().sign(keys.getPrivate()));
    }

    private static void refused(IdentityAssertions names, String assertion) {
        assertThatThrownBy(() -> names.nameOf(assertion, LEARNER)).isInstanceOf(ProblemException.class);
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims()
                .issuer("/enrollment-service")
                .audience("billing-service")
                .subject(LEARNER.wire())
                .claim("name", "Zoë Müller")
                .expiresIn(Duration.ofMinutes(10));
    }

    private static KeyPair keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
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
