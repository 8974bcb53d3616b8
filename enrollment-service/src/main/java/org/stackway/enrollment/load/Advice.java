package org.stackway.enrollment.load;

import org.stackway.kit.domain.NotPersonal;

/**
 * What a learner is told and may ignore.
 *
 * @param rule id of the rule that it comes from
 */
public record Advice(
        @NotPersonal("id of a rule") String rule,
        @NotPersonal("a sentence about courses and numbers") String message) {}
