package org.stackway.billing.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.stackway.billing.ledger.Posting;
import org.stackway.billing.ledger.Posting.Account;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.events.value.Money;
import org.stackway.kit.time.BusinessClock;

/**
 * Postings in the journal format of hledger: every account and currency declared, so that {@code hledger check --strict} can
 * say something. A transaction's code is its posting key, which is the same for ever.
 */
final class HledgerJournal {

    private HledgerJournal() {}

    /** The journal of these postings, in their order. */
    static String of(List<Posting> postings) {
        StringBuilder text = new StringBuilder("; Stackway, the ledger of billing-service; debits are positive\n");
        TreeSet<String> accounts = new TreeSet<>();
        TreeSet<String> commodities = new TreeSet<>();
        for (Posting posting : postings) {
            posting.lines().forEach(line -> {
                accounts.add(account(line));
                commodities.add(commodity(line.signed()));
            });
        }
        commodities.forEach(
                commodity -> text.append("commodity ").append(commodity).append('\n'));
        accounts.forEach(account -> text.append("account ").append(account).append('\n'));
        postings.forEach(posting -> transaction(text, posting));
        return text.toString();
    }

    private static void transaction(StringBuilder text, Posting posting) {
        text.append('\n')
                .append(LocalDate.ofInstant(posting.at(), BusinessClock.ZONE))
                .append(" * (")
                .append(posting.postingId())
                .append(") ")
                .append(posting.kind())
                .append('\n');
        for (Line line : posting.lines()) {
            text.append("    ")
                    .append(account(line))
                    .append("  ")
                    .append(Amounts.withCurrency(line.signed()))
                    .append('\n');
        }
    }

    /** A name under one of hledger's own types. */
    static String account(Line line) {
        String of = line.of();
        return type(line.account()) + ":"
                + line.account().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (of == null ? "" : ":" + of);
    }

    private static String type(Account account) {
        return switch (account) {
            case TUITION_RECEIVABLE, SPONSOR_RECEIVABLE, PROVIDER_CLEARING -> "assets";
            case TUITION_REVENUE -> "revenues";
            case SERVICE_FEES_PAYABLE, UNAPPLIED_CASH, REFUNDS_PAYABLE, SUSPENSE -> "liabilities";
        };
    }

    /** A currency needs its decimal mark, also one without decimals. */
    private static String commodity(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        return "1000." + "0".repeat(digits) + " " + money.currency().getCurrencyCode();
    }
}
