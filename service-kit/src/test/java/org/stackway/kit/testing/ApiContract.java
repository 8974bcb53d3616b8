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

    /** Fails if the checked-in document is not that of the running application, or if an operation says not who may call it. */
    public static void check(String service) {
        Path file = FOLDER.resolve(service + ".json");
        try {
            JsonNode document = JSON.readTree(given().queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            requirePermissions(document);
            String derived = pretty(document);
            if ("write".equals(System.getProperty("stackway.contracts"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, derived);
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

    private static void requirePermissions(JsonNode document) {
        List<String> silent = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .filter(operation -> operation.getValue().path("security").isEmpty()
                        && !operation.getValue().path("x-public").asBoolean())
                .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));
        if (!silent.isEmpty()) {
            throw new AssertionError("operations without a declared permission: " + silent);
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
