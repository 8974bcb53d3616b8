package org.stackway.local.sandbox;

import java.math.BigDecimal;
import java.util.List;

/** The hosted payment page: what is asked for, a button for each outcome, what was paid so far. Needs no script. */
final class PaymentPage {

    private PaymentPage() {}

    static String of(Checkout checkout, List<Payment> payments) {
        StringBuilder made = new StringBuilder();
        if (!payments.isEmpty()) {
            made.append("<h2>Payments</h2><table>");
            payments.forEach(payment -> made.append("<tr><td>")
                    .append(escaped(payment.providerReference()))
                    .append("</td><td>")
                    .append(shown(payment.amount()))
                    .append(' ')
                    .append(payment.state())
                    .append("</td></tr>"));
            made.append("</table>");
        }
        return """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sandbox payment</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%%}td{padding:.25rem 0;border-bottom:1px solid #ddd}
            td+td{text-align:right}button{font:inherit;padding:.4rem .9rem;margin:.2rem}</style></head>
            <body><h1>Sandbox payment</h1>
            <p>This page stands for the payment provider. No money moves.</p>
            <table><tr><td>Method</td><td>%s</td></tr><tr><td>Tuition</td><td>%s</td></tr>
            <tr><td>Service fee</td><td>%s</td></tr><tr><td><b>Total</b></td><td><b>%s</b></td></tr></table>
            <form method="post"><p><button name="outcome" value="settle">Pay</button>
            <button name="outcome" value="fail">Decline</button>
            <button name="outcome" value="return">Pay, then take back</button>
            <button name="outcome" value="unknown">Leave unknown</button></p></form>
            %s
            </body></html>
            """.formatted(
                        checkout.method(),
                        shown(checkout.tuition()),
                        shown(checkout.serviceFee()),
                        shown(checkout.total()),
                        made);
    }

    private static String shown(Money money) {
        return escaped(BigDecimal.valueOf(money.amountMinor(), 2).toPlainString() + " " + money.currency());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
