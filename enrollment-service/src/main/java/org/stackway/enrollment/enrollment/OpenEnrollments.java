package org.stackway.enrollment.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.ops.OpenWork;

/** Enrolments without an end: requested and neither paid nor expired, paid and neither given nor declined. */
@ApplicationScoped
class OpenEnrollments implements OpenWork {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "ENROLLMENT_UNPAID",
                        "it is paid, cancelled or expires",
                        Clock.BUSINESS,
                        "SELECT 'enrollment/' || enrollment_id, requested_at, 'pay by ' || pay_by FROM rm.enrollment"
                                + " WHERE status = 'PENDING_PAYMENT'"),
                new Kind(
                        "ENROLLMENT_OVERDUE",
                        "its deadline makes it expire",
                        Clock.BUSINESS,
                        "SELECT 'enrollment/' || e.enrollment_id, e.pay_by, p.payment_id::text FROM rm.enrollment e"
                                + " LEFT JOIN rm.payment_cover c USING (enrollment_id)"
                                + " LEFT JOIN rm.payment_fact p ON p.payment_id = c.payment_id"
                                + " AND p.state IN ('PROCESSING', 'UNKNOWN')"
                                + " WHERE e.status = 'PENDING_PAYMENT'"));
    }
}
