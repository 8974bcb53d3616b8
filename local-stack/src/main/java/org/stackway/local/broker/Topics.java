package org.stackway.local.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.stackway.local.Service;

/**
 * The topics, made explicitly: a misspelt name must fail, not become a topic. Twelve partitions, never changed, since
 * the order of a stream hangs on the partition of its key.
 */
public final class Topics {
    private static final int EVENT_PARTITIONS = 12;
    private static final short REPLICAS = 1;
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
}
