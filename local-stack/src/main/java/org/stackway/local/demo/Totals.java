package org.stackway.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a demo comes to: once worked out from the plan, once asked of the services. Money in cents. */
record Totals(
        long enrolled,
        long expired,
        long declined,
        long dropped,
        long lateDropsRefused,
        long refundedCents,
        long tuitionCents,
        long feeCents,
        long graded,
        long admitted,
        long notDeclared,
        long averageTooLow,
        long courseBelowFloor,
        long incomplete,
        long notAnsweredOnce) {

    /** The rows of the table, by the words a reader sees. */
    Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("enrolled (seats paid for and given)", Long.toString(enrolled));
        rows.put("expired unpaid", Long.toString(expired));
        rows.put("payments declined as too late", Long.toString(declined));
        rows.put("dropped in time", Long.toString(dropped));
        rows.put("drops refused as too late", Long.toString(lateDropsRefused));
        rows.put("grades posted", Long.toString(graded));
        rows.put("tuition paid", dollars(tuitionCents));
        rows.put("card service fees paid", dollars(feeCents));
        rows.put("tuition refunded", dollars(refundedCents));
        rows.put("admitted to " + Course.PROGRAMME, Long.toString(admitted));
        rows.put("not admitted: not declared", Long.toString(notDeclared));
        rows.put("not admitted: average under 3.0", Long.toString(averageTooLow));
        rows.put("not admitted: a course under 2.0", Long.toString(courseBelowFloor));
        rows.put("not admitted: pathway incomplete", Long.toString(incomplete));
        rows.put("payments not answered exactly once", Long.toString(notAnsweredOnce));
        return rows;
    }

    /** The rows in which the services differ from what was expected. */
    List<String> differences(Totals answered) {
        List<String> differences = new ArrayList<>();
        Map<String, String> theirs = answered.rows();
        rows().forEach((row, expected) -> {
            String answer = theirs.getOrDefault(row, "");
            if (!expected.equals(answer)) {
                differences.add(row + ": expected " + expected + ", the services say " + answer);
            }
        });
        return differences;
    }

    private static String dollars(long cents) {
        return "$%,d.%02d".formatted(cents / 100, cents % 100);
    }
}
