package org.stackway.enrollment.load;

/**
 * What a learner is told and may ignore.
 *
 * @param rule id of the rule that it comes from
 */
public record Advice(String rule, String message) {}
