package org.stackway.kit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stackway.events.json.EventJson;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.PolicyBook;

/**
 * Reads a service's policies from its resources: {@code policies/released.txt} lists each file with its SHA-256, and a file
 * that is not as it was released is refused.
 */
public final class PolicyFiles {

    private static final String FOLDER = "policies/";
    private static final String RELEASED = FOLDER + "released.txt";

    private PolicyFiles() {}

    /** All versions of the policies on this class loader; none if the service has no policies. */
    public static PolicyBook load(ClassLoader resources) {
        Map<String, String> released = released(resources);
        return new PolicyBook(released.entrySet().stream()
                .map(entry -> policy(resources, entry.getKey(), entry.getValue()))
                .toList());
    }

    /** The released files and their digests. */
    static Map<String, String> released(ClassLoader resources) {
        Map<String, String> files = new TreeMap<>();
        text(resources, RELEASED).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    List<String> parts = List.of(line.strip().split("\\s+"));
                    if (parts.size() != 2 || files.put(parts.get(1), parts.get(0)) != null) {
                        throw new IllegalStateException(RELEASED + " does not list each file once: " + line);
                    }
                });
        return files;
    }

    private static Policy policy(ClassLoader resources, String file, String digest) {
        String text = text(resources, FOLDER + file)
                .orElseThrow(() -> new IllegalStateException("the released policy " + file + " is gone"));
        if (!sha256(text).equals(digest)) {
            throw new IllegalStateException("policy " + file + " was changed after it was released; a change is a new"
                    + " version with its own validFrom, in a file of its own");
        }
        try {
            Policy policy = EventJson.mapper().readValue(text, Policy.class);
            if (!file.equals("%s.v%d.json".formatted(policy.name(), policy.version()))) {
                throw new IllegalStateException(
                        "policy " + file + " holds version " + policy.version() + " of " + policy.name());
            }
            return policy;
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("policy " + file + " cannot be read", malformed);
        }
    }

    private static Optional<String> text(ClassLoader resources, String name) {
        try (InputStream stream = resources.getResourceAsStream(name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The digest as {@code sha256sum} prints it. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
