package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.billing.refund.Refund;
import org.stackway.billing.refund.RefundAggregate;
import org.stackway.billing.refund.RefundCommand;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Parent;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.events.value.RefundId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;

/** Messages about refunds. They name a refund of ours; one that names none waits for it, and is then looked at by a person. */
@ApplicationScoped
class RefundMessages {

    private final CommandRunner runner;
    private final RefundAggregate refunds;
    private final Stories stories;
    private final Duration parentPatience;

    RefundMessages(
            CommandRunner runner,
            RefundAggregate refunds,
            Stories stories,
            @ConfigProperty(name = "stackway.webhook.parent-patience", defaultValue = "PT24H")
                    Duration parentPatience) {
        this.runner = runner;
        this.refunds = refunds;
        this.stories = stories;
        this.parentPatience = parentPatience;
    }

    Uni<Result> apply(Tx tx, Claimed claimed, AboutRefund message) {
        RefundId id = message.refundId();
        return runner.load(tx, refunds, id.wire()).chain(loaded -> {
            if (loaded.version() == 0) {
                return claimed.ageSeconds() < parentPatience.toSeconds()
                        ? Uni.createFrom()
                                .item(new Result.NotYet(new Parent(Parent.Kind.REFUND, id.value()), parentPatience))
                        : MessageHandler.done(Status.PARKED, "refund " + id + " never came");
            }
            return known(tx, claimed, message, loaded.state());
        });
    }

    private Uni<Result> known(Tx tx, Claimed claimed, AboutRefund message, Refund refund) {
        if (refund.approved()
                .filter(known -> known.amount().equals(message.amount()))
                .isEmpty()) {
            return MessageHandler.done(Status.PARKED, "the amount is not that of the refund");
        }
        RefundCommand command =
                switch (message.kind()) {
                    case SETTLED -> new RefundCommand.RecordSettled(message.reference(), claimed.storedAt());
                    case FAILED -> new RefundCommand.RecordFailed(MessageHandler.reason(message.reason(), "FAILED"));
                };
        return stories.of(tx, message.refundId(), claimed)
                .chain(context -> runner.apply(
                        tx, AggregateCommand.of(refunds, message.refundId().wire(), command, context)))
                .map(change -> MessageHandler.recorded(change.events().size()));
    }
}
