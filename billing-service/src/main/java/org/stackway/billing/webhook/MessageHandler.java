package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.billing.scheme.ProviderScheme;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.PaymentMessages.Told;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Turns providers' messages into commands, by what they are about. */
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

    /** Applies them and says what became of each, in their order; those about payments first and together. */
    Uni<List<Result>> apply(Tx tx, List<Claimed> all) {
        List<Told> aboutPayments = new ArrayList<>();
        Map<Claimed, ProviderMessage> others = new LinkedHashMap<>();
        for (Claimed claimed : all) {
            ProviderScheme scheme = WebhookEndpoints.scheme(claimed.scheme());
            ProviderMessage message = scheme.read(claimed.body().getBytes());
            if (message instanceof AboutPayment payment) {
                aboutPayments.add(new Told(claimed, payment, scheme.hint()));
            } else {
                others.put(claimed, message);
            }
        }
        Map<Claimed, Result> results = new HashMap<>();
        return payments.apply(tx, aboutPayments)
                .invoke(results::putAll)
                .chain(() -> InTurn.each(others.entrySet(), other -> apply(tx, other.getKey(), other.getValue())
                        .invoke(result -> results.put(other.getKey(), result))))
                .replaceWith(() -> all.stream().map(results::get).toList());
    }

    private Uni<Result> apply(Tx tx, Claimed claimed, ProviderMessage message) {
        return switch (message) {
            case AboutPayment payment -> throw new IllegalArgumentException("payments are applied together");
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
