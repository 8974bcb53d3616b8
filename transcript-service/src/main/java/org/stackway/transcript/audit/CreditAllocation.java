package org.stackway.transcript.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.kit.domain.Rule;

/**
 * Puts whole courses to degrees: each content to at most one degree (TR-09, TR-11), sisters' courses within the cap (TR-08,
 * rule 3.22), so that every degree has its credits, its pathway and its breadth. It finds an allocation whenever there is
 * one.
 *
 * <p>The search goes through the contents one by one and keeps, for each way in which the caps can be used, only what no other
 * choice surpasses. Credits are whole hundredths here, so there are at most cap × 100 such ways for a degree: the work grows
 * with the number of courses, not with that of their subsets, which a general solver would have to go through where sums just
 * miss each other.
 */
final class CreditAllocation {

    private final List<DegreeDemand> degrees;
    private final List<Set<EarnedCourse>> usable;
    private final Map<CourseCode, List<EarnedCourse>> contents = new TreeMap<>();

    /**
     * @param usable for each degree the courses that it may use at all, by whatever rules look at a single course
     */
    CreditAllocation(List<DegreeDemand> degrees, List<List<EarnedCourse>> usable, CourseContents same) {
        this.degrees = List.copyOf(degrees);
        this.usable = usable.stream().map(Set::copyOf).toList();
        usable.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(EarnedCourse.BY_AGE)
                .forEach(course -> contents.computeIfAbsent(same.of(course.courseCode()), any -> new ArrayList<>())
                        .add(course));
    }

    /**
     * The courses of each degree, in the order of the degrees, oldest course first; empty if there is no way. No course can be
     * taken out of it without a degree falling short.
     */
    @Rule({"TR-03", "TR-08", "TR-09", "TR-11", "3.22", "AD-07", "P-44"})
    Optional<List<List<EarnedCourse>>> whole() {
        return withPathways(0, Map.of());
    }

    /** The most of its credits that one degree could have, its pathways left aside: what there is when there is no way. */
    List<EarnedCourse> most() {
        List<Choice> best = search(Map.of(), false).stream()
                .max(Comparator.comparingInt(State::sum))
                .map(State::choices)
                .orElseGet(List::of);
        return courses(best).getFirst();
    }

