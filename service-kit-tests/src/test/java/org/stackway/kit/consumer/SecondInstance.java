package org.stackway.kit.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.stackway.kit.testing.EmbeddedBroker;

/**
 * One more instance of the service: a member of its group that applies what it polls to the same database and commits its
 * offsets afterwards. What the application's own instance and this one share is only what two processes would share.
 */
final class SecondInstance implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TOPICS =
            List.of("enrollment-events", "billing-events", "admission-events", "transcript-events");

    private final KafkaConsumer<String, byte[]> kafka;
    private final BatchConsumer service;
    private final boolean hangs;
    private final Thread thread;
    private final AtomicInteger applied = new AtomicInteger();
    private volatile int partitions;
    private volatile State state = State.RUNNING;

    private SecondInstance(BatchConsumer service, Map<String, Object> membership, boolean hangs) {
        Map<String, Object> config = new HashMap<>(membership);
        config.put("bootstrap.servers", EmbeddedBroker.bootstrapServers());
        config.put("group.id", "session-service");
        config.put("enable.auto.commit", "false");
        config.put("auto.offset.reset", "earliest");
        config.put("session.timeout.ms", "6000");
        config.put("heartbeat.interval.ms", "1000");
        config.put("max.poll.records", "50");
        this.service = service;
        this.hangs = hangs;
        this.kafka = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().name("second instance").daemon().unstarted(this::run);
    }

    /** Joins the group, and leaves it in good order when closed. */
    static SecondInstance join(BatchConsumer service) {
        return start(new SecondInstance(service, Map.of(), false));
    }

    /** Joins as a member whose end the broker is not told: it finds out when the session times out. */
    static SecondInstance joinToDie(BatchConsumer service) {
        return start(new SecondInstance(service, Map.of("group.instance.id", "second-" + UUID.randomUUID()), false));
    }

    /** Joins as a member that holds its partitions and applies nothing. */
    static SecondInstance joinAndHang(BatchConsumer service) {
        return start(new SecondInstance(service, Map.of(), true));
    }

    private static SecondInstance start(SecondInstance instance) {
        instance.thread.start();
        return instance;
    }

    private void run() {
        kafka.subscribe(TOPICS);
        while (state == State.RUNNING) {
            ConsumerRecords<String, byte[]> records = kafka.poll(POLL);
            partitions = kafka.assignment().size();
            if (!records.isEmpty() && !hangs) {
                apply(records);
                if (state != State.KILLED) {
                    kafka.commitSync();
                }
            }
        }
        kafka.close();
    }

    private void apply(Iterable<ConsumerRecord<String, byte[]>> records) {
        service.consume(records).await().atMost(PATIENCE);
        records.forEach(each -> applied.incrementAndGet());
    }

    /** How many partitions are its own now. */
    int partitions() {
        return partitions;
    }

    /** How many records it has applied or recognised as duplicates. */
    int applied() {
        return applied.get();
    }

    /** Dies in the middle: commits nothing of what it is applying. */
    void kill() {
        state = State.KILLED;
        join();
    }

    @Override
    public void close() {
        state = State.LEAVING;
        join();
    }

    private void join() {
        try {
            if (!thread.join(PATIENCE)) {
                throw new IllegalStateException("the second instance does not end");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private enum State {
        RUNNING,
        LEAVING,
        KILLED
    }
}
