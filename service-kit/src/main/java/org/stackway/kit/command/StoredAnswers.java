package org.stackway.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stackway.kit.store.Tx;

/** The answers of requests with an {@code Idempotency-Key}, kept in the transaction of their events. */
@ApplicationScoped
class StoredAnswers {

    private static final String FIND = """
            SELECT a.scope, a.key, a.fingerprint, a.status, a.headers::text, a.body
            FROM unnest($1::text[], $2::text[]) AS w(scope, key)
            CROSS JOIN LATERAL (SELECT * FROM es.idempotency i WHERE i.scope = w.scope AND i.key = w.key LIMIT 1) a
            """;
    private static final String KEEP = """
            INSERT INTO es.idempotency (scope, key, fingerprint, status, headers, body)
            SELECT scope, key, fingerprint, status, headers::jsonb, body
            FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[])
                 AS a(scope, key, fingerprint, status, headers, body)
            """;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper json;

    StoredAnswers(ObjectMapper json) {
        this.json = json;
    }

    static String keyId(Idempotency idempotency) {
        return idempotency.scope() + "\n" + idempotency.key();
    }

    Uni<Map<String, Stored>> find(Tx tx, List<Idempotency> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] scopes = keys.stream().map(Idempotency::scope).toArray(String[]::new);
        String[] names = keys.stream().map(Idempotency::key).toArray(String[]::new);
        return tx.sql().query(FIND, scopes, names).map(rows -> {
            Map<String, Stored> found = new HashMap<>();
            for (Row row : rows) {
                Answer answer = new Answer(row.getInteger(3), headers(row.getString(4)), row.getString(5));
                Idempotency key = new Idempotency(row.getString(0), row.getString(1), row.getString(2));
                found.put(keyId(key), new Stored(key, answer));
            }
            return found;
        });
    }

    Uni<Void> keep(Tx tx, Map<Idempotency, Answer> answers) {
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<Idempotency, Answer>> rows = new ArrayList<>(answers.entrySet());
        return tx.sql()
                .query(
                        KEEP,
                        rows.stream().map(row -> row.getKey().scope()).toArray(String[]::new),
                        rows.stream().map(row -> row.getKey().key()).toArray(String[]::new),
                        rows.stream().map(row -> row.getKey().fingerprint()).toArray(String[]::new),
                        rows.stream().map(row -> row.getValue().status()).toArray(Integer[]::new),
                        rows.stream().map(row -> text(row.getValue().headers())).toArray(String[]::new),
                        rows.stream().map(row -> row.getValue().body()).toArray(String[]::new))
                .replaceWithVoid();
    }

    private String text(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Stored(Idempotency key, Answer answer) {
        Outcome outcomeFor(Idempotency request) {
            return key.sameBody(request) ? new Outcome.Done(answer, true) : new Outcome.KeyReused();
        }
    }
}