    /** Tries every combination of one pathway for each degree; courses of a pathway are the degree's and nobody else's. */
    private Optional<List<List<EarnedCourse>>> withPathways(int degree, Map<CourseCode, Place> fixed) {
        if (degree == degrees.size()) {
            return search(fixed, true).stream()
                    .filter(this::satisfied)
                    .findFirst()
                    .map(state -> courses(withoutTheSuperfluous(state.choices(), fixed)));
        }
        for (Set<CourseCode> pathway : degrees.get(degree).pathways()) {
            Optional<List<List<EarnedCourse>>> found =
                    fixing(degree, pathway, fixed).flatMap(more -> withPathways(degree + 1, more));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The pathway's courses as places that have to be filled; empty if one cannot, or is another degree's. */
    private Optional<Map<CourseCode, Place>> fixing(int degree, Set<CourseCode> pathway, Map<CourseCode, Place> fixed) {
        Map<CourseCode, Place> more = new LinkedHashMap<>(fixed);
        for (CourseCode wanted : pathway) {
            Place place = new Place(degree, wanted);
            Optional<CourseCode> content = contents.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(course -> fills(place, course)))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (content.isEmpty() || more.putIfAbsent(content.get(), place) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(more);
    }

    private boolean fills(Place place, EarnedCourse course) {
        return course.courseCode().equals(place.course()) && mayUse(place.degree(), course);
    }

    /** Every state that no other one surpasses; those that can satisfy nobody any more are left out if all is wanted. */
    private List<State> search(Map<CourseCode, Place> fixed, boolean all) {
        List<State> states = List.of(State.first(degrees.size()));
        List<List<EarnedCourse>> ahead = new ArrayList<>(contents.values());
        for (Map.Entry<CourseCode, List<EarnedCourse>> content : contents.entrySet()) {
            ahead.removeFirst();
            Place place = fixed.get(content.getKey());
            List<Choice> choices = choices(content.getValue());
            boolean mayBeLeft = place == null && !(choices.size() == 1 && free(choices.getFirst()));
            if (place != null) {
                choices.removeIf(choice -> choice.degree() != place.degree() || !fills(place, choice.course()));
            }
            states = next(states, choices, mayBeLeft);
            if (all) {
                Hope hope = Hope.of(degrees, ahead);
                states = states.stream().filter(state -> hopeful(state, hope)).toList();
            }
        }
        return states;
    }

    /** Whether the contents ahead, each put to its best use, could still bring every degree its credits. */
    private boolean hopeful(State state, Hope hope) {
        for (int degree = 0; degree < degrees.size(); degree++) {
            DegreeDemand demand = degrees.get(degree);
            int room = demand.sisterCap() == null
                    ? Integer.MAX_VALUE
                    : hundredths(demand.sisterCap()) - state.sisters(degree);
            int most = state.gained(2 * degree) + hope.own(degree) + Math.min(room, hope.sisters(degree));
            if (most < hundredths(demand.credits())) {
                return false;
            }
        }
        return true;
    }

    private List<Choice> choices(List<EarnedCourse> courses) {
        List<Choice> choices = new ArrayList<>();
        for (int degree = 0; degree < degrees.size(); degree++) {
            for (EarnedCourse course : courses) {
                if (mayUse(degree, course)) {
                    choices.add(new Choice(degree, course));
                }
            }
        }
        return choices;
    }

    private boolean mayUse(int degree, EarnedCourse course) {
        return usable.get(degree).contains(course) && degrees.get(degree).takes(course);
    }

    /** A course of the degree's own, which nothing else wants, uses up nothing: it is never left out. */
    private boolean free(Choice choice) {
        return degrees.get(choice.degree()).own(choice.course());
    }

    private List<State> next(List<State> states, List<Choice> choices, boolean mayBeLeft) {
        Map<List<Integer>, List<State>> byCapsUsed = new LinkedHashMap<>();
        for (State state : states) {
            for (Choice choice : choices) {
                State chosen = with(state, choice);
                if (withinCaps(chosen)) {
                    keep(byCapsUsed, chosen);
                }
            }
            if (mayBeLeft || choices.isEmpty()) {
                keep(byCapsUsed, state);
            }
        }
        return byCapsUsed.values().stream().flatMap(List::stream).toList();
    }

    private static void keep(Map<List<Integer>, List<State>> byCapsUsed, State state) {
        List<State> rivals = byCapsUsed.computeIfAbsent(state.capsUsed(), any -> new ArrayList<>());
        if (rivals.stream().noneMatch(rival -> rival.atLeast(state))) {
            rivals.removeIf(state::atLeast);
            rivals.add(state);
        }
    }

    private State with(State state, Choice choice) {
        DegreeDemand degree = degrees.get(choice.degree());
        DegreeDemand.Breadth breadth = degree.breadth();
        int credits = hundredths(choice.course().creditHours());
        return state.with(
                choice,
                credits,
                breadth != null && breadth.has(choice.course()) ? credits : 0,
                degree.own(choice.course()) || degree.sisterCap() == null ? 0 : credits,
                hundredths(degree.credits()),
                breadth == null ? 0 : hundredths(breadth.credits()));
    }

    private boolean withinCaps(State state) {
        for (int degree = 0; degree < degrees.size(); degree++) {
            CreditHours cap = degrees.get(degree).sisterCap();
            if (cap != null && state.sisters(degree) > hundredths(cap)) {
                return false;
            }
        }
        return true;
    }

    private boolean satisfied(State state) {
        for (int degree = 0; degree < degrees.size(); degree++) {
            DegreeDemand demand = degrees.get(degree);
            DegreeDemand.Breadth breadth = demand.breadth();
            if (state.gained(2 * degree) < hundredths(demand.credits())
                    || (breadth != null && state.gained(2 * degree + 1) < hundredths(breadth.credits()))) {
                return false;
            }
        }
        return true;
    }

    /** Credits that a degree does not need stay free for another one: the youngest go first, they last longest. */
    private List<Choice> withoutTheSuperfluous(List<Choice> choices, Map<CourseCode, Place> fixed) {
        List<Choice> left = new ArrayList<>(choices);
        List<Choice> youngestFirst = new ArrayList<>(choices);
        youngestFirst.sort(
                Comparator.comparing(Choice::course, EarnedCourse.BY_AGE).reversed());
        for (Choice choice : youngestFirst) {
            boolean needed = fixed.values().stream()
                    .anyMatch(place -> place.degree() == choice.degree() && fills(place, choice.course()));
            if (needed) {
                continue;
            }
            List<Choice> without = new ArrayList<>(left);
            without.remove(choice);
            State state = State.first(degrees.size());
            for (Choice other : without) {
                state = with(state, other);
            }
            if (satisfied(state)) {
                left = without;
            }
        }
        return left;
    }

    private List<List<EarnedCourse>> courses(List<Choice> choices) {
        List<List<EarnedCourse>> courses = new ArrayList<>();
        for (int degree = 0; degree < degrees.size(); degree++) {
            int which = degree;
            courses.add(choices.stream()
                    .filter(choice -> choice.degree() == which)
                    .map(Choice::course)
                    .sorted(EarnedCourse.BY_AGE)
                    .toList());
        }
        return courses;
    }

    private static int hundredths(CreditHours hours) {
        return hours.value().multiply(BigDecimal.valueOf(100)).intValueExact();
    }

    /** A course that this degree has to have. */
    private record Place(int degree, CourseCode course) {}

    /** This course is put to this degree. */
    private record Choice(int degree, EarnedCourse course) {}

    /** What contents can bring at most: for each degree of its own, and of sisters. */
    private static final class Hope {

        private final int[] own;
        private final int[] sisters;

        private Hope(int degrees) {
            this.own = new int[degrees];
            this.sisters = new int[degrees];
        }

        static Hope of(List<DegreeDemand> degrees, List<List<EarnedCourse>> contents) {
            Hope hope = new Hope(degrees.size());
            for (int i = 0; i < degrees.size(); i++) {
                DegreeDemand degree = degrees.get(i);
                for (List<EarnedCourse> content : contents) {
                    hope.own[i] += most(content, degree::own);
                    hope.sisters[i] += most(content, course -> degree.takes(course) && !degree.own(course));
                }
            }
            return hope;
        }

        private static int most(List<EarnedCourse> content, Predicate<EarnedCourse> which) {
            return content.stream()
                    .filter(which)
                    .mapToInt(course -> hundredths(course.creditHours()))
                    .max()
                    .orElse(0);
        }

        int own(int degree) {
            return own[degree];
        }

        int sisters(int degree) {
            return sisters[degree];
        }
    }

    /** How far the degrees are. */
    private static final class State {

        /** For each degree its credits and, of those, its breadth; no more than it asks for. */
        private final int[] gained;

        /** For each degree the credits of sisters. */
        private final int[] sisters;

        private final @Nullable Choice last;
        private final @Nullable State before;

        State(int[] gained, int[] sisters, @Nullable Choice last, @Nullable State before) {
            this.gained = gained;
            this.sisters = sisters;
            this.last = last;
            this.before = before;
        }

        static State first(int degrees) {
            return new State(new int[2 * degrees], new int[degrees], null, null);
        }

        int gained(int which) {
            return gained[which];
        }

        int sisters(int degree) {
            return sisters[degree];
        }

        int sum() {
            return Arrays.stream(gained).sum();
        }

        List<Integer> capsUsed() {
            return Arrays.stream(sisters).boxed().toList();
        }

        State with(Choice choice, int credits, int breadth, int sister, int most, int mostBreadth) {
            int[] moreGained = gained.clone();
            int[] moreSisters = sisters.clone();
            int at = 2 * choice.degree();
            moreGained[at] = Math.min(moreGained[at] + credits, most);
            moreGained[at + 1] = Math.min(moreGained[at + 1] + breadth, mostBreadth);
            moreSisters[choice.degree()] += sister;
            return new State(moreGained, moreSisters, choice, this);
        }

        boolean atLeast(State other) {
            for (int i = 0; i < gained.length; i++) {
                if (gained[i] < other.gained[i]) {
                    return false;
                }
            }
            return true;
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (State at = this; at != null; at = at.before) {
                if (at.last != null) {
                    choices.add(at.last);
                }
            }
            return choices;
        }
    }
}
