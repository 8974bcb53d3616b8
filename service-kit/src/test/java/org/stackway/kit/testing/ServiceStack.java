package org.stackway.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a fresh database, the broker, and the key that {@link Tokens} signs with. Share it by
 * {@code @QuarkusTestResource(ServiceStack.class)} so that one application serves all tests of a module.
 */
public final class ServiceStack implements QuarkusTestResourceLifecycleManager {

    private static volatile EmbeddedPostgresServer.Database database = EmbeddedPostgresServer.create("test");

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(database.config());
        config.put("kafka.bootstrap.servers", EmbeddedBroker.bootstrapServers());
        config.put("stackway.jwks", Tokens.jwksLocation());
        config.put("stackway.jwt.issuer", Tokens.ISSUER);
        config.put("stackway.identity-assertion.keys", Tokens.jwksLocation());
        config.put("stackway.test-clock", "true");
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // the server and the broker end with the JVM
    }

    /** The database of the application under test. */
    public static EmbeddedPostgresServer.Database database() {
        return database;
    }
}
