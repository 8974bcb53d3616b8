package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.billing.dispute.Dispute.Rank;
import org.stackway.billing.dispute.DisputeAggregate;
import org.stackway.billing.dispute.DisputeCommand;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Parent;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.events.value.CheckoutId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;

/** Messages about disputes. They name a payment that was told of; one that names none waits for it. */
@ApplicationScoped
class DisputeMessages {

    private static final String PAYMENT = "SELECT checkout_id FROM rm.payment WHERE payment_id = $1";

    private final CommandRunner runner;
    private final DisputeAggregate disputes;
    private final Stories stories;
    private final Duration parentPatience;

    DisputeMessages(
            CommandRunner runner,
            DisputeAggregate disputes,
            Stories stories,
            @ConfigProperty(name = "stackway.webhook.parent-patience", defaultValue = "PT24H")
                    Duration parentPatience) {
        this.runner = runner;
        this.disputes = disputes;
        this.stories = stories;
        this.parentPatience = parentPatience;
    }

    Uni<Result> apply(Tx tx, Claimed claimed, AboutDispute message) {
        return tx.sql().query(PAYMENT, message.paymentId().value()).chain(rows -> {
            if (rows.rowCount() > 0) {
                return known(
                        tx,
                        claimed,
                        message,
                        new CheckoutId(rows.iterator().next().getUUID(0)));
            }
            return claimed.ageSeconds() < parentPatience.toSeconds()
                    ? Uni.createFrom()
                            .item(new Result.NotYet(
                                    new Parent(
                                            Parent.Kind.PAYMENT,
                                            message.paymentId().value()),
                                    parentPatience))
                    : MessageHandler.done(Status.PARKED, "payment " + message.paymentId() + " never came");
        });
    }

    private Uni<Result> known(Tx tx, Claimed claimed, AboutDispute message, CheckoutId checkout) {
        Instant stated = message.openedAt();
        DisputeCommand command = new DisputeCommand.Tell(
                message.disputeId(),
                message.paymentId(),
                switch (message.kind()) {
                    case OPENED -> Rank.OPEN;
                    case WON -> Rank.WON;
                    case LOST -> Rank.LOST;
                },
                message.amount(),
                MessageHandler.reason(message.reason(), "UNSPECIFIED"),
                stated == null || stated.isAfter(claimed.storedAt()) ? claimed.storedAt() : stated);
        return stories.of(tx, checkout, claimed)
                .chain(context -> runner.apply(
                        tx, AggregateCommand.of(disputes, message.disputeId().wire(), command, context)))
                .map(change -> MessageHandler.recorded(change.events().size()));
    }
}
