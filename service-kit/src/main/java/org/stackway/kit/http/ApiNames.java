package org.stackway.kit.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * What operations are called in generated clients. A name is made from method and path, which are the contract, and not from
 * the name of a Java method, which may change: {@code POST /api/v1/enrollments/{id}/drop-requests} is
 * {@code createEnrollmentDropRequest}.
 */
final class ApiNames {

    private static final String OPERATORS = "Operations";
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("Accounts", "What a learner owes, has paid and gets back"),
            Map.entry("Bulk enrollments", "Enrolling many learners for an organisation"),
            Map.entry("Bulk grades", "The grades of an offering in one list"),
            Map.entry("Checkouts", "Paying for enrolments"),
            Map.entry("Courses", "The catalogue"),
            Map.entry("Decisions", "Why something was decided as it was"),
            Map.entry("Disputes", "Payments that somebody contests with their bank"),
            Map.entry("Enrollments", "Seats in offerings: requested, paid, dropped, withdrawn, completed"),
            Map.entry("Exam appointments", "When and where proctored exams are taken"),
            Map.entry("Funding authorizations", "Third parties who guarantee tuition"),
            Map.entry("Holds", "What keeps a learner from registering or from documents"),
            Map.entry("Keys", "The public keys that verify what this service signs"),
            Map.entry("Learners", "A learner and everything that is theirs"),
            Map.entry(OPERATORS, "For operators: streams, consumers, read models, replays, the clock"),
            Map.entry("Programmes", "Degrees and certificates, their pathways and rules"),
            Map.entry("Receipts", "Numbered receipts of payments and refunds"),
            Map.entry("Reconciliation cases", "Money that disagrees with what a provider says"),
            Map.entry("Refunds", "Money on its way back"),
            Map.entry("Rosters", "Who sits in an offering or a session"),
            Map.entry("Session imports", "Publishing a whole academic calendar"),
            Map.entry("Sessions", "Eight-week sessions, their milestones and offerings"),
            Map.entry("Transcripts", "Issued transcripts as pages, data and verifiable credential"),
            Map.entry("Tuition disputes", "Tuition that a learner contests with the institution"),
            Map.entry("Tuition rates", "What a credit hour costs, and from when on"),
            Map.entry("Verifications", "Whether a transcript stands; open to everybody"),
            Map.entry("Webhooks", "Where providers tell what happened; the signature is the authentication"));

    private ApiNames() {}

    /** The name of an operation; no two operations of a service can share one, as no two share a method and a path. */
    static String operationId(HttpMethod method, String path) {
        List<String> segments = segments(path);
        StringBuilder noun = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (!isParameter(segment)) {
                noun.append(pascal(last && method == HttpMethod.GET ? segment : singular(segment)));
            }
        }
        return verb(method, segments) + noun;
    }

    private static String verb(HttpMethod method, List<String> segments) {
        String last = segments.getLast();
        return switch (method) {
            case GET -> !isParameter(last) && !singular(last).equals(last) ? "list" : "get";
            case POST -> segments.getFirst().equals("webhooks") ? "receive" : "create";
            default -> method.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The group that an operation is shown in. */
    static String tag(String path) {
        if (path.startsWith("/ops/")) {
            return OPERATORS;
        }
        String first = segments(path).getFirst();
        return path.startsWith("/.well-known/")
                ? "Keys"
                : first.substring(0, 1).toUpperCase(Locale.ROOT)
                        + first.substring(1).replace('-', ' ');
    }

    /** What a group is about. */
    static String meaning(String tag) {
        return TAGS.getOrDefault(tag, tag + " of this service");
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.replaceFirst("^/(api|ops)/v1/", "").split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String pascal(String segment) {
        StringBuilder name = new StringBuilder();
        for (String word : segment.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
