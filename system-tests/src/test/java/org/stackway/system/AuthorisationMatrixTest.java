package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stackway.system.Client.Answer;
import org.stackway.system.RunningStack.Stack;

/**
 * Every operation of the checked-in OpenAPI documents, called by every kind of caller: each is let in or kept out as the
 * document says, and nothing else decides. An operation that a service has and no document is found by the service's own
 * build.
 */
@ExtendWith(RunningStack.class)
class AuthorisationMatrixTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENTS = Path.of("../docs/api");
    private static final List<String> ROLES =
            List.of("learner", "faculty", "registrar", "bursar", "advisor", "ops", "service");

    private final Client client;
    private final TokenForge forge;

    AuthorisationMatrixTest(Stack stack) {
        this.client = stack.client();
        this.forge = TokenForge.of(stack.command().home(), client.token("ops", null));
    }

    @Test
    void everyRoleIsLetInOrKeptOutAsTheDocumentsSay() throws IOException {
        Map<String, String> tokens = new LinkedHashMap<>();
        String learner = Scene.register(client).toString();
        ROLES.forEach(role ->
                tokens.put(role, forge.genuine(role, role.equals("learner") ? learner : role + "@matrix.example")));
        List<String> wrong = new ArrayList<>();
        List<Operation> operations = operations();

        for (Operation operation : operations) {
            tokens.forEach((role, token) -> {
                Answer answer = operation.call(client, token);
                boolean kept = answer.status() == 403 && answer.code().equals("FORBIDDEN");
                boolean mayCall = operation.open()
                        || operation.roles().contains(role)
                        || operation.roles().contains("**");
                if (kept == mayCall || (answer.status() == 401 && !operation.open())) {
                    wrong.add(operation + " by " + role + ": " + answer.status() + " " + answer.code());
                }
            });
        }

        assertThat(operations).hasSizeGreaterThan(150);
        assertThat(wrong).as("of %d cells", operations.size() * ROLES.size()).isEmpty();
    }

    @Test
    void nobodyIsLetInWithoutATokenOrWithOneThatIsNotGood() throws IOException {
        String subject = "ops@matrix.example";
        Map<String, Map<String, String>> notGood = new HashMap<>();
        List<String> wrong = new ArrayList<>();

        for (Operation operation : operations()) {
            if (operation.open()) {
                Answer answer = operation.call(client, "");
                if (answer.status() == 403) {
                    wrong.add(operation + " is public: " + answer.status() + " " + answer.code());
                }
                continue;
            }
            String role = operation.roles().stream()
                    .filter(ROLES::contains)
                    .findFirst()
                    .orElse("ops");
            notGood.computeIfAbsent(role, one -> notGood(one, subject)).forEach((what, token) -> {
                Answer answer = operation.call(client, token);
                if (answer.status() != 401 || !answer.code().equals("UNAUTHENTICATED")) {
                    wrong.add(operation + " with " + what + ": " + answer.status() + " " + answer.code());
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    /** Tokens that would let somebody of this role in, but for what their names say. */
    private Map<String, String> notGood(String role, String subject) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", "");
        tokens.put("no JWT", "abc");
        tokens.put("expired", forge.expired(role, subject));
        tokens.put("not yet valid", forge.notYetValid(role, subject));
        tokens.put("another audience", forge.forAnotherAudience(role, subject));
        tokens.put("another issuer", forge.ofAnotherIssuer(role, subject));
        tokens.put("another type", forge.ofAnotherType(role, subject));
        tokens.put("another key", forge.ofAnotherKey(role, subject));
        tokens.put("alg none", forge.unsigned(role, subject));
        tokens.put("alg HS256 with the public key", forge.signedWithThePublicKey(role, subject));
        return tokens;
    }

    @Test
    void aStrangersRecordLooksLikeOneThatDoesNotExist() throws IOException {
        UUID mine = Scene.register(client);
        UUID other = Scene.register(client);
        UUID nobody = UUID.fromString("01890000-0000-7000-8000-00000000dead");
        String token = forge.genuine("learner", mine.toString());
        List<String> wrong = new ArrayList<>();
        List<Operation> ofLearners = operations().stream()
                .filter(operation -> operation.path().matches(".*/(learners|accounts)/\\{[^}]+}.*"))
                .filter(operation -> operation.roles().contains("learner"))
                .toList();

        for (Operation operation : ofLearners) {
            Answer strange = operation.about(other).call(client, token);
            Answer none = operation.about(nobody).call(client, token);
            if (strange.status() != none.status()
                    || !bare(strange).equals(bare(none))
                    || strange.status() < 400
                    || strange.status() >= 500) {
                wrong.add(operation + ": " + strange.status() + " " + strange.code() + " of another's, " + none.status()
                        + " " + none.code() + " of nobody's");
            }
        }

        assertThat(ofLearners).hasSizeGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    /** What an answer says, without what names the request itself. */
    private static JsonNode bare(Answer answer) {
        ObjectNode body = answer.body().deepCopy();
        body.remove(List.of("instance", "traceId"));
        return body;
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            for (Path document : documents
                    .filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String service = document.getFileName().toString().replace(".json", "");
                JSON.readTree(Files.readString(document))
                        .path("paths")
                        .properties()
                        .forEach(path -> path.getValue().properties().stream()
                                .filter(entry -> entry.getValue().has("responses"))
                                .forEach(entry -> operations.add(Operation.of(
                                        service,
                                        entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey(),
                                        entry.getValue()))));
            }
        }
        return operations;
    }

    /**
     * An operation as it is documented.
     *
     * @param roles who may call it; {@code **} is anybody with a token
     * @param open for everybody
     */
    private record Operation(String service, String method, String path, Set<String> roles, boolean open) {

        static Operation of(String service, String method, String path, JsonNode documented) {
            Set<String> roles = new java.util.TreeSet<>();
            documented
                    .path("security")
                    .forEach(scheme -> scheme.forEach(scopes -> StreamSupport.stream(scopes.spliterator(), false)
                            .map(JsonNode::asText)
                            .forEach(roles::add)));
            return new Operation(
                    service, method, path, roles, documented.path("x-public").asBoolean());
        }

        /** The same, about this learner. */
        Operation about(UUID learner) {
            return new Operation(
                    service,
                    method,
                    path.replaceFirst("/(learners|accounts)/\\{[^}]+}", "/$1/" + learner),
                    roles,
                    open);
        }

        /** Calls it about things that do not exist, with a body that says nothing: only who calls can matter. */
        Answer call(Client client, String token) {
            Client.Request request = client.to(
                            service, method, path.replaceAll("\\{[^}]+}", "01890000-0000-7000-8000-00000000dead"))
                    .header("X-Actor-Reason", "authorisation matrix")
                    .header("Prefer", "wait=0");
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (!method.equals("GET")) {
                request.key(UUID.randomUUID().toString()).text("{}");
            }
            return request.send();
        }

        @Override
        public String toString() {
            return service + " " + method + " " + path;
        }
    }
}
