package org.stackway.kit.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Topics;

/** Topics, asked of the broker and made where a replay needs one. Blocks. */
@ApplicationScoped
class KafkaTopics {

    private static final int PATIENCE_SECONDS = 10;

    /** The broker's own number of copies. */
    private static final Optional<Short> REPLICAS = Optional.empty();

    private final Map<String, Object> broker;
    private @Nullable Admin admin;

    KafkaTopics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** Makes the topic with the partitions of an event topic and without an end to its retention, unless it is there. */
    void ensure(String topic) {
        Optional<Integer> partitions = Optional.of(Topics.PARTITIONS);
        NewTopic wanted = new NewTopic(topic, partitions, REPLICAS).configs(Map.of("retention.ms", "-1"));
        try {
            get(admin().createTopics(List.of(wanted)).all());
        } catch (KafkaUnavailable failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunningJob.Stopped();
        } catch (ExecutionException failure) {
            throw new KafkaUnavailable(failure.getCause() == null ? failure : failure.getCause());
        } catch (java.util.concurrent.TimeoutException silence) {
            throw new KafkaUnavailable(
                    new org.apache.kafka.common.errors.TimeoutException("the broker does not answer", silence));
        }
    }

    private synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            Map<String, Object> config = new HashMap<>(broker);
            config.put(AdminClientConfig.CLIENT_ID_CONFIG, "replay");
            current = Admin.create(config);
            admin = current;
        }
        return current;
    }

    synchronized void onStop(@Observes ShutdownEvent stop) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    /** The broker refused, or did not answer. */
    static final class KafkaUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KafkaUnavailable(Throwable cause) {
            super("the broker: " + cause, cause);
        }
    }
}
