package org.stackway.kit.command;

import jakarta.enterprise.inject.spi.CDI;
import org.stackway.kit.store.Transactions;

/** Lanes of further instances: each groups commands by itself, and shares nothing but the database with the others. */
public final class Lanes {

    private Lanes() {}

    /** As another process of the service would have it. */
    public static CommandLane another() {
        CDI<Object> application = CDI.current();
        return new CommandLane(
                application.select(Transactions.class).get(),
                application.select(CommandRunner.class).get(),
                application.select(StoredAnswers.class).get());
    }
}
