package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stackway.kit.relay.SimStore.Event;

/**
 * A writer that goes through its transactions one step at a time: perhaps write something else, take the table's lock, the
 * stream's head, draw a position for each event, commit or roll back, release the locks.
 */
final class SimWriter {

    private static final int TRANSACTIONS = 4;

    private final String name;
    private final SimStore store;
    private final List<Work> script = new ArrayList<>();
    private final List<Event> inserted = new ArrayList<>();
    private int current;
    private Stage stage = Stage.BEGIN;
    private long transaction;

    SimWriter(int number, SimStore store, Random random) {
        this.name = "writer" + number;
        this.store = store;
        for (int i = 0; i < TRANSACTIONS; i++) {
            script.add(new Work(
                    SimStore.stream(random.nextInt(SimStore.STREAMS)),
                    1 + random.nextInt(3),
                    random.nextBoolean(),
                    random.nextInt(3) == 0));
        }
    }

    boolean done() {
        return current == script.size();
    }

    /** One step; what it did, or nothing if it has to wait or has nothing left to do. */
    String step() {
        if (done()) {
            return "";
        }
        Work work = script.get(current);
        return switch (stage) {
            case BEGIN -> {
                inserted.clear();
                transaction = 0;
                stage = Stage.LOCK_TABLE;
                if (!work.somethingElseFirst()) {
                    yield "begins";
                }
                transaction = store.beginTransaction();
                yield "begins and writes something else";
            }
            case LOCK_TABLE -> {
                store.lockTable(name);
                stage = Stage.LOCK_HEAD;
                yield "locks the table";
            }
            case LOCK_HEAD -> {
                if (!store.lockHead(name, work.stream())) {
                    yield "";
                }
                if (transaction == 0) {
                    transaction = store.beginTransaction();
                }
                stage = Stage.INSERT;
                yield "locks " + work.stream() + " at " + store.version(work.stream());
            }
            case INSERT -> insert(work);
            case END -> {
                stage = Stage.RELEASE;
                if (work.rollBack()) {
                    store.rollBack(transaction);
                    yield "rolls back " + inserted;
                }
                store.commit(transaction, inserted);
                yield "commits " + inserted;
            }
            case RELEASE -> {
                store.releaseLocks(name);
                current++;
                stage = Stage.BEGIN;
                yield "releases its locks";
            }
        };
    }

    private String insert(Work work) {
        long position = store.drawPosition();
        long version = store.version(work.stream()) + inserted.size() + 1;
        inserted.add(new Event(position, work.stream(), version, transaction));
        if (inserted.size() == work.events()) {
            stage = Stage.END;
        }
        return "draws " + position + " for " + work.stream() + " version " + version;
    }

    @Override
    public String toString() {
        return name;
    }

    private enum Stage {
        BEGIN,
        LOCK_TABLE,
        LOCK_HEAD,
        INSERT,
        END,
        RELEASE
    }

    private record Work(String stream, int events, boolean somethingElseFirst, boolean rollBack) {}
}
