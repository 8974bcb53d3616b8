package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.ops.OpenWork;

/** What asking providers did not settle, and what they contradicted themselves about. */
@ApplicationScoped
class OpenInquiries implements OpenWork {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "OUTCOME_NOT_FOUND",
                        "a person asks the provider: the schedule is used up",
                        Clock.REAL,
                        "SELECT 'checkout/' || i.checkout_id, i.asked_at, i.note FROM provider.inquiry i"
                                + " WHERE i.next_at IS NULL AND (EXISTS (SELECT FROM rm.payment p"
                                + " WHERE p.checkout_id = i.checkout_id AND p.status IN ('PROCESSING', 'UNKNOWN'))"
                                + " OR EXISTS (SELECT FROM rm.refund r JOIN rm.payment p USING (payment_id)"
                                + " WHERE p.checkout_id = i.checkout_id AND r.status = 'ISSUED'))"),
                new Kind(
                        "WEBHOOK_CONFLICT",
                        "a person compares the bodies; it is forgotten with the delivery",
                        Clock.REAL,
                        "SELECT w.provider || ' ' || w.delivery_id, min(c.received_at), w.conflicts || ' other bodies'"
                                + " FROM provider.webhook_conflict c JOIN provider.webhook w ON w.id = c.webhook_id"
                                + " WHERE c.received_at > clock_timestamp() - interval '7 days'"
                                + " GROUP BY w.id"));
    }
}
