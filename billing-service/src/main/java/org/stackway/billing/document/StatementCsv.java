package org.stackway.billing.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Statement;
import org.stackway.events.value.Money;
import org.stackway.kit.time.BusinessClock;

/** A statement as CSV (RFC 4180): one record a line of the statement, between the two balances. It names nobody. */
final class StatementCsv {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final List<String> HEADER = List.of(
            "date",
            "time",
            "kind",
            "session",
            "course",
            "enrollmentId",
            "paymentId",
            "method",
            "refundId",
            "state",
            "dueBy",
            "amount",
            "serviceFee",
            "total",
            "balance",
            "currency");

    private StatementCsv() {}

    static String of(Statement statement) {
        List<List<String>> records = new ArrayList<>();
        records.add(HEADER);
        records.add(balance("OPENING_BALANCE", statement.openingBalance()));
        statement.lines().forEach(line -> records.add(line(line)));
        records.add(balance("CLOSING_BALANCE", statement.closingBalance()));
        return records.stream()
                .map(record -> record.stream().map(StatementCsv::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> balance(String kind, Money balance) {
        return Stream.of(
                        "",
                        "",
                        kind,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        Amounts.decimal(balance),
                        code(balance))
                .toList();
    }

    private static List<String> line(Statement.Line line) {
        return List.of(
                LocalDate.ofInstant(line.at(), BusinessClock.ZONE).toString(),
                LOCAL.format(line.at().atZone(BusinessClock.ZONE)),
                line.kind().name(),
                text(line.sessionId()),
                text(line.courseCode()),
                text(line.enrollmentId()),
                text(line.paymentId()),
                text(line.method()),
                text(line.refundId()),
                text(line.state()),
                line.dueBy() == null
                        ? ""
                        : LocalDate.ofInstant(line.dueBy(), BusinessClock.ZONE).toString(),
                Amounts.decimal(line.amount()),
                money(line.serviceFee()),
                money(line.total()),
                Amounts.decimal(line.balance()),
                code(line.amount()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : Amounts.decimal(money);
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }

    private static String field(String text) {
        return text.chars().noneMatch(one -> one == ',' || one == '"' || one == '\r' || one == '\n')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
