package org.stackway.kit.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.decision.DecisionContent;
import org.stackway.kit.decision.DecisionLog;
import org.stackway.kit.decision.StoredDecision;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.explanation.Explanation.Event;
import org.stackway.kit.explanation.Explanation.Input;
import org.stackway.kit.explanation.Explanation.PolicyUsed;
import org.stackway.kit.explanation.Explanation.Result;
import org.stackway.kit.explanation.Explanation.RuleFound;
import org.stackway.kit.explanation.Explanation.Source;
import org.stackway.kit.explanation.Explanation.Turn;
import org.stackway.kit.http.Deadline;
import org.stackway.kit.store.Tx;

/** Puts explanations together: the log's row, the stream it decided on, and where its facts come from. */
@ApplicationScoped
class Explanations {

    private final DecisionLog log;
    private final KnownEvents known;
    private final PolicyBook policies;
    private final RuleCatalogue rules;
    private final String service;

    Explanations(
            DecisionLog log,
            KnownEvents known,
            PolicyBook policies,
            RuleCatalogue rules,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.log = log;
        this.known = known;
        this.policies = policies;
        this.rules = rules;
        this.service = service;
    }

    /**
     * Explains the decision; empty if there is none for this reader.
     *
     * @param onlyOwn the learner who may see their own decisions only; empty for staff and services
     */
    Uni<Optional<Explanation>> of(Tx tx, UUID id, Optional<String> onlyOwn) {
        return log.find(tx, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : mayRead(tx, found.get(), onlyOwn)
                                .chain(may -> may
                                        ? explain(tx, found.get()).map(Optional::of)
                                        : Uni.createFrom().item(Optional.empty())));
    }

    /** The learner whose record a decision tells of, if it is about one. */
    Uni<Optional<LearnerId>> concerned(Tx tx, UUID id) {
        return log.find(tx, id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            StoredDecision decision = found.get();
            Optional<LearnerId> named = learner(decision.content()
                    .path(DecisionContent.COMMAND)
                    .path("learnerId")
                    .asText());
            return named.isPresent()
                    ? Uni.createFrom().item(named)
                    : known.keyOf(tx, decision.streamId()).map(key -> key.flatMap(Explanations::learner));
        });
    }

    private static Optional<LearnerId> learner(String text) {
        try {
            return Optional.of(LearnerId.parse(text));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** A decision is about a learner who asked, whose stream it is, or whom the command names. */
    private Uni<Boolean> mayRead(Tx tx, StoredDecision decision, Optional<String> onlyOwn) {
        if (onlyOwn.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        String learner = onlyOwn.get();
        JsonNode command = decision.content().path(DecisionContent.COMMAND);
        if (decision.actor().equals("learner:" + learner)
                || command.path("learnerId").asText().equals(learner)) {
            return Uni.createFrom().item(true);
        }
        return known.keyOf(tx, decision.streamId())
                .map(key -> key.filter(learner::equals).isPresent());
    }

    private Uni<Explanation> explain(Tx tx, StoredDecision decision) {
        Map<String, List<String>> told = SourceNames.of(decision.content());
        Set<String> streams = new HashSet<>();
        told.values().forEach(streams::addAll);
        return known.events(tx, decision.streamId(), decision.version() + decision.appended())
                .chain(events -> known.sources(tx, decision.id(), streams)
                        .map(sources -> explanation(decision, events, told, sources)));
    }

    private Explanation explanation(
            StoredDecision decision, List<Event> stream, Map<String, List<String>> told, Map<String, Source> sources) {
        JsonNode content = decision.content();
        JsonNode cause = content.get(DecisionContent.CAUSE);
        return new Explanation(
                decision.id(),
                service,
                decision.streamId(),
                decision.version(),
                decision.decidedAt(),
                decision.actor(),
                decision.correlationId(),
                decision.causationId(),
                cause,
                new Explanation.Command(decision.command(), content.path(DecisionContent.COMMAND)),
                decision.outcome(),
                decision.code(),
                ruled(content),
                inputs(content.path(DecisionContent.FACTS), told, sources),
                used(content.path(DecisionContent.POLICIES)),
                stream.stream()
                        .filter(event -> event.version() <= decision.version())
                        .toList(),
                stream.stream()
                        .filter(event -> event.version() > decision.version())
                        .toList(),
                turns(content.path(DecisionContent.FINDINGS)));
    }

    private List<RuleFound> ruled(JsonNode content) {
        List<RuleFound> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (JsonNode finding : content.path(DecisionContent.FINDINGS)) {
            String rule = finding.path("rule").asText();
            told.add(rule);
            found.add(new RuleFound(
                    rule,
                    rules.statement(rule).orElse(null),
                    finding.path("holds").asBoolean() ? Result.HOLDS : Result.VIOLATED,
                    text(finding, "message"),
                    text(finding, "observed"),
                    text(finding, "required"),
                    text(finding, "pointer")));
        }
        for (JsonNode rule : content.path(DecisionContent.RULES)) {
            if (told.add(rule.asText())) {
                found.add(new RuleFound(
                        rule.asText(),
                        rules.statement(rule.asText()).orElse(null),
                        Result.NOTHING_AGAINST_IT,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return found;
    }

    private static List<Input> inputs(JsonNode facts, Map<String, List<String>> told, Map<String, Source> sources) {
        List<Input> inputs = new ArrayList<>();
        facts.properties()
                .forEach(fact -> inputs.add(new Input(
                        fact.getKey(),
                        fact.getValue(),
                        sourcesOf(told.getOrDefault(fact.getKey(), List.of()), sources))));
        // what was looked for and is not known is an input as well
        told.forEach((name, streams) -> {
            if (!facts.has(name)) {
                inputs.add(new Input(name, JsonNodeFactory.instance.nullNode(), sourcesOf(streams, sources)));
            }
        });
        return inputs;
    }

    private static List<Source> sourcesOf(List<String> streams, Map<String, Source> sources) {
        return streams.stream()
                .map(stream -> sources.getOrDefault(stream, new Source(null, stream, null, null, true)))
                .toList();
    }

    private List<PolicyUsed> used(JsonNode labels) {
        Set<String> wanted = new HashSet<>();
        labels.forEach(label -> wanted.add(label.asText()));
        return policies.all().stream()
                .filter(policy -> wanted.contains(policy.label()))
                .map(policy -> new PolicyUsed(
                        policy.id(),
                        policy.name(),
                        policy.version(),
                        policy.validFrom(),
                        policy.title(),
                        policy.parameters()))
                .toList();
    }

    private static List<Turn> turns(JsonNode findings) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode finding : findings) {
            String at = text(finding, "turnsAt");
            String with = text(finding, "turnsWith");
            if (at != null || with != null) {
                turns.add(new Turn(
                        finding.path("rule").asText(),
                        finding.path("holds").asBoolean() ? Result.VIOLATED : Result.HOLDS,
                        at == null ? null : Deadline.of(Instant.parse(at)),
                        with));
            }
        }
        return turns;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.asText();
    }
}
