package org.stackway.kit.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the relay's producer is set up. What the order of records depends on is not configurable. */
final class ProducerSettings {

    private ProducerSettings() {}

    /**
     * @param broker how to reach and authenticate to the broker
     */
    static Map<String, Object> of(Map<String, Object> broker, RelaySettings settings) {
        Map<String, Object> all = new HashMap<>(broker);
        all.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        all.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        // a failed record must not be overtaken by those behind it: EventPublisher
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // far below any broker's message limit: a batch the broker finds too large is split into batches of this size,
        // and
        // only a record that is alone in its batch is ever refused for good
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 32 * 1024);
        // a record is settled before the lease of its shard can pass to another node
        int delivery = (int) settings.delivery().toMillis();
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) settings.patience().toMillis());
        all.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return all;
    }
}
