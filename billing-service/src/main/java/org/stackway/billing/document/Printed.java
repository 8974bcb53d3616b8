package org.stackway.billing.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.ledger.Statement;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.document.Sheet;
import org.stackway.kit.document.Sheet.Cell;
import org.stackway.kit.time.BusinessClock;

/**
 * Statements and receipts to be printed. Whose they are is the name that enrollment-service has signed, or the learner's id
 * and that the document is unofficial.
 */
final class Printed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final float COURSE = 70;
    private static final float WHAT = 150;
    private static final float AMOUNT = 430;
    private static final float BALANCE = 510;

    private Printed() {}

    /** A statement. */
    static byte[] statement(Statement statement, Optional<String> name) {
        Sheet sheet = new Sheet().title("Account statement");
        whose(sheet, statement.learnerId(), name);
        sheet.text("Period: " + period(statement)).row();
        sheet.row(
                Cell.left("Date", 0),
                Cell.left("Course", COURSE),
                Cell.left("What", WHAT),
                Cell.right("Amount", AMOUNT),
                Cell.right("Balance", BALANCE));
        sheet.row(Cell.left("Opening balance", WHAT), Cell.right(Amounts.decimal(statement.openingBalance()), BALANCE));
        for (Statement.Line line : statement.lines()) {
            sheet.row(
                    Cell.left(day(line.at()), 0),
                    Cell.left(text(line.courseCode(), Object::toString), COURSE),
                    Cell.left(what(line), WHAT),
                    Cell.right(Amounts.decimal(line.amount()), AMOUNT),
                    Cell.right(Amounts.decimal(line.balance()), BALANCE));
        }
        sheet.row(Cell.left("Closing balance", WHAT), Cell.right(Amounts.decimal(statement.closingBalance()), BALANCE));
        Statement.Totals totals = statement.totals();
        sheet.row();
        total(sheet, "Tuition charged", totals.charged());
        total(sheet, "Tuition paid", totals.paid());
        total(sheet, "Service fees paid on top, not refundable", totals.serviceFees());
        total(sheet, "Refunds", totals.refunded());
        total(sheet, "Owed by others instead", totals.funded());
        sheet.row()
                .text("Amounts are in " + statement.closingBalance().currency().getCurrencyCode()
                        + ". What is owed counts up, what is paid counts down. Days are those of Boulder, Colorado.");
        return sheet.pdf("Account statement");
    }

    /** A receipt. */
    static byte[] receipt(Receipt receipt, Optional<String> name) {
        Sheet sheet = new Sheet().title("Receipt " + receipt.number());
        whose(sheet, receipt.learnerId(), name);
        sheet.text("Received on " + day(receipt.settledAt()) + " by " + receipt.method());
        sheet.text("Payment " + receipt.paymentId()
                + text(receipt.providerReference(), reference -> ", reference " + reference));
        if (receipt.returnedAt() != null) {
            sheet.text("This payment came back on " + day(receipt.returnedAt()) + ".");
        }
        sheet.row();
        for (Receipt.Line line : receipt.lines()) {
            sheet.row(
                    Cell.left(text(line.courseCode(), Object::toString), 0),
                    Cell.left(text(line.sessionId(), Object::toString), COURSE),
                    Cell.left(what(line), WHAT),
                    Cell.right(Amounts.decimal(line.amount()), BALANCE));
        }
        sheet.row(
                Cell.left("Total, " + receipt.total().currency().getCurrencyCode(), WHAT),
                Cell.right(Amounts.decimal(receipt.total()), BALANCE));
        return sheet.pdf("Receipt");
    }

    private static void whose(Sheet sheet, LearnerId learner, Optional<String> name) {
        sheet.text(name.map(official -> "Name: " + official).orElse("Unofficial: no name was asserted"));
        sheet.text("Learner: " + learner);
    }

    private static void total(Sheet sheet, String what, Money amount) {
        sheet.row(Cell.left(what, WHAT), Cell.right(Amounts.decimal(amount), AMOUNT));
    }

    private static String period(Statement statement) {
        return text(statement.from(), Printed::day, "the beginning")
                + " to "
                + text(statement.to(), to -> day(to.minusMillis(1)), "everything known");
    }

    private static String what(Statement.Line line) {
        return line(line.kind())
                + text(line.method(), method -> ", " + method)
                + text(line.serviceFee(), fee -> fee.zeroAmount() ? "" : ", plus fee " + Amounts.decimal(fee))
                + text(line.state(), state -> ", " + state)
                + text(line.dueBy(), due -> ", due by " + day(due));
    }

    private static String line(Posting.Kind kind) {
        String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String what(Receipt.Line line) {
        return switch (line.kind()) {
            case null -> "Service fee, not refundable";
            case TUITION -> "Tuition";
            case DEBT -> "Tuition owed from before";
            case UNAPPLIED -> "Kept until it is applied";
        };
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, BusinessClock.ZONE));
    }

    private static <T> String text(@Nullable T value, Function<T, String> words) {
        return text(value, words, "");
    }

    private static <T> String text(@Nullable T value, Function<T, String> words, String otherwise) {
        return value == null ? otherwise : words.apply(value);
    }
}
