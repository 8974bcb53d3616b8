package org.stackway.kit.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.sql.NativeSql;

/**
 * One open transaction: Hibernate Reactive's stateless session, native statements on the same connection, and the
 * business instant at which the transaction decides. Statements run in the order in which they are sent, on one connection.
 * Never use it after its transaction ended.
 */
public final class Tx {

    private final Mutiny.StatelessSession session;
    private final NativeSql sql;
    private final Instant now;
    private final Instant knownAt;
    private final Appended appended;
    private final Map<Class<?>, Closing> closing;

    private Tx(
            Mutiny.StatelessSession session,
            NativeSql sql,
            Instant now,
            Instant knownAt,
            Appended appended,
            Map<Class<?>, Closing> closing) {
        this.session = session;
        this.sql = sql;
        this.now = now;
        this.knownAt = knownAt;
        this.appended = appended;
        this.closing = closing;
    }

    static Tx begin(Mutiny.StatelessSession session, NativeSql sql, Instant now) {
        return new Tx(session, sql, now, now, new Appended(), new LinkedHashMap<>());
    }

    /** Entities: read models of the service. */
    public Mutiny.StatelessSession session() {
        return session;
    }

    /** Native statements on the session's connection. */
    public NativeSql sql() {
        return sql;
    }

    /** Business time (D19): the instant the transaction began, or the due instant of a deadline (D21). */
    public Instant now() {
        return now;
    }

    /** Business instant of recording, also when a deadline fires late. */
    public Instant knownAt() {
        return knownAt;
    }

    /** The same transaction, deciding as of another business instant. */
    public Tx at(Instant instant) {
        return new Tx(session, sql, instant, knownAt, appended, closing);
    }

    /**
     * What is collected while the transaction works and done at its end, one of each type.
     *
     * @param first makes it when it is first asked for
     */
    public <T extends Closing> T closing(Class<T> type, Supplier<T> first) {
        return type.cast(closing.computeIfAbsent(type, absent -> first.get()));
    }

    /** Does what is left to do before the commit. */
    Uni<Void> close() {
        return InTurn.each(closing.values(), last -> last.beforeCommit(this));
    }

    /** The last work of a transaction, done once if all other work succeeded. */
    public interface Closing {
        Uni<Void> beforeCommit(Tx tx);
    }

    void markAppended() {
        appended.any = true;
    }

    boolean hasAppended() {
        return appended.any;
    }

    private static final class Appended {
        private boolean any;
    }
}
