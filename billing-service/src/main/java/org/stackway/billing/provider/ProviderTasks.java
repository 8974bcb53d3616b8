package org.stackway.billing.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.stackway.events.json.EventJson;
import org.stackway.kit.store.Tx;

/**
 * Requests to the payment provider, kept in the transaction that causes them and sent after it (never inside: a provider
 * that hangs must not hold a transaction, and a rolled back cause must not be told).
 */
@ApplicationScoped
public class ProviderTasks {

    private static final String ADD =
            "INSERT INTO provider.task (task_id, path, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

    /**
     * Adds a request.
     *
     * @param taskId what it is about; the same one is sent once
     * @param body sent as JSON, money and instants as in events
     */
    public Uni<Void> add(Tx tx, String taskId, String path, Object body) {
        try {
            return tx.sql()
                    .query(ADD, taskId, path, EventJson.mapper().writeValueAsString(body))
                    .replaceWithVoid();
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
