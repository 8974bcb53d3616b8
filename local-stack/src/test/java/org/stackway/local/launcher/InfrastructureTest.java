package org.stackway.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stackway.local.LocalFailure;
import org.stackway.local.LocalSecrets;
import org.stackway.local.Ports;
import org.stackway.local.Service;
import org.stackway.local.StackConfig;
import org.stackway.local.process.PortHolder;
import org.stackway.local.process.ProcessIdentity;
import org.stackway.local.process.ProcessRecord;
import org.stackway.local.process.ProcessTable;
import org.stackway.local.process.Processes;

/** What the services stand on, as real processes with ports and a folder of their own. */
class InfrastructureTest {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    private static final Set<Service> NO_SERVICE = EnumSet.allOf(Service.class);

    @TempDir
    Path home;

    private StackConfig config;
    private Processes processes;
    private final Console console =
            new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

    @BeforeAll
    static void clientsAreQuiet() {
        CLIENTS.setLevel(Level.WARNING);
    }

    @BeforeEach
    void aStackOfItsOwn() throws Exception {
        config = StackConfig.from(Map.of(
                "STACKWAY_ROOT", home.toString(),
                "STACKWAY_HOME", home.resolve("state").toString(),
                "STACKWAY_PORT_SANDBOX", freePort(),
                "STACKWAY_PORT_KAFKA", freePort(),
                "STACKWAY_PORT_KAFKA_CONTROLLER", freePort(),
                "STACKWAY_PORT_POSTGRES", freePort()));
        processes = new Processes(new ProcessTable(config.run()));
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        new StackDown(config, processes, console).stopAll();
    }

    /** Below the ports that the system gives to clients: one of those could be taken while nobody listens there. */
    private static String freePort() {
        return new Random()
                .ints(10_000, 30_000)
                .filter(PortHolder::free)
                .mapToObj(Integer::toString)
                .findFirst()
                .orElseThrow();
    }

    private void up() throws Exception {
        new StackUp(config, LocalSecrets.of(config), processes, console, false).run(NO_SERVICE);
    }

    private ProcessRecord running(String name) {
        return processes.table().running(name).orElseThrow();
    }

    private Connection connect(String database, String role) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + config.ports().postgres() + "/" + database,
                role,
                LocalSecrets.of(config).password(role));
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void databasesAreDurableAndEachRoleStaysInItsOwn() throws Exception {
        up();

        try (Connection owner = connect("billing", "billing_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("create table granted(id int)");
            statement.execute("create table withheld(id int)");
            statement.execute("grant insert on granted to billing");
            assertThat(show(owner, "fsync")).isEqualTo("on");
            assertThat(show(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(show(owner, "server_encoding")).isEqualTo("UTF8");
            assertThat(Integer.parseInt(show(owner, "max_connections"))).isGreaterThanOrEqualTo(200);
        }
        try (Connection runtime = connect("billing", "billing");
                Statement statement = runtime.createStatement()) {
            statement.execute("insert into granted values (1)");
            assertThatThrownBy(() -> statement.execute("insert into withheld values (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table mine(id int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> connect("enrollment", "billing")).hasMessageContaining("permission denied");
    }

    @Test
    void topicsAreThereBeforeAnyoneAsksAndRecordsSurviveAKilledBroker() throws Exception {
        up();
        String bootstrap = "127.0.0.1:" + config.ports().kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names)
                    .contains("session-events", "enrollment-events", "billing-events", "admission-events")
                    .contains("transcript-events", "billing-service-dead-letters");
            assertThat(admin.describeTopics(List.of("session-events"))
                            .allTopicNames()
                            .get())
                    .hasEntrySatisfying("session-events", topic -> assertThat(topic.partitions())
                            .hasSize(12));
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("session-events", 0, "2027-SPRING-1", "published"))
                    .get();
        }

        ProcessIdentity killed = running("kafka").identity();
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        assertThat(Processes.endsWithin(killed, 5_000)).isTrue();
        up();

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("session-events", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(found -> assertThat(found.value()).isEqualTo("published"));
        }
    }

    @Test
    void aTakenPortIsOneClearLineAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(config.ports().sandbox(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::up)
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageStartingWith("port " + other.getLocalPort() + " of sandbox is in use by pid ");
        }
        for (String name : Ports.from(Map.of()).byName().keySet()) {
            assertThat(processes.table().running(name)).isEmpty();
        }
    }
}
