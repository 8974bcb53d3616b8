package org.stackway.kit.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a rule asks of what it looks at. A finding is made from the two, so that it cannot say one thing and have decided
 * another; and its text is all that anybody needs to find the same: {@code from 2026-08-10T15:00:00Z}, {@code at most 15.0},
 * {@code 1 to 200}, {@code ENROLLED or COMPLETED}.
 *
 * @param <T> what is looked at
 */
public sealed interface Requirement<T> {

    /** Whether what was found is what is asked for. */
    boolean metBy(T observed);

    /** From {@code now} on, when time alone turns the answer; empty if it never does. Milliseconds are as fine as time gets. */
    default Optional<Instant> turns(Instant now) {
        return Optional.empty();
    }

    static <T> Requirement<T> is(T value) {
        return new OneOf<>(List.of(value));
    }

    static <T> Requirement<T> oneOf(Collection<T> values) {
        return new OneOf<>(List.copyOf(values));
    }

    static <T extends Comparable<T>> Requirement<T> from(T first) {
        return new From<>(first);
    }

    static <T extends Comparable<T>> Requirement<T> after(T last) {
        return new After<>(last);
    }

    static <T extends Comparable<T>> Requirement<T> before(T end) {
        return new Before<>(end);
    }

    static <T extends Comparable<T>> Requirement<T> until(T last) {
        return new Until<>(last);
    }

    static <T extends Comparable<T>> Requirement<T> atMost(T most) {
        return new AtMost<>(most);
    }

    static <T extends Comparable<T>> Requirement<T> atLeast(T least) {
        return new AtLeast<>(least);
    }

    static <T extends Comparable<T>> Requirement<T> between(T least, T most) {
        return new Between<>(least, most);
    }

    /** Anything but {@code start ≤ t < end}. */
    static Requirement<Instant> outside(Instant start, Instant end) {
        return new Outside(start, end);
    }

    /** One of these. */
    record OneOf<T>(List<T> values) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return values.contains(observed);
        }

        @Override
        public String toString() {
            return values.stream().map(Object::toString).collect(Collectors.joining(" or "));
        }
    }

    /** {@code first ≤ t}. */
    record From<T extends Comparable<T>>(T first) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(first) >= 0;
        }

        @Override
        public Optional<Instant> turns(Instant now) {
            return ahead(now, first, 0);
        }

        @Override
        public String toString() {
            return "from " + first;
        }
    }

    /** {@code last < t}. */
    record After<T extends Comparable<T>>(T last) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(last) > 0;
        }

        @Override
        public Optional<Instant> turns(Instant now) {
            return ahead(now, last, 1);
        }

        @Override
        public String toString() {
            return "after " + last;
        }
    }

    /** {@code t < end}. */
    record Before<T extends Comparable<T>>(T end) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(end) < 0;
        }

        @Override
        public Optional<Instant> turns(Instant now) {
            return ahead(now, end, 0);
        }

        @Override
        public String toString() {
            return "before " + end;
        }
    }

    /** {@code t ≤ last}. */
    record Until<T extends Comparable<T>>(T last) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(last) <= 0;
        }

        @Override
        public Optional<Instant> turns(Instant now) {
            return ahead(now, last, 1);
        }

        @Override
        public String toString() {
            return "until " + last;
        }
    }

    /** No more than that. */
    record AtMost<T extends Comparable<T>>(T most) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(most) <= 0;
        }

        @Override
        public String toString() {
            return "at most " + most;
        }
    }

    /** No less than that. */
    record AtLeast<T extends Comparable<T>>(T least) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(least) >= 0;
        }

        @Override
        public String toString() {
            return "at least " + least;
        }
    }

    /** {@code least ≤ t ≤ most}. */
    record Between<T extends Comparable<T>>(T least, T most) implements Requirement<T> {
        @Override
        public boolean metBy(T observed) {
            return observed.compareTo(least) >= 0 && observed.compareTo(most) <= 0;
        }

        @Override
        public String toString() {
            return least + " to " + most;
        }
    }

    /** {@code t < start} or {@code end ≤ t}. */
    record Outside(Instant start, Instant end) implements Requirement<Instant> {
        @Override
        public boolean metBy(Instant observed) {
            return observed.isBefore(start) || !observed.isBefore(end);
        }

        @Override
        public Optional<Instant> turns(Instant now) {
            return now.isBefore(start) ? Optional.of(start) : ahead(now, end, 0);
        }

        @Override
        public String toString() {
            return "before " + start + " or from " + end;
        }
    }

    private static Optional<Instant> ahead(Instant now, Object bound, long millisLater) {
        return bound instanceof Instant instant
                ? Optional.of(instant.plusMillis(millisLater)).filter(now::isBefore)
                : Optional.empty();
    }
}
