package org.stackway.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.stackway.local.api.ServiceApi;

/**
 * Where one stack lives: the checkout it is built from, the folder that holds all of its state, its ports.
 *
 * @param root the checkout
 * @param home the state folder, {@code .stackway} unless {@code STACKWAY_HOME} says otherwise
 * @param ports the ports
 * @param javaHome the JDK that runs every process
 */
public record StackConfig(Path root, Path home, Ports ports, Path javaHome) {
    /** The address that everything binds to and is reached at. */
    public static final String HOST = "127.0.0.1";

    /**
     * The configuration of this environment.
     *
     * @throws LocalFailure when the environment makes no sense
     */
    public static StackConfig from(Map<String, String> environment) throws LocalFailure {
        Path root = Path.of(environment.getOrDefault("STACKWAY_ROOT", "."))
                .toAbsolutePath()
                .normalize();
        String folder = environment.getOrDefault("STACKWAY_HOME", "");
        Path home = folder.isBlank()
                ? root.resolve(".stackway")
                : root.resolve(folder).normalize();
        return new StackConfig(
                root, home, Ports.from(environment, portsOfRunning(home)), Path.of(System.getProperty("java.home")));
    }

    /** What {@code up} has written and {@code down} removes: one {@code NAME=port} a line. */
    private static Map<String, String> portsOfRunning(Path home) throws LocalFailure {
        Properties lines = new Properties();
        Path file = portsFile(home);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new LocalFailure(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        Map<String, String> ports = new HashMap<>();
        lines.forEach((name, port) -> ports.put(name.toString(), port.toString()));
        return ports;
    }

    private static Path portsFile(Path home) {
        return home.resolve("run").resolve("ports");
    }

    /** The ports of a stack that is up, as a file of shell variables. */
    public Path portsFile() {
        return portsFile(home);
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path keys() {
        return home.resolve("keys");
    }

    public Path apps() {
        return home.resolve("apps");
    }

    public Path aot() {
        return home.resolve("aot");
    }

    /** Where the broker writes its pid once its topics are there. */
    public Path brokerReadyFile() {
        return run().resolve("kafka.ready");
    }

    /** Milliseconds that the last start of the whole stack took. */
    public Path startTimeFile() {
        return run().resolve("start-millis");
    }

    public Path postgresData() {
        return home.resolve("pg-data");
    }

    public Path java() {
        return javaHome.resolve("bin").resolve("java");
    }

    /** Base address of a service, without a path. */
    public String url(Service service) {
        return "http://" + HOST + ":" + ports.of(service);
    }

    /** A client of this stack. */
    public ServiceApi api(Duration patience) {
        return api(patience, Map.of());
    }

    /** A client that finds some services at other ports: one instance, and not whichever the balancer takes. */
    public ServiceApi api(Duration patience, Map<Service, Integer> elsewhere) {
        Map<Service, String> urls = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Integer port = elsewhere.get(service);
            urls.put(service, port == null ? url(service) : "http://" + HOST + ":" + port);
        }
        return new ServiceApi(urls, sandboxUrl(), patience);
    }

    /** Base address of the sandbox, which is also the issuer of its tokens. */
    public String sandboxUrl() {
        return "http://" + HOST + ":" + ports.sandbox();
    }
}
