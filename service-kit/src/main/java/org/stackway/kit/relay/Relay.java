package org.stackway.kit.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;

/** Runs this process's relay node from start-up to shut-down, on a thread of its own. */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LAST_PASS = Duration.ofSeconds(8);

    private final RelayLoop loop;
    private final Thread thread;

    Relay(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "stackway.node") Optional<String> node,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Pool pool,
            CommitBell bell,
            RelayWatch watch,
            RelayMetrics metrics) {
        RelaySettings settings = RelaySettings.standard();
        Map<String, Object> producer = ProducerSettings.of(broker, settings);
        this.loop = new RelayLoop(
                node.orElseGet(() -> hostName() + ":" + port),
                service(application),
                new PooledRelayDatabase(pool),
                () -> new KafkaProducer<>(producer),
                settings,
                bell,
                watch,
                metrics,
                System::nanoTime);
        this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(loop);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (thread.isAlive() && !thread.join(LAST_PASS)) {
            LOG.warn("the relay did not end in time; its leases run out by themselves");
        }
    }

    private static PublishingService service(String application) {
        return Arrays.stream(PublishingService.values())
                .filter(service -> service.serviceName().equals(application))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(application + " publishes no events"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unknown) {
            return "localhost";
        }
    }
}
