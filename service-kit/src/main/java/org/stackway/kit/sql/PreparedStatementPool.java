package org.stackway.kit.sql;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * The connections to the service's own database, each of which keeps every statement it has prepared. The driver by itself
 * forgets those of 2,048 characters and more, and has the largest parsed anew each time they run.
 */
@Singleton
class PreparedStatementPool implements PgPoolCreator {

    @Override
    public Pool create(Input input) {
        PgConnectOptions database = input.pgConnectOptionsList().getFirst();
        database.setPreparedStatementCacheSqlFilter(statement -> true);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(database)
                .using(input.vertx())
                .build();
    }
}
