package org.stackway.local.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.stackway.local.Service;

/**
 * The topics, made explicitly: a misspelt name must fail, not become a topic. Twelve partitions, never changed, since
 * the order of a stream hangs on the partition of its key.
 */
public final class Topics {
    private static final int EVENT_PARTITIONS = 12;
    private static final short REPLICAS = 1;
    private static final int WITHIN_SECONDS = 60;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "cleanup.policy", "delete");

    private Topics() {}

    /** Every topic of the system. */
    public static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (Service service : Service.values()) {
            topics.add(
                    new NewTopic(service.shortName() + "-events", EVENT_PARTITIONS, REPLICAS).configs(KEPT_FOR_EVER));
            topics.add(new NewTopic(service.processName() + "-dead-letters", 1, REPLICAS).configs(KEPT_FOR_EVER));
        }
        return topics;
    }

    /**
     * Makes the topics that are not there yet; those that are stay as they are.
     *
     * @param bootstrap address of the broker
     */
    public static void create(String bootstrap) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> present = admin.listTopics().names().get(WITHIN_SECONDS, TimeUnit.SECONDS);
            List<NewTopic> absent = all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            for (KafkaFuture<Void> created : admin.createTopics(absent).values().values()) {
                awaitCreated(created);
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            created.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** For a broker that is not ours, such as a container: creates the topics and ends. Argument: its address. */
    public static void main(String[] arguments) throws Exception {
        create(arguments[0]);
    }
}
