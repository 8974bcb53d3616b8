package org.stackway.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The OpenAPI document of a service, derived from its code and checked in: what front ends are given is reviewed with the
 * change that changes it. Each service applies it in one test; {@code -Dstackway.contracts=write} writes it anew.
 */
public final class ApiContract {

    private static final Path FOLDER = Path.of("../docs/api");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiContract() {}

    /**
     * Fails if the checked-in document is not that of the running application; if an operation says not who may call it, has
     * another's name or no summary; if an example does not fit its schema; if the sources have a code that the document lacks;
     * or if something that was released is gone.
     */
    public static void check(String service) {
        Path file = FOLDER.resolve(service + ".json");
        try {
            JsonNode document = JSON.readTree(given().queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            String derived = pretty(document);
            if ("write".equals(System.getProperty("stackway.contracts"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, derived);
            }
            List<String> wrong = new ArrayList<>();
            wrong.addAll(ApiDocuments.unfinished(document));
            wrong.addAll(ApiDocuments.unfitExamples(document));
            wrong.addAll(ProblemCodes.unlisted());
            wrong.addAll(ApiDocuments.brokenPromises(
                    JSON.readTree(Files.readString(FOLDER.resolve("released").resolve(service + ".json"))), document));
            if (!wrong.isEmpty()) {
                throw new AssertionError(service + ":\n" + String.join("\n", wrong));
            }
            String checkedIn = Files.exists(file) ? Files.readString(file) : "";
            if (!checkedIn.equals(derived)) {
                throw new AssertionError(file + " is not what the service answers, first at line "
                        + firstDifference(checkedIn, derived) + "; write it anew with -Dstackway.contracts=write");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String pretty(JsonNode document) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer(printer).writeValueAsString(document) + "\n";
    }

    private static String firstDifference(String checkedIn, String derived) {
        List<String> ours = checkedIn.lines().toList();
        List<String> theirs = derived.lines().toList();
        int line = 0;
        while (line < Math.min(ours.size(), theirs.size()) && ours.get(line).equals(theirs.get(line))) {
            line++;
        }
        return (line + 1) + ": " + (line < theirs.size() ? theirs.get(line).strip() : "the end");
    }
}
