package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.account.Account;
import org.stackway.billing.account.AccountCommand;
import org.stackway.billing.account.AccountDecider;
import org.stackway.billing.account.AccountFacts;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.CheckoutCommand;
import org.stackway.billing.checkout.CheckoutDecider;
import org.stackway.billing.checkout.CheckoutFacts;
import org.stackway.billing.checkout.CheckoutFacts.ChargeFact;
import org.stackway.billing.checkout.CheckoutFacts.Standing;
import org.stackway.billing.ledger.EnrollmentMoney.Seat;
import org.stackway.billing.refund.Refund;
import org.stackway.billing.refund.RefundCommand;
import org.stackway.billing.refund.RefundDecider;
import org.stackway.billing.refund.RefundFacts;
import org.stackway.billing.refund.WantedRefund;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.DomainEvent;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.CheckoutEvent;
import org.stackway.events.billing.CheckoutEvent.PaymentReturned;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.policy.PolicyFiles;
import org.stackway.kit.store.StreamHistory;

/**
 * One learner's money without a database: the real deciders on real states, in whatever order chance gives, and the ledger
 * that their events post.
 */
final class LedgerWorld {

    private static final AccountDecider ACCOUNTS = new AccountDecider();
    private static final CheckoutDecider CHECKOUTS = new CheckoutDecider();
    private static final RefundDecider REFUNDS = new RefundDecider();
    private static final Instant START = Instant.parse("2026-08-12T15:00:00Z");
    private static final Policy TIMING =
            PolicyFiles.load(LedgerWorld.class.getClassLoader()).inForce("refund-timing", START);

    private static final Policy FUNDING =
            PolicyFiles.load(LedgerWorld.class.getClassLoader()).inForce("third-party-funding", START);

    private final Random random;
    private final LearnerId learner = new LearnerId(new UUID(1, 1));
    private final Map<EnrollmentId, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<EnrollmentId, Seat> seats = new HashMap<>();
    private final Map<CheckoutId, Checkout> checkouts = new LinkedHashMap<>();
    private final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
    private final Map<String, List<StreamHistory.Entry>> streams = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();
    private Account account = ACCOUNTS.initial();
    private Instant now = START;
    private long ids;

    LedgerWorld(Random random) {
        this.random = random;
    }

    List<Posting> postings() {
        return postings;
    }

    List<EnrollmentMoney> money() {
        return PastMoney.of(streams.entrySet().stream()
                        .map(stream -> new StreamHistory(stream.getKey(), stream.getValue()))
                        .toList())
                .enrollments(seats);
    }

    List<Refund> refunds() {
        return List.copyOf(refunds.values());
    }

    /** Something happens, and the policies draw their consequences. */
    void step() {
        now = now.plusSeconds(60);
        switch (random.nextInt(10)) {
            case 0, 1 -> request();
            case 2, 3 -> open();
            case 4, 5, 6 -> provider();
            case 7 -> seat();
            case 8 -> funding();
            default -> refund();
        }
        for (Map.Entry<RefundId, Refund> one : List.copyOf(refunds.entrySet())) {
            if (one.getValue().status() == Refund.Status.APPROVED && !live(one.getValue())) {
                decide(one.getKey(), new RefundCommand.Cancel(RefundCancellationReason.PAYMENT_RETURNED));
            }
        }
        // a guarantee that ends may leave a charge to be voided
        for (int again = 0; again < 2; again++) {
            decide(new AccountCommand.Review(learner, new HoldId(id())), Optional.empty());
        }
    }

