package org.stackway.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.stackway.kit.testing.Sql;

/**
 * Everything that billing holds about a learner: each row of each read model, each event of its own streams, what it asked
 * of the provider, and what is still due. Only instants and made-up ids are left out; whether an instant is set is told.
 */
final class AccountState {

    private static final int LENGTH_OF_ID = 36;

    private static final String EVERYTHING = """
            WITH who AS (
              SELECT unnest(string_to_array(?, ',')::uuid[]) AS learner_id
            ), own AS (
              SELECT learner_id, 'account/' || learner_id AS stream_id, 'account' AS name FROM who
              UNION ALL SELECT learner_id, 'checkout/' || checkout_id, 'checkout ' || checkout_id
                FROM rm.checkout JOIN who USING (learner_id)
              UNION ALL SELECT learner_id, 'refund/' || refund_id, format('refund of %s for %s', payment_id, course_code)
                FROM rm.refund JOIN who USING (learner_id)
            )
            SELECT learner_id || line FROM (
              SELECT learner_id, format('known as learner %s', count(*)) AS line
                FROM rm.learner JOIN who USING (learner_id) GROUP BY 1
              UNION ALL
              SELECT learner_id, format('charge %s %s %s %s', course_code, amount_minor, credit_hours, unavailable_reason)
                FROM rm.charge JOIN who USING (learner_id)
              UNION ALL
              SELECT learner_id, format('told %s%s%s%s%s%s%s', course_code,
                  CASE WHEN ended_at IS NOT NULL THEN ' ended' END,
                  CASE WHEN enrolled_at IS NOT NULL THEN ' enrolled by ' || enrolled_payment_id END,
                  CASE WHEN dropped_at IS NOT NULL THEN ' dropped ' || drop_refund END,
                  CASE WHEN contested_at IS NOT NULL THEN ' contested' END,
                  CASE WHEN upheld_at IS NOT NULL THEN ' upheld' END,
                  CASE WHEN reversed_at IS NOT NULL THEN ' reversed' END)
                FROM rm.enrollment_fact JOIN who USING (learner_id)
              UNION ALL
              SELECT learner_id, format('declined %s for %s %s', d.payment_id, f.course_code, d.reason)
                FROM rm.decline d JOIN rm.enrollment_fact f USING (enrollment_id) JOIN who USING (learner_id)
              UNION ALL
              SELECT learner_id, format('checkout %s %s %s %s+%s lines %s live %s', checkout_id, method, status,
                  tuition_minor, fee_minor,
                  (SELECT count(*) FROM rm.checkout_line l WHERE l.checkout_id = c.checkout_id),
                  (SELECT count(*) FROM rm.live_checkout l WHERE l.checkout_id = c.checkout_id))
                FROM rm.checkout c JOIN who USING (learner_id)
              UNION ALL
              SELECT learner_id, format('payment %s of %s %s %s+%s %s%s%s%s', payment_id, checkout_id, status,
                  tuition_minor, fee_minor, reference,
                  CASE WHEN failed_at IS NOT NULL THEN ' failed' END,
                  CASE WHEN settled_at IS NOT NULL THEN ' settled' END,
                  CASE WHEN returned_at IS NOT NULL THEN ' returned' END)
                FROM rm.payment JOIN who USING (learner_id)
              UNION ALL
              SELECT p.learner_id, format('allocated %s to %s %s', a.payment_id, f.course_code, a.amount_minor)
                FROM rm.allocation a JOIN rm.payment p USING (payment_id) JOIN who USING (learner_id)
                JOIN rm.enrollment_fact f USING (enrollment_id)
              UNION ALL
              SELECT learner_id, format('refund of %s for %s %s %s %s%s%s%s', payment_id, course_code, amount_minor,
                  cause, status, ' ' || reason,
                  CASE WHEN issued_at IS NOT NULL THEN ' issued' END,
                  CASE WHEN cancelled_at IS NOT NULL THEN ' cancelled' END)
                FROM rm.refund JOIN who USING (learner_id)
              UNION ALL
              SELECT learner_id, format('hold %s %s%s', reason, blocks,
                  CASE WHEN released_at IS NOT NULL THEN ' released' END)
                FROM rm.financial_hold JOIN who USING (learner_id)
              UNION ALL
              -- an account tells its enrolments in the order of their requests, which is the interleaving's
              SELECT o.learner_id, format('events of %s: %s', o.name, string_agg(split_part(e.type, '.', 4), ' '
                  ORDER BY CASE WHEN o.name = 'account' THEN split_part(e.type, '.', 4) END, e.version))
                FROM own o JOIN es.event e USING (stream_id)
                -- how often a charge turned is the interleaving's; where it ends, and the ledger, is not
                WHERE split_part(e.type, '.', 4) NOT IN ('TuitionVoided', 'TuitionReinstated')
                GROUP BY o.learner_id, o.name
              UNION ALL
              SELECT learner_id, format('ledger %s %s', line.account, sum(line.amount))
                FROM (SELECT learner_id, accounts, amounts FROM rm.account_posting
                      UNION ALL SELECT learner_id, accounts, amounts FROM rm.checkout_posting
                      UNION ALL SELECT learner_id, accounts, amounts FROM rm.refund_posting) posting
                JOIN who USING (learner_id), unnest(accounts, amounts) AS line(account, amount)
                GROUP BY learner_id, line.account
              UNION ALL
              SELECT o.learner_id, format('asked of the provider about %s: %s', o.name, t.path)
                FROM own o JOIN provider.task t ON t.task_id = replace(o.stream_id, '/', ':')
              UNION ALL
              SELECT o.learner_id, format('due %s %s', o.name, split_part(d.kind, ':', 1))
                FROM own o JOIN es.deadline d USING (stream_id)
            ) AS everything(learner_id, line)
            """;

    private AccountState() {}

    /** How every journey must end, whatever its order. */
    static String expected() {
        try (InputStream file =
                Objects.requireNonNull(AccountState.class.getResourceAsStream("/interleaved-account.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The lines of each journey, in its own order, ids by their names. */
    static Map<Journey, String> of(List<Journey> journeys) {
        String ids = journeys.stream().map(journey -> journey.learner.wire()).collect(Collectors.joining(","));
        Map<String, List<String>> byLearner = new LinkedHashMap<>();
        for (String row : Sql.column(EVERYTHING, ids)) {
            byLearner
                    .computeIfAbsent(row.substring(0, LENGTH_OF_ID), fresh -> new ArrayList<>())
                    .add(row.substring(LENGTH_OF_ID));
        }
        Map<Journey, String> states = new LinkedHashMap<>();
        for (Journey journey : journeys) {
            states.put(journey, named(journey, byLearner.getOrDefault(journey.learner.wire(), List.of())));
        }
        return states;
    }

    private static String named(Journey journey, List<String> lines) {
        String text = String.join("\n", lines);
        for (Map.Entry<String, String> name : journey.names().entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text.lines().map(String::stripTrailing).sorted().collect(Collectors.joining("\n"));
    }
}
