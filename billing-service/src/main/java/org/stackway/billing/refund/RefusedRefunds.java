package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.stackway.billing.provider.Refusals;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.RefundId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * A refund that the provider will not take has failed, whatever the learner was told: it is owed to them by another way. A
 * provider that pays it out all the same later settles it.
 */
@ApplicationScoped
class RefusedRefunds implements Refusals {

    private static final String REASON = "REFUSED_BY_PROVIDER";
    private static final String STORY = "SELECT correlation_id FROM rm.refund WHERE refund_id = $1";

    private final CommandRunner runner;
    private final RefundAggregate refunds;
    private final Ids ids;

    RefusedRefunds(CommandRunner runner, RefundAggregate refunds, Ids ids) {
        this.runner = runner;
        this.refunds = refunds;
        this.ids = ids;
    }

    @Override
    public Uni<Void> refused(Tx tx, String taskId, String why) {
        if (!taskId.startsWith(RefundRequests.TASK)) {
            return Uni.createFrom().voidItem();
        }
        RefundId id = RefundId.parse(taskId.substring(RefundRequests.TASK.length()));
        return tx.sql().query(STORY, id.value()).chain(rows -> {
            UUID story = rows.iterator().next().getUUID(0);
            CommandContext context = CommandContext.of(Actor.policy("provider-refusals"), story, ids.next());
            return runner.apply(
                            tx,
                            AggregateCommand.of(refunds, id.wire(), new RefundCommand.RecordFailed(REASON), context))
                    .replaceWithVoid();
        });
    }
}
