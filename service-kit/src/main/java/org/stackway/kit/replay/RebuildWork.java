package org.stackway.kit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.consumer.Redelivery;
import org.stackway.kit.consumer.Subscription;
import org.stackway.kit.replay.Generations.Content;
import org.stackway.kit.replay.Generations.Generation;
import org.stackway.kit.replay.ReadModels.Model;
import org.stackway.kit.replay.ReplayDatabase.Session;
import org.stackway.kit.replay.ReplayPlan.Rebuild;
import org.stackway.kit.replay.ReplayPlan.Rollback;
import org.stackway.kit.store.Failures;
import org.stackway.kit.time.SystemClock;

/**
 * Makes a read model anew in a generation beside the live one and puts it in its place.
 *
 * <p>It fills the generation from the feed while requests go on, makes the indexes, and follows until little is missing. The
 * comparison happens in one snapshot: what the snapshot shows beyond the generation is applied, both contents are hashed,
 * and all of it is undone, so that nobody waits. The exchange takes the live tables' lock for a moment: every transaction
 * that wrote them has ended by then, every other will write the new ones, and what committed in between is applied under
 * the lock.
 */
@ApplicationScoped
class RebuildWork implements ReplayWork {

    private static final long SMALL = 1000;
    private static final int MOST_TRIES = 300;
    private static final Duration FOLLOW_EVERY = Duration.ofMillis(100);
    private static final String GENERATION = "generation";
    private static final String INDEXED = "indexed";
    private static final String LOCKED = "55P03";

    private final ReadModels models;
    private final ReplayDatabase database;
    private final Redelivery redelivery;
    private final Subscription subscription;
    private final Map<String, Object> broker;
    private final SystemClock clock;
    private final EventLanguage language;

    RebuildWork(
            ReadModels models,
            ReplayDatabase database,
            Redelivery redelivery,
            Subscription subscription,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            SystemClock clock,
            EventLanguage language) {
        this.models = models;
        this.database = database;
        this.redelivery = redelivery;
        this.subscription = subscription;
        this.broker = broker;
        this.clock = clock;
        this.language = language;
    }

    @Override
    public Set<ReplayKind> kinds() {
        return Set.of(ReplayKind.REBUILD, ReplayKind.ROLLBACK);
    }

    @Override
    public void run(RunningJob job) {
        boolean back = job.kind() == ReplayKind.ROLLBACK;
        String name = back
                ? job.plan(Rollback.class).projection()
                : job.plan(Rebuild.class).projection();
        Model model = models.find(name).orElseThrow(() -> new Impossible("there is no projection " + name));
        Generations generations = new Generations(model.declared());
        if (!job.checkpoint().has(GENERATION)) {
            job.phase("PREPARING");
            job.saving(session -> back ? bringBack(generations, session, job) : begin(generations, session, job));
        }
        if (job.outcome().path("live").asBoolean()) {
            return; // its worker died between the exchange and the job's end
        }
        int coming = job.checkpoint().path(GENERATION).asInt();
        try (Feed feed = feed(model, generations.schema(coming), job)) {
            fill(job, feed);
            index(job, generations, coming);
            Content content = verify(
                    job,
                    generations,
                    feed,
                    coming,
                    back || !job.plan(Rebuild.class).sameContent());
            exchange(job, generations, feed, coming, content);
        }
    }

    private static int begin(Generations generations, Session session, RunningJob job) {
        generations.register(session);
        int generation = generations.begin(session, job.id());
        job.checkpoint().put(GENERATION, generation);
        return generation;
    }

    private static int bringBack(Generations generations, Session session, RunningJob job) {
        Generation kept =
                generations.kept(session).orElseThrow(() -> new Impossible("there is no generation to go back to"));
        generations.bringBack(session, kept.generation(), job.id());
        job.checkpoint().setAll(object(kept.checkpoint()));
        job.checkpoint().put(GENERATION, kept.generation()).put(INDEXED, true);
        return kept.generation();
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) EventJson.mapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("the database keeps JSON", notJson);
        }
    }

    private Feed feed(Model model, String schema, RunningJob job) {
        return switch (model) {
            case Model.OfOwn<?, ?> own -> new OwnFeed<>(own, schema, job, database, language);
            case Model.OfOthers others ->
                new TopicFeed(others, schema, job, database, redelivery, subscription, broker);
        };
    }

    private void fill(RunningJob job, Feed feed) {
        job.phase("FILLING");
        job.total(feed.count());
        long begunNanos = clock.nanos();
        long before = job.done();
        drain(job, feed);
        long tookMillis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(clock.nanos() - begunNanos));
        job.outcome().put("fillingEventsPerSecond", (job.done() - before) * 1000 / tookMillis);
    }

    private static void drain(RunningJob job, Feed feed) {
        while (feed.step()) {
            job.check();
        }
    }

    private static void index(RunningJob job, Generations generations, int coming) {
        if (!job.checkpoint().path(INDEXED).asBoolean()) {
            job.phase("INDEXING");
            job.checkpoint().put(INDEXED, true);
            job.saving(session -> {
                session.command("SET LOCAL statement_timeout = '10min'");
                generations.index(session, coming);
                return coming;
            });
        }
    }

    /** Goes on until what is missing can be applied at once. */
    private static void follow(RunningJob job, Feed feed) {
        job.phase("FOLLOWING");
        drain(job, feed);
        while (feed.behind() > SMALL) {
            job.pause(FOLLOW_EVERY);
            drain(job, feed);
        }
        job.save();
    }

    private Content verify(RunningJob job, Generations generations, Feed feed, int coming, boolean mayDiffer) {
        follow(job, feed);
        job.phase("VERIFYING");
        job.save();
        Compared compared = database.andUndo(session -> {
            session.command("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            session.command("SET LOCAL statement_timeout = '10min'");
            feed.catchUp(session);
            return new Compared(
                    generations.content(session, "rm"), generations.content(session, generations.schema(coming)));
        });
        boolean same = compared.live().equals(compared.made());
        job.outcome()
                .put("sameContent", same)
                .put("rows", compared.made().rows())
                .put("content", compared.made().hash())
                .put("liveContent", compared.live().hash());
        job.save();
        if (!same && !mayDiffer) {
            throw new Impossible("the generation made anew differs from the live one; compare schema "
                    + generations.schema(coming) + " with rm, and if it is right, ask again with expect CHANGED");
        }
        return compared.made();
    }

    private void exchange(RunningJob job, Generations generations, Feed feed, int coming, Content content) {
        for (int attempt = 1; ; attempt++) {
            follow(job, feed);
            job.phase("EXCHANGING");
            try {
                database.inTransaction(session -> {
                    generations.lockLive(session);
                    feed.catchUp(session);
                    ObjectNode place = job.checkpoint().deepCopy();
                    place.remove(GENERATION);
                    place.remove(INDEXED);
                    int leaving = generations.live(session);
                    generations.swap(session, leaving, coming, place.toString(), content);
                    job.outcome().put("live", true).put("generation", coming).put("kept", leaving);
                    job.save(session);
                    return coming;
                });
                return;
            } catch (ReplayDatabase.StatementFailed failure) {
                boolean busy = Failures.sqlState(failure).filter(LOCKED::equals).isPresent();
                if (!busy || attempt == MOST_TRIES) {
                    throw failure;
                }
                job.outcome().remove("live");
            }
        }
    }

    private record Compared(Content live, Content made) {}
}
