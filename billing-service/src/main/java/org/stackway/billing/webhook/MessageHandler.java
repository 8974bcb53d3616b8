package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.billing.webhook.WebhookInbox.Claimed;
import org.stackway.kit.store.Tx;

/** Turns a provider's message into commands, by what it is about. */
@ApplicationScoped
class MessageHandler {

    private final PaymentMessages payments;
    private final RefundMessages refunds;
    private final DisputeMessages disputes;

    MessageHandler(PaymentMessages payments, RefundMessages refunds, DisputeMessages disputes) {
        this.payments = payments;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    Uni<Result> apply(Tx tx, Claimed claimed) {
        ProviderScheme scheme = WebhookEndpoints.scheme(claimed.scheme());
        return switch (scheme.read(claimed.body().getBytes())) {
            case AboutPayment payment -> payments.apply(tx, claimed, payment, scheme.hint());
            case AboutRefund refund -> refunds.apply(tx, claimed, refund);
            case AboutDispute dispute -> disputes.apply(tx, claimed, dispute);
            case Unsupported unsupported -> done(Status.IGNORED, "unknown type " + unsupported.type());
            case Unreadable unreadable -> done(Status.PARKED, unreadable.why());
        };
    }

    static Uni<Result> done(Status status, String note) {
        return Uni.createFrom().item(new Result.Done(status, note));
    }

    static Result recorded(int facts) {
        return facts == 0
                ? new Result.Done(Status.UNCHANGED, "nothing new")
                : new Result.Done(Status.APPLIED, facts + (facts == 1 ? " event" : " events"), facts, null);
    }

    static String reason(@Nullable String stated, String otherwise) {
        return stated == null || stated.isBlank() ? otherwise : stated;
    }
}
