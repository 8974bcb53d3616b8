package org.stackway.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every secret of one local stack, made once and kept in {@code secrets.json}, readable by its owner only.
 *
 * @param database password of each database role
 * @param webhooks signing secret of each payment provider, in the Standard Webhooks form {@code whsec_…}
 * @param masterKey the key that wraps the learners' keys: 32 bytes, base64
 */
public record LocalSecrets(Map<String, String> database, Map<String, String> webhooks, String masterKey) {
    /** The payment providers that the sandbox plays, as they stand in webhook addresses. */
    public static final List<String> PROVIDERS = List.of("card", "echeck", "flywire", "nelnet");

    /** The proctoring service, which the sandbox does not play: whoever has the secret can. */
    public static final String PROCTORING = "proctoring";

    /** The role that owns the server; no service knows its password. */
    public static final String SUPERUSER = "postgres";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int SECRET_BYTES = 32;

    public LocalSecrets {
        database = Map.copyOf(database);
        webhooks = Map.copyOf(webhooks);
    }

    /** The role that runs a service. */
    public static String runtimeRole(Service service) {
        return service.shortName();
    }

    /** The role that owns a service's database and runs its migrations. */
    public static String ownerRole(Service service) {
        return service.shortName() + "_owner";
    }

    /**
     * Reads the secrets of this stack, or makes them.
     *
     * @throws LocalFailure when the file cannot be read or written
     */
    public static LocalSecrets of(StackConfig config) throws LocalFailure {
        Path file = config.home().resolve("secrets.json");
        try {
            Optional<LocalSecrets> kept = Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), LocalSecrets.class))
                    : Optional.empty();
            if (kept.filter(LocalSecrets::complete).isPresent()) {
                return kept.get();
            }
            SecureRandom random = new SecureRandom();
            LocalSecrets made = kept.map(older -> older.withProctoring(random)).orElseGet(() -> make(random));
            Files.createDirectories(config.home());
            Path whole = Files.createTempFile(
                    config.home(),
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(whole, JSON.writeValueAsBytes(made));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException e) {
            throw new LocalFailure("the local secrets in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    static LocalSecrets make(SecureRandom random) {
        Map<String, String> database = new TreeMap<>();
        database.put(SUPERUSER, HexFormat.of().formatHex(bytes(random)));
        for (Service service : Service.values()) {
            database.put(runtimeRole(service), HexFormat.of().formatHex(bytes(random)));
            database.put(ownerRole(service), HexFormat.of().formatHex(bytes(random)));
        }
        Map<String, String> webhooks = new TreeMap<>();
        for (String provider : PROVIDERS) {
            webhooks.put(provider, signing(random));
        }
        webhooks.put(PROCTORING, signing(random));
        return new LocalSecrets(database, webhooks, Base64.getEncoder().encodeToString(bytes(random)));
    }

    private boolean complete() {
        return webhooks.containsKey(PROCTORING);
    }

    /** A stack that was made before exams were has no secret for them. */
    private LocalSecrets withProctoring(SecureRandom random) {
        Map<String, String> more = new TreeMap<>(webhooks);
        more.put(PROCTORING, signing(random));
        return new LocalSecrets(database, more, masterKey);
    }

    private static String signing(SecureRandom random) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(random));
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The password of a database role. */
    public String password(String role) {
        return required(database, role);
    }

    /** The signing secret of a provider. */
    public String webhook(String provider) {
        return required(webhooks, provider);
    }

    private static String required(Map<String, String> secrets, String name) {
        String secret = secrets.get(name);
        if (secret == null) {
            throw new IllegalStateException("no secret for " + name);
        }
        return secret;
    }

    /** Says nothing: secrets do not belong in logs. */
    @Override
    public String toString() {
        return "LocalSecrets[…]";
    }
}
