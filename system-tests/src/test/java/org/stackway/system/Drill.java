package org.stackway.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stackway.system.Runbook.Command;
import org.stackway.system.Runbook.Incident;
import org.stackway.system.RunningStack.Stack;
import org.stackway.system.Stackway.Result;

/**
 * An incident that is gone through as its section says, command by command, against a stack. What only looks is repeated
 * until it shows what the section promises; what does something is done once.
 */
final class Drill {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> LOOKING = Set.of(
            "streams", "events", "projections", "replays", "parked", "waiting", "consumers", "gaps", "shards", "audit");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern CURL = Pattern.compile("curl <([a-z]+)>(/\\S+)");
    private static final Pattern PSQL = Pattern.compile("psql ([a-z]+) -c \"(.+)\"");

    private final Stack stack;
    private final List<Command> left;
    private final String title;

    Drill(Stack stack, Incident incident) {
        this.stack = stack;
        this.title = incident.title();
        this.left = new ArrayList<>(incident.commands());
    }

    /**
     * Takes the section's next command.
     *
     * @param values of the names in angle brackets
     * @return what it showed
     */
    String next(Map<String, String> values) {
        assertThat(left).as("commands left in the section: " + title).isNotEmpty();
        Command command = left.removeFirst().with(values);
        if (!looks(command.line())) {
            Result result = run(command.line());
            check(command, result);
            return result.output();
        }
        Result[] last = new Result[1];
        await(command.line())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    last[0] = run(command.line());
                    check(command, last[0]);
                });
        return last[0].output();
    }

    String next() {
        return next(Map.of());
    }

    /** Every command of the section was run. */
    void isThrough() {
        assertThat(left)
                .as("commands of the section that were not run: " + title)
                .isEmpty();
    }

    private static void check(Command command, Result result) {
        assertThat(result.exit()).as(command.line() + "\n" + result.output()).isEqualTo(command.exit());
        for (List<String> parts : command.shown()) {
            assertThat(result.output()).as(command.line()).containsSubsequence(parts);
        }
    }

    private static boolean looks(String line) {
        List<String> words = words(line);
        return switch (words.getFirst()) {
            case "curl" -> true;
            case "psql" -> !line.contains("pg_terminate_backend");
            default -> words.get(1).equals("status") || (words.get(1).equals("ops") && LOOKING.contains(words.get(2)));
        };
    }

    private Result run(String line) {
        Matcher curl = CURL.matcher(line);
        if (curl.matches()) {
            Client.Answer answer = stack.client()
                    .to(curl.group(1) + "-service", "GET", curl.group(2))
                    .send();
            return new Result(0, answer.status() + " " + answer.text());
        }
        Matcher psql = PSQL.matcher(line);
        if (psql.matches()) {
            return new Result(0, query(psql.group(1), psql.group(2)));
        }
        List<String> words = words(line);
        assertThat(words.removeFirst()).isEqualTo("./stackway");
        try {
            return words.getFirst().equals("ops")
                    ? stack.command().ops(words.subList(1, words.size()).toArray(String[]::new))
                    : stack.command().run(5, words.toArray(String[]::new));
        } catch (IOException failure) {
            throw new AssertionError(line, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line, interrupted);
        }
    }

    private String query(String database, String sql) {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    rows.append(column == 1 ? "" : " | ").append(result.getString(column));
                }
                rows.append('\n');
            }
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
        return rows.toString();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    /** Waits a moment for something that a section does not speak of. */
    static void until(String what, java.util.concurrent.Callable<Boolean> condition) {
        await(what)
                .atMost(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(200))
                .until(condition);
    }
}
