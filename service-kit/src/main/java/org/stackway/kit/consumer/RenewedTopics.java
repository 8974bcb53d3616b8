package org.stackway.kit.consumer;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Lets the running consumer begin a topic that was deleted and made again from its first record. Its place in the old one
 * says nothing about the new one; what it has applied already the cursors drop.
 */
@ApplicationScoped
class RenewedTopics {

    private static final Logger LOG = Logger.getLogger(RenewedTopics.class);
    private static final String CHANNEL = "events";

    private final KafkaClientService clients;

    RenewedTopics(KafkaClientService clients) {
        this.clients = clients;
    }

    void begin(String topic) {
        KafkaConsumer<String, byte[]> consumer = clients.getConsumer(CHANNEL);
        if (consumer == null) {
            return; // not started yet: it will begin where nothing is committed
        }
        consumer.runOnPollingThread(client -> {
                    List<TopicPartition> ours = client.assignment().stream()
                            .filter(partition -> partition.topic().equals(topic))
                            .toList();
                    if (!ours.isEmpty()) { // none would mean all of every topic
                        client.seekToBeginning(ours);
                    }
                })
                .subscribe()
                .with(
                        done -> LOG.warnf("%s was made anew; it is consumed from its beginning", topic),
                        failure -> LOG.errorf(failure, "%s was made anew; restart to consume it", topic));
    }
}
