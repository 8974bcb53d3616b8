package org.stackway.billing.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.ops.OpenWork;

/** Disputes that no bank has decided. */
@ApplicationScoped
class OpenDisputes implements OpenWork {

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "DISPUTE_OPEN",
                "the bank decides, and the provider tells",
                Clock.BUSINESS,
                "SELECT 'dispute/' || dispute_id, opened_at, 'payment ' || payment_id || ', ' || reason FROM rm.dispute"
                        + " WHERE status = 'OPEN'"));
    }
}
