package org.stackway.billing.provider;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.store.Tx;

/**
 * Billing is not quiet while a provider has not taken a request, or a stored message is not applied. A message that waits
 * for what it refers to does not count: that may never come.
 */
@ApplicationScoped
public class ProviderQuiescence implements QuiescenceSource {

    private static final String OPEN = """
            SELECT (SELECT count(*) FROM provider.task WHERE done_at IS NULL AND refused_at IS NULL),
                   (SELECT count(*) FROM provider.webhook WHERE status = 'PENDING')
            """;

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(OPEN).map(rows -> {
            Row row = rows.iterator().next();
            List<String> reasons = new ArrayList<>();
            if (row.getLong(0) > 0) {
                reasons.add(row.getLong(0) + " requests not taken by the provider");
            }
            if (row.getLong(1) > 0) {
                reasons.add(row.getLong(1) + " webhooks not applied");
            }
            return new Standing(reasons, Optional.empty());
        });
    }
}
