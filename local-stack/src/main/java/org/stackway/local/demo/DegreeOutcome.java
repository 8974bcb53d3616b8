package org.stackway.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a learner's two years end.
 *
 * @param conferred whether the degree is
 * @param lacking of a degree that is not, the rules of every requirement that is not met
 * @param certificate whether the certificate is conferred
 * @param gpa of the record, as it is shown; empty without a grade
 */
record DegreeOutcome(boolean conferred, SortedSet<String> lacking, boolean certificate, String gpa) {

    DegreeOutcome(boolean conferred, List<String> lacking, boolean certificate, String gpa) {
        this(conferred, sorted(lacking), certificate, gpa);
    }

    private static SortedSet<String> sorted(List<String> rules) {
        SortedSet<String> sorted = new TreeSet<>(Comparator.naturalOrder());
        sorted.addAll(rules);
        return sorted;
    }

    /** The row of the table in which it is counted. */
    String row() {
        return conferred ? "degree conferred" : "no degree: " + String.join(", ", lacking);
    }
}
