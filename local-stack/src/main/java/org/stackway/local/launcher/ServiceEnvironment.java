package org.stackway.local.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;

/** The environment a service is started with: all it is told about this machine. */
public final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** How long an instance still answers everything after it was told to end: some looks of the balancer. */
    private static final String NOTICE = "PT1.5S";

    /** The variables of a service that has its port to itself. */
    public static Map<String, String> of(StackConfig config, LocalSecrets secrets, Service service) {
        return of(config, secrets, service, config.ports().of(service));
    }

    /** The variables of the process of a service that listens on this port. */
    public static Map<String, String> of(StackConfig config, LocalSecrets secrets, Service service, int port) {
        String server = StackConfig.HOST + ":" + config.ports().postgres() + "/" + service.shortName();
        String runtime = LocalSecrets.runtimeRole(service);
        String owner = LocalSecrets.ownerRole(service);
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", StackConfig.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("STACKWAY_DB_URL", "postgresql://" + server);
        environment.put("STACKWAY_JDBC_URL", "jdbc:postgresql://" + server);
        environment.put("STACKWAY_DB_USER", runtime);
        environment.put("STACKWAY_DB_PASSWORD", secrets.password(runtime));
        environment.put("STACKWAY_DB_OWNER", owner);
        environment.put("STACKWAY_DB_OWNER_PASSWORD", secrets.password(owner));
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                StackConfig.HOST + ":" + config.ports().kafka());
        environment.put("STACKWAY_JWKS", config.keys().resolve("jwks.json").toString());
        environment.put("STACKWAY_JWT_ISSUER", config.sandboxUrl());
        environment.put("STACKWAY_TEST_CLOCK", "true");
        // the page of all APIs, and what the developer's own front end is served from
        String origins = System.getenv("STACKWAY_CORS_ORIGINS");
        environment.put(
                "STACKWAY_CORS_ORIGINS",
                origins == null || origins.isBlank() ? config.sandboxUrl() : config.sandboxUrl() + "," + origins);
        environment.put("STACKWAY_PUBLIC_URL", config.url(service));
        // without a balancer nobody looks elsewhere meanwhile
        environment.put("STACKWAY_DEPARTURE_NOTICE", config.ports().balanced() ? NOTICE : "PT0S");
        // glibc keeps an arena per core and thread; two are enough for a small heap
        environment.put("MALLOC_ARENA_MAX", "2");
        if (service == Service.BILLING) {
            environment.put("STACKWAY_MASTER_KEY", secrets.masterKey());
            environment.put("STACKWAY_SANDBOX_URL", config.sandboxUrl());
            environment.putAll(webhookSecrets(secrets));
            // a provider that runs beside us may be asked at once
            environment.put("STACKWAY_INQUIRY_UNKNOWN", "PT5S,PT15S,PT1M,PT5M,PT1H,P1D");
            environment.put("STACKWAY_INQUIRY_PENDING", "PT15S,PT1M,PT5M,PT1H,P1D");
            environment.put("STACKWAY_INQUIRY_FAILED", "PT15S");
            environment.put("STACKWAY_INQUIRY_SLOW", "PT15S,PT1M,PT5M,PT1H,P1D");
        }
        if (service == Service.ENROLLMENT) {
            environment.put("STACKWAY_MASTER_KEY", secrets.masterKey());
            environment.put("STACKWAY_MAIL_URL", config.sandboxUrl() + "/sandbox/mail");
        }
        if (service == Service.TRANSCRIPT) {
            environment.put("STACKWAY_MASTER_KEY", secrets.masterKey());
        }
        if (service == Service.TRANSCRIPT || service == Service.BILLING) {
            environment.put(
                    "STACKWAY_IDENTITY_ASSERTION_KEYS", config.url(Service.ENROLLMENT) + "/.well-known/jwks.json");
        }
        if (service == Service.SESSION) {
            environment.put("STACKWAY_WEBHOOK_SECRET_PROCTORING", secrets.webhook(LocalSecrets.PROCTORING));
        }
        return environment;
    }

    static Map<String, String> webhookSecrets(LocalSecrets secrets) {
        Map<String, String> environment = new TreeMap<>();
        for (String provider : LocalSecrets.PROVIDERS) {
            environment.put("STACKWAY_WEBHOOK_SECRET_" + provider.toUpperCase(Locale.ROOT), secrets.webhook(provider));
        }
        return environment;
    }
}
