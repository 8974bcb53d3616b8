package org.stackway.local.sandbox;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Service;

/**
 * The sandbox process, set up by its environment: {@code STACKWAY_SANDBOX_HOST}, {@code STACKWAY_SANDBOX_PORT},
 * {@code STACKWAY_SANDBOX_STATE} (folder of the journal), {@code STACKWAY_SANDBOX_KEYS} (folder of the signing key),
 * {@code STACKWAY_SANDBOX_SCHEMES} (how messages of a method are signed, {@code METHOD=SCHEME,…}),
 * {@code STACKWAY_API_URLS} (where browsers find the services, {@code NAME=URL,…}), {@code STACKWAY_ENROLLMENT_URL} (which hears of previews), {@code STACKWAY_JWT_ISSUER} and {@code STACKWAY_WEBHOOK_SECRET_<PROVIDER>}.
 */
public final class SandboxMain {
    private SandboxMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String provider : LocalSecrets.PROVIDERS) {
            secrets.put(
                    provider, required(environment, "STACKWAY_WEBHOOK_SECRET_" + provider.toUpperCase(Locale.ROOT)));
        }
        Sandbox sandbox = Sandbox.start(
                new Sandbox.Settings(
                        new InetSocketAddress(
                                required(environment, "STACKWAY_SANDBOX_HOST"),
                                Integer.parseInt(required(environment, "STACKWAY_SANDBOX_PORT"))),
                        required(environment, "STACKWAY_JWT_ISSUER"),
                        Path.of(required(environment, "STACKWAY_SANDBOX_STATE")).resolve("journal.jsonl"),
                        Path.of(required(environment, "STACKWAY_SANDBOX_KEYS")),
                        secrets,
                        URI.create(required(environment, "STACKWAY_ENROLLMENT_URL")),
                        schemes(environment.getOrDefault("STACKWAY_SANDBOX_SCHEMES", "FLYWIRE=FLYWIRE")),
                        services(environment.getOrDefault("STACKWAY_API_URLS", ""))),
                Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
    }

    /** Reads {@code METHOD=SCHEME}, separated by commas. */
    private static Map<Method, Scheme> schemes(String setting) {
        Map<Method, Scheme> schemes = new EnumMap<>(Method.class);
        for (String one : setting.split(",", -1)) {
            String[] parts = one.strip().split("=", -1);
            if (parts.length != 2) {
                throw new IllegalStateException("STACKWAY_SANDBOX_SCHEMES is METHOD=SCHEME,…, not " + setting);
            }
            schemes.put(Method.valueOf(parts[0].strip()), Scheme.valueOf(parts[1].strip()));
        }
        return schemes;
    }

    /** Reads {@code NAME=URL}, separated by commas. */
    private static Map<Service, URI> services(String setting) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (String one : setting.isBlank() ? new String[0] : setting.split(",", -1)) {
            String[] parts = one.strip().split("=", 2);
            if (parts.length != 2) {
                throw new IllegalStateException("STACKWAY_API_URLS is NAME=URL,…, not " + setting);
            }
            services.put(Service.valueOf(parts[0].toUpperCase(Locale.ROOT)), URI.create(parts[1]));
        }
        return services;
    }

    private static String required(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(variable + " is not set");
        }
        return value;
    }
}
