package org.stackway.local.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Nelnet-style messages: values in the order in which they are hashed. */
final class NelnetForms {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneId.of("America/Denver"));
    private static final long LARGEST_NUMBER = 1_000_000_000_000L;

    private NelnetForms() {}

    /** What a payment has come to; empty where this format has no word for it. */
    static Optional<String> of(Payment payment, String type) {
        boolean card = payment.method() == Method.CARD;
        return status(type, card)
                .map(status -> form(
                        card ? "1" : "3",
                        status,
                        number(payment.paymentId()),
                        payment.amount(),
                        payment.initiatedAt(),
                        payment.checkoutId(),
                        Map.of("userChoice1", payment.paymentId().toString())));
    }

    static String of(Refund refund) {
        UUID payment = refund.paymentId();
        Map<String, String> carried = new LinkedHashMap<>();
        if (payment != null) {
            carried.put("userChoice1", payment.toString());
        }
        carried.put("userChoice2", refund.refundId());
        return form(
                "2",
                refund.state() == Refund.State.SETTLED ? "1" : "2",
                number(UUID.nameUUIDFromBytes(refund.refundId().getBytes(StandardCharsets.UTF_8))),
                refund.amount(),
                refund.decidedAt(),
                refund.checkoutId(),
                carried);
    }

    private static Optional<String> status(String type, boolean card) {
        return switch (type) {
            case "payment.settled" -> Optional.of(card ? "1" : "5");
            case "payment.failed" -> Optional.of("2");
            case "payment.unknown" -> Optional.of("4");
            case "payment.returned" -> Optional.of("7");
            default -> Optional.empty();
        };
    }

    private static String form(
            String type,
            String status,
            long transaction,
            Money amount,
            Instant at,
            String order,
            Map<String, String> carried) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("transactionType", type);
        values.put("transactionStatus", status);
        values.put("transactionId", Long.toString(transaction));
        values.put("transactionTotalAmount", Long.toString(amount.amountMinor()));
        values.put("transactionDate", MINUTE.format(at));
        values.put("transactionResultMessage", "status " + status);
        values.put("orderNumber", order);
        values.put("orderType", "ONLINEMASTERS");
        values.putAll(carried);
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A number such as this provider gives, the same for the same payment always. */
    static long number(UUID id) {
        return Math.floorMod(id.getLeastSignificantBits(), LARGEST_NUMBER);
    }

    /** What is hashed: the values as they stand, one after the other. */
    static String values(String form) {
        StringBuilder values = new StringBuilder();
        for (String one : form.split("&", -1)) {
            values.append(URLDecoder.decode(one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return values.toString();
    }
}
