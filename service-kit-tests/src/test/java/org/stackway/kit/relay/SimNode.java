package org.stackway.kit.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.time.SystemClock;

/**
 * The relay as it is, in one process of a simulated world: the real loop, stopped before each of its statements and wherever
 * it waits, until somebody lets it go on.
 */
final class SimNode {

    /** Production's times; pages of two events; failures are not waited out. */
    private static final RelaySettings SETTINGS = new RelaySettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            2,
            Duration.ofMillis(5),
            Duration.ofMillis(250),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(2));

    private static final SystemClock CLOCK = new SystemClock();
    private static final RelayWatch WATCH = new RelayWatch(CLOCK);
    private static final RelayMetrics METRICS = new RelayMetrics(new SimpleMeterRegistry(), WATCH, CLOCK);

    /** The relay's statements, and what they are for. */
    static final Map<String, String> STATEMENTS = Map.ofEntries(
            Map.entry(HighWater.LOOK, "looking for the mark"),
            Map.entry(HighWater.ADVANCE, "storing the mark"),
            Map.entry(HighWater.LAST_DRAWN, "reading the last position drawn"),
            Map.entry(HighWater.HOLDERS, "reading the lock's holders"),
            Map.entry(HighWater.SET_FENCE, "storing the fence"),
            Map.entry(HighWater.SKIP, "skipping the hole"),
            Map.entry(EventPages.PAGE, "reading a page"),
            Map.entry(EventPages.HEAD, "reading what follows the mark"),
            Map.entry(EventPages.OF_STREAM, "reading a blocked stream"),
            Map.entry(ShardLeases.ANNOUNCE, "announcing itself"),
            Map.entry(ShardLeases.LIVE_NODES, "counting nodes"),
            Map.entry(ShardLeases.RENEW, "renewing its leases"),
            Map.entry(ShardLeases.ADVANCE, "storing cursors"),
            Map.entry(ShardLeases.GIVE_BACK, "giving shards back"),
            Map.entry(ShardLeases.CLAIM, "claiming shards"),
            Map.entry(BlockedStreams.LOAD, "loading blocked streams"),
            Map.entry(BlockedStreams.BLOCK, "blocking a stream"),
            Map.entry(BlockedStreams.UNBLOCK, "unblocking a stream"));

    private final String name;
    private final SimStore store;
    private final SimBroker broker;
    private final Mutation mutation;
    private final LongSupplier nanos;
    private final Set<String> reached;
    private final List<SimProducer> producers = new ArrayList<>();
    private @Nullable Life life;

    /**
     * @param reached statements that had an effect or an answer are added here
     */
    SimNode(String name, SimStore store, SimBroker broker, Mutation mutation, LongSupplier nanos, Set<String> reached) {
        this.name = name;
        this.store = store;
        this.broker = broker;
        this.mutation = mutation;
        this.nanos = nanos;
        this.reached = reached;
    }

    /** To its next statement or wait; starts it if it is not running. What it stands before now. */
    String step() {
        Life current = life;
        if (current == null) {
            current = new Life();
            life = current;
        }
        current.coroutine.resume();
        return "stands before " + current.next;
    }

    /** The statement it stands before takes effect, and it never learns so. */
    String loseAnswer() {
        Life current = life;
        if (current == null || !current.atStatement) {
            return "";
        }
        String lost = current.next;
        current.answerGetsLost = true;
        current.coroutine.resume();
        return "loses the answer to " + lost;
    }

    /** The process dies where it stands. */
    String crash() {
        Life current = life;
        if (current == null) {
            return "";
        }
        life = null;
        producers.forEach(SimProducer::abandon);
        current.dead = true;
        current.loop.stop();
        current.coroutine.resume(); // everything it still tries fails, so it ends
        if (!current.coroutine.ended()) {
            throw new IllegalStateException("a dead node goes on: " + current.next);
        }
        return "dies";
    }

    /** Something happens between one of its producers and the broker, if there is one for which it can. */
    boolean network(Predicate<SimProducer> event) {
        return producers.stream().anyMatch(event);
    }

    @Override
    public String toString() {
        return name;
    }

    /** From a start of the process to its end. */
    private final class Life implements RelayDatabase {

        private final RelayLoop loop = new RelayLoop(
                name,
                PublishingService.ENROLLMENT,
                this,
                this::newProducer,
                SETTINGS,
                new SimBell(this),
                WATCH,
                METRICS,
                nanos);
        private final Coroutine coroutine = new Coroutine(name, loop);
        private String next = "its start";
        private boolean atStatement;
        private boolean answerGetsLost;
        private boolean dead;
        private @Nullable RowSet<Row> holdersReadTooEarly;

        private Producer<String, byte[]> newProducer() {
            SimProducer producer = new SimProducer(broker, mutation);
            producers.add(producer);
            return producer;
        }

        @Override
        public RowSet<Row> run(String sql, @Nullable Object... parameters) {
            if (mutation == Mutation.HOLDERS_BEFORE_FENCE && sql.equals(HighWater.LAST_DRAWN)) {
                holdersReadTooEarly = execute(HighWater.HOLDERS);
            } else if (holdersReadTooEarly != null && sql.equals(HighWater.HOLDERS)) {
                RowSet<Row> holders = holdersReadTooEarly;
                holdersReadTooEarly = null;
                return holders;
            }
            return execute(sql, parameters);
        }

        private RowSet<Row> execute(String sql, @Nullable Object... parameters) {
            atStatement = true;
            stopBefore(STATEMENTS.getOrDefault(sql, sql));
            atStatement = false;
            RowSet<Row> answer = store.run(nanos.getAsLong(), sql, parameters);
            if (answer.rowCount() > 0) {
                reached.add(sql);
            }
            if (answerGetsLost) {
                answerGetsLost = false;
                throw new StatementFailed(new IllegalStateException("the connection broke"));
            }
            return answer;
        }

        void stopBefore(String what) {
            next = what;
            if (!dead) {
                coroutine.pause();
            }
            if (dead) {
                throw new IllegalStateException("the process is gone");
            }
        }
    }

    /** Waits by standing still. */
    private static final class SimBell extends CommitBell {
        private final Life life;

        SimBell(Life life) {
            this.life = life;
        }

        @Override
        public void await(Duration atMost) {
            life.stopBefore("waiting");
        }
    }
}
