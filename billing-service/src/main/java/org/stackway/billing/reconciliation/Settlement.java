package org.stackway.billing.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;

/**
 * Holds what providers settled against what the ledger says moved through their clearing accounts, movement by movement and
 * never by date: the two sides of one movement may be told on different days. Pure.
 */
final class Settlement {

    /** A webhook may be on its way: a movement that only the provider has is a break when its day is over for this long. */
    private static final int GRACE_THEIRS_DAYS = 1;

    /** A provider may pay out later: a movement that only we have is a break after this many days. */
    private static final int GRACE_OURS_DAYS = 5;

    private Settlement() {}

    /** What can be compared. A charge-back and a return both take a payment away. */
    enum Movement {
        PAYMENT,
        TAKEN_BACK,
        REFUND,
        FEE;

        static Movement of(ProviderRecords.EntryKind kind) {
            return switch (kind) {
                case PAYMENT -> PAYMENT;
                case RETURN, CHARGEBACK -> TAKEN_BACK;
                case REFUND -> REFUND;
                case FEE -> FEE;
            };
        }

        /** How the clearing account moves by an amount: what the processor keeps of it is between us and the processor. */
        long clearing(long amount) {
            return switch (this) {
                case PAYMENT -> amount;
                case TAKEN_BACK, REFUND -> -amount;
                case FEE -> 0;
            };
        }
    }

    /**
     * One movement as one of the two sides tells it.
     *
     * @param payment our id of the payment; what has none is told apart by the provider's reference
     * @param amount more than nothing
     * @param checkout of ours, if it is known
     */
    record Side(
            String provider,
            @Nullable String payment,
            @Nullable String reference,
            Movement movement,
            Money amount,
            LocalDate on,
            @Nullable CheckoutId checkout) {

        private Key key() {
            String about = payment == null ? "ref " + reference : payment;
            return new Key(provider, amount.currency().getCurrencyCode(), about, movement);
        }
    }

    private record Key(String provider, String currency, String about, Movement movement) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::provider)
                .thenComparing(Key::currency)
                .thenComparing(Key::about)
                .thenComparing(Key::movement);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A clearing account, explained.
     *
     * @param ours what our side says it stands at
     * @param matched what our side says of movements that both have
     * @param onlyOurs what the provider has not settled yet, whether it is a break already or not
     * @param onlyTheirs what we have not heard of yet
     * @param differing by how much movements that both sides have differ: theirs less ours
     */
    record Clearing(String provider, Money ours, Money matched, Money onlyOurs, Money onlyTheirs, Money differing) {}

    /** What the comparison says. */
    record Result(List<FoundBreak> breaks, List<Clearing> clearing) {
        Result {
            breaks = List.copyOf(breaks);
            clearing = List.copyOf(clearing);
        }
    }

    /** Both sides of one movement, as sums: a movement told twice by one side differs from one told once by the other. */
    private static final class Pair {
        private final List<Side> ours = new ArrayList<>();
        private final List<Side> theirs = new ArrayList<>();

        private static long sum(List<Side> sides) {
            return sides.stream().mapToLong(side -> side.amount().amountMinor()).sum();
        }

        private Side first() {
            return ours.isEmpty() ? theirs.getFirst() : ours.getFirst();
        }
    }

    /**
     * Compares everything up to a day.
     *
     * @param ours what the ledger says
     * @param theirs what the files say
     * @param day the last day whose file is among them
     */
    static Result compare(List<Side> ours, List<Side> theirs, LocalDate day) {
        Map<Key, Pair> pairs = new TreeMap<>();
        ours.forEach(side ->
                pairs.computeIfAbsent(side.key(), key -> new Pair()).ours.add(side));
        theirs.forEach(side ->
                pairs.computeIfAbsent(side.key(), key -> new Pair()).theirs.add(side));
        List<FoundBreak> breaks = new ArrayList<>();
        Map<String, Clearing> clearing = new TreeMap<>();
        pairs.forEach((key, pair) -> {
            finding(key, pair, day).ifPresent(breaks::add);
            clearing.merge(key.provider() + " " + key.currency(), clearing(key, pair), Settlement::plus);
        });
        return new Result(breaks, List.copyOf(clearing.values()));
    }

    private static Optional<FoundBreak> finding(Key key, Pair pair, LocalDate day) {
        long here = Pair.sum(pair.ours);
        long there = Pair.sum(pair.theirs);
        if (here == there) {
            return Optional.empty();
        }
        boolean early = pair.theirs.isEmpty()
                ? pair.ours.stream().anyMatch(side -> side.on().isAfter(day.minusDays(GRACE_OURS_DAYS)))
                : pair.theirs.stream().anyMatch(side -> side.on().isAfter(day.minusDays(GRACE_THEIRS_DAYS)));
        return early ? Optional.empty() : Optional.of(found(kind(key.movement(), here, there), key, pair, here, there));
    }

    /** Only a payment that we have never heard of is money to be kept in suspense. */
    private static ReconciliationBreakKind kind(Movement movement, long here, long there) {
        return switch (movement) {
            case FEE -> ReconciliationBreakKind.FEE_DIFFERENCE;
            case PAYMENT ->
                here == 0
                        ? ReconciliationBreakKind.MISSING_HERE
                        : there == 0
                                ? ReconciliationBreakKind.MISSING_AT_PROVIDER
                                : ReconciliationBreakKind.SETTLEMENT_DIFFERENCE;
            case TAKEN_BACK, REFUND ->
                there == 0
                        ? ReconciliationBreakKind.MISSING_AT_PROVIDER
                        : ReconciliationBreakKind.SETTLEMENT_DIFFERENCE;
        };
    }

    private static FoundBreak found(ReconciliationBreakKind kind, Key key, Pair pair, long here, long there) {
        Side one = pair.first();
        CheckoutId checkout = one.checkout();
        String reference =
                pair.theirs.isEmpty() ? one.reference() : pair.theirs.getFirst().reference();
        return new FoundBreak(
                kind,
                key.about() + " " + key.movement(),
                Money.of(there == 0 ? here : there - here, one.amount().currency()),
                key.provider(),
                reference,
                payment(one.payment()),
                checkout,
                checkout == null ? null : "checkout/" + checkout,
                null,
                Optional.empty());
    }

    /** Our payment, if the reference is one of ours. */
    static @Nullable PaymentId payment(@Nullable String reference) {
        try {
            return reference == null ? null : PaymentId.parse(reference);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Clearing clearing(Key key, Pair pair) {
        Money none = Money.zero(pair.first().amount().currency());
        long here = key.movement().clearing(Pair.sum(pair.ours));
        long there = key.movement().clearing(Pair.sum(pair.theirs));
        Money ours = Money.of(here, none.currency());
        Money theirs = Money.of(there, none.currency());
        if (pair.theirs.isEmpty()) {
            return new Clearing(key.provider(), ours, none, ours, none, none);
        }
        return pair.ours.isEmpty()
                ? new Clearing(key.provider(), none, none, none, theirs, none)
                : new Clearing(key.provider(), ours, ours, none, none, theirs.minus(ours));
    }

    private static Clearing plus(Clearing a, Clearing b) {
        return new Clearing(
                a.provider(),
                a.ours().plus(b.ours()),
                a.matched().plus(b.matched()),
                a.onlyOurs().plus(b.onlyOurs()),
                a.onlyTheirs().plus(b.onlyTheirs()),
                a.differing().plus(b.differing()));
    }
}