    private void funding() {
        AuthorizationId known = any(List.copyOf(account.fundings().keySet()));
        if (known != null && random.nextInt(3) == 0) {
            Account.Funding funding = Objects.requireNonNull(account.fundings().get(known));
            if (random.nextBoolean()) {
                now = now.isAfter(funding.validUntil()) ? now : funding.validUntil();
                decide(new AccountCommand.LapseFunding(known), Optional.empty());
            } else {
                Money owed = funding.live().values().stream().reduce(Money.zero(), Money::plus);
                decide(new AccountCommand.RecordFunderPaid(known, owed), Optional.empty());
            }
            return;
        }
        List<EnrollmentId> open = charges().entrySet().stream()
                .filter(charge -> charge.getValue().standing() == Standing.OPEN && random.nextBoolean())
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
            Funder funder = random.nextBoolean() ? Funder.VA : Funder.EMPLOYER;
            decide(
                    new AccountCommand.AuthorizeFunding(
                            new AuthorizationId(id()),
                            learner,
                            open,
                            funder,
                            Money.usd(1_000_000),
                            true,
                            now.plusSeconds(3600)),
                    Optional.empty());
        }
    }

    /** What third parties still owe. */
    Money guaranteed() {
        return account.fundings().values().stream()
                .flatMap(funding -> funding.live().values().stream())
                .reduce(Money.zero(), Money::plus);
    }

    private void request() {
        if (enrolments.size() < 6) {
            String hours = List.of("0.6", "0.8", "1.0", "1.2").get(random.nextInt(4));
            Enrolment fresh = new Enrolment(
                    new EnrollmentId(id()),
                    learner,
                    Enrolment.of(learner, "ECEA-570" + enrolments.size(), hours).course(),
                    Enrolment.of(learner, "ECEA-5700", hours).hours(),
                    Enrolment.of(learner, "ECEA-5700", hours).programme());
            enrolments.put(fresh.id(), fresh);
            decide(
                    new AccountCommand.AssessTuition(new ChargeId(id()), fresh.requested(), now),
                    Optional.of(new TuitionRate.InForce(Money.usd(66_700), START)));
        }
    }

    private void open() {
        List<EnrollmentId> open = charges().entrySet().stream()
                .filter(charge -> charge.getValue().standing() == Standing.OPEN && random.nextBoolean())
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
            CheckoutId id = new CheckoutId(id());
            PaymentMethod method = Objects.requireNonNull(any(List.of(PaymentMethod.values())));
            decide(id, new CheckoutCommand.Open(id, learner, open, method, Payer.LEARNER));
        }
    }

    private void provider() {
        CheckoutId id = any(List.copyOf(checkouts.keySet()));
        if (id == null) {
            return;
        }
        PaymentId payment = new PaymentId(new UUID(id.value().getLeastSignificantBits(), 1 + random.nextInt(2)));
        Money total =
                Objects.requireNonNull(checkouts.get(id)).opened().orElseThrow().total();
        Money back = random.nextInt(5) == 0 ? total.minus(Money.usd(100)) : total;
        decide(
                id,
                switch (random.nextInt(4)) {
                    case 0 -> new CheckoutCommand.RecordInitiated(payment, now, "R");
                    case 1 -> new CheckoutCommand.RecordFailed(payment, now, "R", "DECLINED");
                    case 2 -> new CheckoutCommand.RecordSettled(payment, now, "R", now);
                    default -> new CheckoutCommand.RecordReturned(payment, now, "R", now, back, "R01", now);
                });
    }

    private void seat() {
        EnrollmentId id = any(List.copyOf(enrolments.keySet()));
        if (id != null) {
            Seat seat = seats.getOrDefault(id, Seat.UNTOUCHED);
            seats.put(
                    id,
                    switch (random.nextInt(4)) {
                        case 0 -> new Seat(now, seat.enrolledAt(), seat.droppedAt(), seat.reversedAt());
                        case 1 -> new Seat(seat.endedAt(), now, seat.droppedAt(), seat.reversedAt());
                        case 2 -> new Seat(seat.endedAt(), seat.enrolledAt(), now, null);
                        default ->
                            new Seat(
                                    seat.endedAt(),
                                    seat.enrolledAt(),
                                    seat.droppedAt(),
                                    seat.droppedAt() == null ? null : now);
                    });
        }
    }

    private void refund() {
        if (!refunds.isEmpty() && random.nextBoolean()) {
            RefundId id = Objects.requireNonNull(any(List.copyOf(refunds.keySet())));
            now = now.plusSeconds(5L * 24 * 3600);
            decide(
                    id,
                    switch (random.nextInt(4)) {
                        case 0 -> new RefundCommand.Issue();
                        case 1 -> new RefundCommand.RecordSettled("R", now);
                        case 2 -> new RefundCommand.RecordFailed("CLOSED");
                        default -> new RefundCommand.Cancel(RefundCancellationReason.DROP_REVERSED);
                    });
            return;
        }
        EnrollmentMoney one = any(money());
        if (one == null) {
            return;
        }
        one.payments().stream()
                .filter(EnrollmentMoney.PaymentPart::live)
                .findFirst()
                .ifPresent(paid -> {
                    Enrolment about = Objects.requireNonNull(enrolments.get(one.enrollmentId()));
                    RefundId id = new RefundId(new UUID(
                            paid.paymentId().value().getMostSignificantBits(),
                            about.id().value().getLeastSignificantBits() * 10
                                    + paid.paymentId().value().getLeastSignificantBits()));
                    WantedRefund wanted = new WantedRefund(
                            about.id(),
                            learner,
                            about.offering(),
                            about.session(),
                            about.course(),
                            paid.paymentId(),
                            PaymentMethod.CARD,
                            paid.amount(),
                            RefundCause.PAYMENT_DECLINED);
                    decide(id, new RefundCommand.Approve(id, wanted));
                });
    }

    private boolean live(Refund refund) {
        return money().stream()
                .flatMap(one -> one.payments().stream())
                .anyMatch(part -> part.live()
                        && part.paymentId()
                                .equals(refund.approved().orElseThrow().paymentId()));
    }

    private Map<EnrollmentId, ChargeFact> charges() {
        return money().stream().collect(Collectors.toMap(EnrollmentMoney::enrollmentId, one -> {
            Standing standing = Standing.valueOf(
                    ChargeTimeline.of(one).status().orElseThrow().name());
            return new ChargeFact(learner, standing, one.charge().orElseThrow().amount());
        }));
    }

    private void decide(AccountCommand command, Optional<TuitionRate.InForce> rate) {
        List<EnrollmentMoney> money = money();
        AccountFacts owed = AccountFacts.of(now, money, Optional.of(FUNDING));
        AccountFacts facts = new AccountFacts(rate, owed.returnedDebt(), owed.voided(), owed.funding());
        for (AccountEvent event : accepted(ACCOUNTS.decide(account, command, facts))) {
            account = ACCOUNTS.evolve(account, event);
            post(PostingRules.ofAccount(event, source("account/" + learner, event)));
        }
    }

    private void decide(CheckoutId id, CheckoutCommand command) {
        Checkout state = checkouts.getOrDefault(id, CHECKOUTS.initial());
        List<EnrollmentId> own =
                state.opened().map(opened -> opened.enrollmentIds()).orElse(List.of());
        List<AccountMoney.Debt> debts = AccountMoney.debts(money()).stream()
                .filter(debt -> !own.contains(debt.enrollmentId()))
                .toList();
        CheckoutFacts facts = new CheckoutFacts(now, charges(), Map.of(), debts, Optional.empty());
        for (CheckoutEvent event : accepted(CHECKOUTS.decide(state, command, facts))) {
            Checkout before = state;
            state = CHECKOUTS.evolve(state, event);
            Optional<PostingRules.Settled> settled = event instanceof PaymentReturned returned
                    ? before.payment(returned.paymentId())
                            .map(payment -> new PostingRules.Settled(
                                    before.opened().orElseThrow().tuition(),
                                    before.opened().orElseThrow().serviceFee(),
                                    payment.allocations()))
                    : Optional.empty();
            post(PostingRules.ofCheckout(event, source("checkout/" + id, event), settled));
        }
        checkouts.put(id, state);
    }

    private void decide(RefundId id, RefundCommand command) {
        Refund state = refunds.getOrDefault(id, REFUNDS.initial());
        RefundFacts facts =
                new RefundFacts(now, Optional.of(START), false, state.approved().isPresent() && live(state), TIMING);
        for (RefundEvent event : accepted(REFUNDS.decide(state, command, facts))) {
            state = REFUNDS.evolve(state, event);
            post(PostingRules.ofRefund(
                    event, source("refund/" + id, event), state.approved().orElseThrow()));
        }
        refunds.put(id, state);
    }

    private PostingRules.Source source(String stream, DomainEvent event) {
        List<StreamHistory.Entry> entries = streams.computeIfAbsent(stream, fresh -> new ArrayList<>());
        long version = entries.size() + 1L;
        entries.add(new StreamHistory.Entry(id(), version, version, ids, event, now, now, Optional.empty()));
        return new PostingRules.Source(stream, version, now);
    }

    private void post(Optional<Posting> posting) {
        posting.ifPresent(postings::add);
    }

    private static <E> List<E> accepted(Decision<E> decision) {
        if (decision instanceof Decision.Accepted<E> accepted) {
            return accepted.events();
        }
        throw new AssertionError(decision);
    }

    private UUID id() {
        return new UUID(2, ++ids);
    }

    private <T> @Nullable T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** The enrolments whose charges the account's own stream says are void. */
    Set<EnrollmentId> voided() {
        return account.charges().entrySet().stream()
                .filter(charge -> charge.getValue().voided())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
