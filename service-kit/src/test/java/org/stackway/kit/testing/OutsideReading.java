package org.stackway.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An explanation as somebody reads it who has nothing else: from what each rule saw and what it asks for, both as text, the
 * reader finds what the rule found, from all rules the outcome, and of those that look at the clock when they turn. Shares no
 * code with what wrote it.
 */
public final class OutsideReading {

    private static final Pattern BOUND = Pattern.compile("(from|after|before|until|at most|at least) (\\S+(?: USD)?)");
    private static final Pattern BETWEEN = Pattern.compile("(\\S+) to (\\S+)");
    private static final Pattern OUTSIDE = Pattern.compile("before (\\S+) or from (\\S+)");
    private static final String WITHHELD = "(withheld)";

    private OutsideReading() {}

    /** Fails if the reader comes to something else than the service, or cannot read what a rule says. */
    public static void agrees(JsonNode explanation) {
        boolean withheld =
                explanation.path("command").path("content").toString().contains(WITHHELD);
        boolean refused = false;
        for (JsonNode rule : explanation.path("rules")) {
            String result = rule.path("result").asText();
            if (result.equals("NOTHING_AGAINST_IT")) {
                continue;
            }
            boolean holds = result.equals("HOLDS");
            refused |= !holds;
            String required = rule.path("required").asText();
            String observed = rule.path("observed").asText();
            if (observed.isEmpty() && withheld) {
                continue;
            }
            assertThat(required).as("what %s asks for", rule).isNotEmpty();
            assertThat(observed).as("what %s saw", rule).isNotEmpty();
            assertThat(holds(observed, required)).as("%s", rule).isEqualTo(holds);
        }
        boolean told = explanation.path("outcome").asText().equals("REFUSED");
        // what a policy draws from facts cannot be refused: what its rules do not find, it does not do
        boolean ofPolicy = explanation.path("actor").asText().startsWith("policy:");
        assertThat(told || (ofPolicy && refused))
                .as("the outcome of %s", explanation.path("rules"))
                .isEqualTo(refused);
        turnsWhenItSays(explanation);
    }

    /** Of a rule that looks at the clock: at that instant it finds the opposite, a millisecond before it does not. */
    private static void turnsWhenItSays(JsonNode explanation) {
        for (JsonNode turn : explanation.path("wouldChange")) {
            String at = turn.path("at").path("at").asText();
            if (at.isEmpty()) {
                continue;
            }
            List<JsonNode> clocks = clocks(turn.path("rule").asText(), explanation);
            if (clocks.isEmpty()) {
                continue;
            }
            Instant then = Instant.parse(at);
            assertThat(then)
                    .as("%s", turn)
                    .isAfter(Instant.parse(clocks.getFirst().path("observed").asText()));
            assertThat(clocks).as("%s", turn).anySatisfy(rule -> {
                String required = rule.path("required").asText();
                boolean becomes = turn.path("becomes").asText().equals("HOLDS");
                assertThat(holds(then.toString(), required)).isEqualTo(becomes);
                assertThat(holds(then.minusMillis(1).toString(), required)).isEqualTo(!becomes);
            });
        }
    }

    /** What that rule told of the instant of the decision. */
    private static List<JsonNode> clocks(String id, JsonNode explanation) {
        Instant decided = Instant.parse(explanation.path("decidedAt").asText());
        List<JsonNode> clocks = new ArrayList<>();
        for (JsonNode rule : explanation.path("rules")) {
            if (rule.path("rule").asText().equals(id)
                    && isInstant(rule.path("observed").asText())
                    && Instant.parse(rule.path("observed").asText()).equals(decided)) {
                clocks.add(rule);
            }
        }
        return clocks;
    }

    private static boolean isInstant(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z");
    }

    /** The words of requirements, and nothing else: what is not one of them names what must be found, word by word. */
    static boolean holds(String observed, String required) {
        Matcher outside = OUTSIDE.matcher(required);
        if (outside.matches()) {
            return compare(observed, outside.group(1)) < 0 || compare(observed, outside.group(2)) >= 0;
        }
        Matcher between = BETWEEN.matcher(required);
        if (between.matches()) {
            return compare(observed, between.group(1)) >= 0 && compare(observed, between.group(2)) <= 0;
        }
        Matcher bound = BOUND.matcher(required);
        if (bound.matches()) {
            int order = compare(observed, bound.group(2));
            return switch (bound.group(1)) {
                case "from", "at least" -> order >= 0;
                case "after" -> order > 0;
                case "before" -> order < 0;
                case "until", "at most" -> order <= 0;
                default -> throw new AssertionError(required);
            };
        }
        return Arrays.asList(required.split(" or ")).contains(observed);
    }

    private static int compare(String one, String other) {
        if (isInstant(other)) {
            return Instant.parse(one).compareTo(Instant.parse(other));
        }
        if (other.startsWith("P") || other.startsWith("-P")) {
            return Duration.parse(one).compareTo(Duration.parse(other));
        }
        return new BigDecimal(one.replace(" USD", "")).compareTo(new BigDecimal(other.replace(" USD", "")));
    }
}
