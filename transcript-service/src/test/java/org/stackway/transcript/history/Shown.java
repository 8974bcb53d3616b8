package org.stackway.transcript.history;

import java.util.SortedSet;

/**
 * What a history comes to.
 *
 * @param counting seats in the average
 * @param gpa as shown, or none
 * @param lacking rules of the degree audit that are not met
 * @param applicable credit hours that the degree can have
 */
record Shown(
        SortedSet<Integer> counting,
        String gpa,
        String standing,
        String attempted,
        String earned,
        SortedSet<String> lacking,
        String applicable) {}
