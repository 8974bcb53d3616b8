package org.stackway.transcript.verification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.time.BusinessClock;
import org.stackway.transcript.verification.VerificationView.Status;

/** The public page of a verification: no script, no picture, nothing from elsewhere. */
final class VerificationPage {

    /** What the page's answer lets a browser load: the style that stands in it. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private VerificationPage() {}

    static String of(VerificationView view) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Issued by", view.issuer());
        rows.put("Code", text(view.code()));
        rows.put(
                "Kind",
                Boolean.TRUE.equals(view.official()) ? "Official transcript" : "Unofficial transcript, without a name");
        rows.put("Shows the record as of", moment(view.asOf()));
        rows.put("Issued", moment(view.issuedAt()));
        rows.put("Credential valid until", moment(view.validUntil()));
        rows.put("SHA-256 of the data", text(view.sha256()));
        if (view.pagesSha256() != null) {
            rows.put("SHA-256 of the PDF", view.pagesSha256());
        }
        String table = rows.entrySet().stream()
                .map(row -> "<tr><th scope=\"row\">" + escaped(row.getKey()) + "</th><td>" + escaped(row.getValue())
                        + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return page(headline(view.status()), List.of(explained(view.status())), "<table>\n" + table + "\n</table>\n");
    }

    /** The page of a code that nothing bears. */
    static String unknown() {
        return page("Not known", Verifications.unknown(), "");
    }

    private static String headline(Status status) {
        return switch (status) {
            case VALID -> "This transcript is genuine and stands";
            case REVOKED -> "This transcript was revoked";
            case EXPIRED -> "This transcript has expired";
            case INVALID -> "This is no transcript of ours";
        };
    }

    private static String explained(Status status) {
        return switch (status) {
            case VALID ->
                "What it says is what the record said at the instant it names. Compare it with what you were shown.";
            case REVOKED -> "It must no longer be trusted. Ask its holder for a new one.";
            case EXPIRED -> "It was genuine when it was issued. Ask its holder for a new one.";
            case INVALID -> "Its signature is not ours, or it was changed since it was signed.";
        };
    }

    private static String page(String headline, List<String> paragraphs, String rest) {
        String text =
                paragraphs.stream().map(one -> "<p>" + escaped(one) + "</p>").collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>body{font-family:sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;line-height:1.5}
                th{text-align:left;padding-right:1rem;vertical-align:top}td{overflow-wrap:anywhere}</style>
                </head>
                <body>
                <h1>%s</h1>
                %s
                %s</body>
                </html>
                """.formatted(escaped(headline), escaped(headline), text, rest);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : MOMENT.format(LocalDateTime.ofInstant(at, BusinessClock.ZONE)) + " (Boulder, Colorado)";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
