package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.PublishingService;

/** What this service consumes, and the name under which its cursors are kept. */
@ApplicationScoped
public class Subscription {

    private final String consumer;
    private final List<String> topics;

    Subscription(
            @ConfigProperty(name = "quarkus.application.name") String consumer,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics) {
        this.consumer = consumer;
        this.topics = List.copyOf(topics);
    }

    /** The consumer's name; also its Kafka group. */
    public String consumer() {
        return consumer;
    }

    public List<String> topics() {
        return topics;
    }

    /** Whose topics they are. Fails on a topic that carries no published events. */
    public Set<PublishingService> services() {
        Set<PublishingService> services = new LinkedHashSet<>();
        for (String topic : topics) {
            services.add(PublishingService.ofTopic(topic)
                    .orElseThrow(() -> new IllegalStateException("no service publishes to topic " + topic)));
        }
        return services;
    }

    /** The {@code ce_source} of each consumed service. */
    public List<String> sources() {
        return services().stream().map(PublishingService::source).toList();
    }

    /** The topic for records that belong to no stream. */
    public String deadLetterTopic() {
        return consumer + "-dead-letters";
    }
}
