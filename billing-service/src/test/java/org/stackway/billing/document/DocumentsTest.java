package org.stackway.billing.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class DocumentsTest {

    @Inject
    ReceiptNumberer numberer;

    @Inject
    Transactions transactions;

    @Test
    @Rule("BI-07")
    void aReceiptShowsOneFeeForTheWholeTransactionAndIsTheLearnersOnly() throws IOException {
        LearnerId learner = Enrolment.anyLearner();
        pay(
                "card",
                123_482,
                Enrolment.of(learner, "ECEA-5761", "0.6"),
                Enrolment.of(learner, "ECEA-5762", "0.6"),
                Enrolment.of(learner, "ECEA-5763", "0.6"));

        int number = receiptsOf(learner, 1).getInt("items[0].number");

        Api.learner(learner)
                .get("/api/v1/receipts/" + number)
                .then()
                .statusCode(200)
                .body("tuition.amountMinor", equalTo(120_060))
                .body("serviceFee.amountMinor", equalTo(3_422))
                .body("total.amountMinor", equalTo(123_482))
                .body("lines.courseCode.findAll { it }", equalTo(List.of("ECEA-5761", "ECEA-5762", "ECEA-5763")))
                .body("lines.amount.amountMinor", equalTo(List.of(40_020, 40_020, 40_020, 3_422)));
        assertThat(text(Api.learner(learner)
                        .accept("application/pdf")
                        .get("/api/v1/receipts/" + number)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .extract()
                        .asByteArray()))
                .contains("Receipt " + number, "Service fee, not refundable", "34.22", "1234.82", "Unofficial");
        Api.learner(Enrolment.anyLearner())
                .get("/api/v1/receipts/" + number)
                .then()
                .statusCode(404);
    }

    @Test
    void numbersHaveNoGapAndFollowTheStoreHoweverManyNumberAtOnceAndWhateverIsRolledBack() {
        LearnerId learner = Enrolment.anyLearner();
        for (int course = 64; course < 68; course++) {
            pay("echeck", 40_020, Enrolment.of(learner, "ECEA-57" + course, "0.6"));
            for (int node = 0; node < 3; node++) {
                transactions.run(numberer::pass).subscribe().with(more -> {}, failure -> {});
                transactions
                        .run(tx -> numberer.pass(tx).invoke(more -> {
                            throw new IllegalStateException("the node dies before the commit");
                        }))
                        .subscribe()
                        .with(more -> {}, failure -> {});
            }
        }

        receiptsOf(learner, 4);

        assertThat(Sql.number("SELECT count(*) FROM document.receipt"))
                .isEqualTo(Sql.number("SELECT max(number) FROM document.receipt"));
        assertThat(Sql.column("SELECT number::text FROM document.receipt r ORDER BY r.position"))
                .isEqualTo(Sql.column("SELECT number::text FROM document.receipt r ORDER BY r.number"));
    }

    @Test
    void aStatementComesAsDataForASpreadsheetOrToBePrintedAsAskedFor() throws IOException {
        LearnerId learner = Enrolment.anyLearner();
        pay("card", 41_161, Enrolment.of(learner, "ECEA-5768", "0.6"));
        String path = "/api/v1/accounts/" + learner + "/statement";

        Api.learner(learner).get(path).then().statusCode(200).body("lines.kind", equalTo(List.of("CHARGE", "PAYMENT")));
        assertThat(Api.learner(learner)
                        .accept("text/csv")
                        .get(path + "?from=2026-01-01")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/csv"))
                        .extract()
                        .asString())
                .contains(",PAYMENT,,,,");
        assertThat(text(Api.learner(learner)
                        .accept("application/pdf")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("Account statement", "Unofficial", "ECEA-5768");
        Api.learner(learner)
                .accept("application/pdf")
                .header("Identity-Assertion", "somebody.says.so")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("IDENTITY_ASSERTION_INVALID"));
        Api.learner(learner).accept("text/csv").get(path + "?from=soon").then().statusCode(400);
        Api.learner(learner).accept("image/png").get(path).then().statusCode(406);
    }

    @Test
    void theJournalBalancesTransactionByTransactionAndAgreesWithTheLedgerAccountByAccount() {
        pay("card", 41_161, Enrolment.of(Enrolment.anyLearner(), "ECEA-5769", "0.6"));

        String journal = Api.staff("bursar")
                .accept("text/plain")
                .get("/ops/v1/ledger/journal")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Map<String, BigDecimal> totals = new TreeMap<>();
        for (String transaction : journal.split("\n\n", -1)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String line :
                    transaction.lines().filter(one -> one.startsWith("    ")).toList()) {
                String[] parts = line.strip().split(" {2}", -1);
                BigDecimal amount = new BigDecimal(parts[1].split(" ", -1)[0]);
                totals.merge(parts[0] + " " + parts[1].split(" ", -1)[1], amount, BigDecimal::add);
                sum = sum.add(amount);
            }
            assertThat(sum).as(transaction).isZero();
        }
        assertThat(totals.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(without0(totals)).isEqualTo(without0(ledger()));
        Api.learner(Enrolment.anyLearner()).get("/ops/v1/ledger/journal").then().statusCode(403);
    }

    @Test
    void hledgerFindsNothingWrongAndTheSameBalances(@TempDir Path folder) throws Exception {
        assumeTrue(installed(), "skipped: hledger is not installed");
        pay("card", 41_161, Enrolment.of(Enrolment.anyLearner(), "ECEA-5770", "0.6"));
        Path file = Files.writeString(
                folder.resolve("export.journal"),
                Api.staff("bursar")
                        .accept("text/plain")
                        .get("/ops/v1/ledger/journal")
                        .asString());

        assertThat(hledger(file, "check", "--strict", "ordereddates")).isEmpty();
        List<String> rows = hledger(file, "balance", "--flat", "--empty", "--layout=bare", "-O", "csv");
        Map<String, BigDecimal> balances = new HashMap<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.replace("\"", "").split(",", -1);
            balances.put(fields[0] + " " + fields[1], new BigDecimal(fields[2]));
        }

        assertThat(balances.entrySet().stream()
                        .filter(one ->
                                one.getKey().startsWith("total") || one.getKey().startsWith("Total"))
                        .map(Map.Entry::getValue))
                .allSatisfy(total -> assertThat(total).isZero());
        balances.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("total"));
        assertThat(without0(balances)).isEqualTo(without0(ledger()));
    }

    /** The trial balance, under the journal's names. */
    private static Map<String, BigDecimal> ledger() {
        JsonPath trial = Api.staff("bursar").get("/ops/v1/ledger").jsonPath();
        Map<String, BigDecimal> balances = new HashMap<>();
        int accounts = trial.getList("accounts").size();
        for (int account = 0; account < accounts; account++) {
            String at = "accounts[" + account + "].";
            Money balance = Money.of(
                    trial.getLong(at + "balance.amountMinor"),
                    Currency.getInstance(trial.getString(at + "balance.currency")));
            String name = HledgerJournal.account(Posting.Line.named(trial.getString(at + "account"), Money.usd(1)));
            balances.put(name + " " + balance.currency().getCurrencyCode(), new BigDecimal(Amounts.decimal(balance)));
        }
        return balances;
    }

    private static Map<String, BigDecimal> without0(Map<String, BigDecimal> balances) {
        Map<String, BigDecimal> left = new TreeMap<>();
        balances.forEach((name, amount) -> {
            if (amount.signum() != 0) {
                left.put(name, amount.setScale(3));
            }
        });
        return left;
    }

    private static boolean installed() {
        try {
            return new ProcessBuilder("hledger", "--version").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> hledger(Path file, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static JsonPath receiptsOf(LearnerId learner, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Api.learner(learner)
                                .get("/api/v1/accounts/" + learner + "/receipts")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        path -> path.getList("items").size() == count);
    }

    private static void pay(String provider, long total, Enrolment... enrolments) {
        Api.requested(enrolments);
        CheckoutId checkout = Api.opened(provider.equals("card") ? "CARD" : "ECHECK", enrolments);
        Deliveries.deliver(
                        provider,
                        Deliveries.payment(
                                "settled", new PaymentId(UUID.randomUUID()), checkout, Money.usd(total), Instant.now()))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(enrolments[0].learner(), checkout))
                .isEqualTo("SETTLED"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
