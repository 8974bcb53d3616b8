package org.stackway.kit.store;

import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
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

    private Tx(Mutiny.StatelessSession session, NativeSql sql, Instant now, Instant knownAt, Appended appended) {
        this.session = session;
        this.sql = sql;
        this.now = now;
        this.knownAt = knownAt;
        this.appended = appended;
    }

    static Tx begin(Mutiny.StatelessSession session, NativeSql sql, Instant now) {
        return new Tx(session, sql, now, now, new Appended());
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
        return new Tx(session, sql, instant, knownAt, appended);
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
