package org.stackway.kit.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One KRaft broker for the whole test JVM, with the five topics of the published language. A test may stop it for a while;
 * it comes back at the same address with all its records.
 */
public final class EmbeddedBroker {

    private static final List<String> TOPICS =
            List.of("session-events", "enrollment-events", "billing-events", "admission-events", "transcript-events");
    private static final Properties PROPERTIES = configured();
    private static KafkaRaftServer server = started();
    private static final String BOOTSTRAP = withTopics();

    private EmbeddedBroker() {}

    public static String bootstrapServers() {
        return BOOTSTRAP;
    }

    /** Stops the broker; clients find nobody at its address. */
    public static synchronized void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Starts the broker that was stopped. */
    public static synchronized void startAgain() {
        server = started();
    }

    private static KafkaRaftServer started() {
        KafkaRaftServer fresh = new KafkaRaftServer(KafkaConfig.fromProps(PROPERTIES, false), Time.SYSTEM);
        fresh.startup();
        return fresh;
    }

    private static Properties configured() {
        try {
            int port = freePort();
            int controller = freePort();
            Path directory = Files.createTempDirectory("broker");
            Properties properties = new Properties();
            properties.putAll(Map.ofEntries(
                    Map.entry("node.id", "1"),
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                    Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                    Map.entry("log.dirs", directory.toString()),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "4"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                    Map.entry("controlled.shutdown.enable", "false")));
            Formatter formatter = new Formatter();
            formatter
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setIgnoreFormatted(true)
                    .run();
            return properties;
        } catch (Exception failure) {
            throw new IllegalStateException("the embedded broker's storage was not made", failure);
        }
    }

    private static String withTopics() {
        String listener = PROPERTIES.getProperty("advertised.listeners");
        String bootstrap = listener.substring(listener.lastIndexOf('/') + 1);
        try {
            createTopics(bootstrap);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the embedded broker has no topics", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
        return bootstrap;
    }

    private static void createTopics(String bootstrap) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<NewTopic> events = TOPICS.stream()
                    .map(name -> new NewTopic(name, 12, (short) 1).configs(Map.of("retention.ms", "-1")))
                    .collect(Collectors.toSet());
            Stream<NewTopic> letters = TOPICS.stream()
                    .map(name -> new NewTopic(name.replace("-events", "-service-dead-letters"), 1, (short) 1));
            admin.createTopics(Stream.concat(events.stream(), letters).toList())
                    .all()
                    .get();
        }
    }

    /** Below the ports that the system gives to clients, one of which could be taken before the broker listens. */
    private static int freePort() {
        return new Random()
                .ints(10_000, 30_000)
                .filter(EmbeddedBroker::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
