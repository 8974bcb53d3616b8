package org.stackway.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.Together;
import org.stackway.local.api.Actor;
import org.stackway.local.api.Answer;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** The clocks of the five services and the sandbox, over their ops API. */
public final class ClockedServices implements ClockedSystem {
    private static final String CLOCK = "/ops/v1/clock";
    private static final String QUIESCENCE = "/ops/v1/quiescence";
    private static final String SANDBOX = "sandbox";
    private static final int PAGE = 200;

    private final ServiceApi api;
    private final List<Instance> instances;

    /**
     * One process of a service. What is under way in one another need not know.
     *
     * @param api a client that asks this one
     */
    public record Instance(Service service, String name, ServiceApi api) {}

    /**
     * @param instances the processes that may have something to do
     */
    public ClockedServices(ServiceApi api, List<Instance> instances) {
        this.api = api;
        this.instances = List.copyOf(instances);
    }

    @Override
    public Instant now() throws LocalFailure, InterruptedException {
        List<Callable<JsonNode>> clocks = new ArrayList<>();
        clocks.add(() -> api.sandbox("GET", CLOCK, null));
        for (Service service : Service.values()) {
            clocks.add(() -> api.require(service, Call.get(CLOCK, Actor.OPS)));
        }
        return Together.all(clocks).stream()
                .map(clock -> instant(clock.path("now")))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    @Override
    public List<Instant> milestones() throws LocalFailure, InterruptedException {
        List<Instant> milestones = new ArrayList<>();
        String path = "/api/v1/sessions?limit=" + PAGE;
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page = api.require(
                    Service.SESSION,
                    Call.get(cursor.get().isEmpty() ? path : path + "&cursor=" + cursor.get(), Actor.OPS));
            page.path("items").forEach(session -> session.path("milestones")
                    .forEach(milestone -> milestones.add(instant(milestone.path("at")))));
            cursor = Optional.ofNullable(page.path("page").path("next").textValue())
                    .map(next -> URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
        return milestones;
    }

    @Override
    public List<Standing> standings(Predicate<String> wanted) throws LocalFailure, InterruptedException {
        List<Callable<Standing>> standings = new ArrayList<>();
        if (wanted.test(SANDBOX)) {
            standings.add(() -> standing(SANDBOX, api.sandbox("GET", QUIESCENCE, null)));
        }
        for (Instance instance :
                instances.stream().filter(each -> wanted.test(each.name())).toList()) {
            standings.add(() -> standing(
                    instance.name(), instance.api().require(instance.service(), Call.get(QUIESCENCE, Actor.OPS))));
        }
        return Together.all(standings);
    }

    private static Standing standing(String name, JsonNode answer) {
        List<String> reasons = new ArrayList<>();
        answer.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        if (reasons.isEmpty() && !answer.path("quiet").asBoolean()) {
            reasons.add("it does not say why");
        }
        if (answer.path("quiet").asBoolean()) {
            reasons.clear();
        }
        return new Standing(
                name,
                reasons,
                Stream.of("nextDueAt", "lastDueAt")
                        .filter(answer::hasNonNull)
                        .map(due -> instant(answer.path(due)))
                        .toList());
    }

    @Override
    public void moveTo(Instant instant) throws LocalFailure, InterruptedException {
        Map<String, String> body = Map.of("now", DateTimeFormatter.ISO_INSTANT.format(instant));
        List<Callable<Boolean>> moves = new ArrayList<>();
        moves.add(() -> moved(SANDBOX, api.sandboxAnswer("PUT", CLOCK, body)));
        for (Service service : Service.values()) {
            moves.add(() -> moved(service.processName(), api.send(service, Call.put(CLOCK, Actor.OPS, body))));
        }
        Together.all(moves);
    }

    /** A clock that is past the instant already refuses, and is where it should be. */
    private static boolean moved(String name, Answer answer) throws LocalFailure {
        if (!answer.ok() && answer.status() != 409) {
            throw new LocalFailure("the clock of " + name + " cannot be set: " + answer.summary());
        }
        return answer.ok();
    }

    private static Instant instant(JsonNode node) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(node.asText(), Instant::from);
    }
}
