package org.stackway.kit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means: another try now, another try later, or never. */
public final class Failures {

    private static final Set<String> RACES = Set.of("40001", "40P01", "23505", "55P03");

    // connection, resources, cancelled by a timeout or an administrator, rollback, idle in a transaction for too long
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "53", "57", "40", "25P03");

    private Failures() {}

    /** Somebody else was first: trying the whole unit of work again is right. */
    public static boolean lostRace(Throwable failure) {
        return cause(failure, VersionConflict.class).isPresent()
                || sqlState(failure).map(RACES::contains).orElse(false);
    }

    /** The database or the network is away: the same work will succeed later. */
    public static boolean transientFailure(Throwable failure) {
        Optional<String> state = sqlState(failure);
        if (state.isPresent()) {
            String code = state.get();
            return TRANSIENT_CLASSES.stream().anyMatch(code::startsWith);
        }
        if (cause(failure, JsonProcessingException.class).isPresent()) {
            return false; // an IOException by descent only: the same text will never be readable
        }
        return cause(failure, IOException.class).isPresent()
                || cause(failure, NoStackTraceThrowable.class).isPresent()
                || cause(failure, ClosedConnectionException.class).isPresent()
                || cause(failure, Transactions.OutcomeUnknown.class).isPresent()
                || cause(failure, StoreGuard.StoreClosed.class).isPresent();
    }

    /** Nobody answered any more. In a commit that means: it may have happened. An error that was answered is a rollback. */
    static boolean connectionLost(Throwable failure) {
        return sqlState(failure)
                .map(state -> state.startsWith("08") || state.startsWith("57P"))
                .orElseGet(() -> transientFailure(failure));
    }

    /** The constraint that was violated, if that is what happened. */
    public static Optional<String> violatedConstraint(Throwable failure) {
        Optional<String> fromDriver = cause(failure, PgException.class).map(PgException::getConstraint);
        return fromDriver.isPresent()
                ? fromDriver
                : cause(failure, ConstraintViolationException.class)
                        .map(ConstraintViolationException::getConstraintName);
    }

    public static Optional<String> sqlState(Throwable failure) {
        Optional<String> fromDriver = cause(failure, PgException.class).map(PgException::getSqlState);
        return fromDriver.isPresent()
                ? fromDriver
                : cause(failure, SQLException.class).map(SQLException::getSQLState);
    }

    private static <T extends Throwable> Optional<T> cause(@Nullable Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 20; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
