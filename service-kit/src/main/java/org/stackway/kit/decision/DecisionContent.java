package org.stackway.kit.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.store.Cause;

/**
 * The part of a decision that is one text in the log: command, facts, where the facts come from, policy versions, rules
 * looked at and what they found.
 */
public final class DecisionContent {

    public static final String COMMAND = "command";
    public static final String FACTS = "facts";
    public static final String SOURCES = "sources";
    public static final String POLICIES = "policies";
    public static final String RULES = "rules";
    public static final String FINDINGS = "findings";
    public static final String CAUSE = "cause";

    private static final JsonFactory JSON = new JsonFactory();
    private static final ClassValue<String[]> RULES_OF = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> command) {
            Rule rule = command.getAnnotation(Rule.class);
            return rule == null ? new String[0] : rule.value();
        }
    };

    private DecisionContent() {}

    static String of(Taken decision) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            String command = DecisionJson.of(decision.command());
            raw(json, COMMAND, command);
            Object facts = decision.facts();
            raw(json, FACTS, DecisionJson.of(facts instanceof Inputs inputs ? inputs.kept() : facts));
            if (facts instanceof Inputs inputs) {
                sources(json, inputs.sources());
                policies(json, inputs.policies());
            }
            json.writeFieldName(RULES);
            json.writeArray(
                    RULES_OF.get(decision.command().getClass()),
                    0,
                    RULES_OF.get(decision.command().getClass()).length);
            // who withholds the command must not tell its words through what a rule found in it
            findings(json, decision.findings(), !command.contains(DecisionJson.WITHHELD));
            cause(json, decision.cause());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void raw(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
    }

    private static void sources(JsonGenerator json, Map<String, List<String>> sources) throws IOException {
        json.writeObjectFieldStart(SOURCES);
        for (Map.Entry<String, List<String>> source : sources.entrySet()) {
            json.writeArrayFieldStart(source.getKey());
            for (String stream : source.getValue()) {
                json.writeString(stream);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void policies(JsonGenerator json, List<Policy> policies) throws IOException {
        json.writeArrayFieldStart(POLICIES);
        for (Policy policy : policies) {
            json.writeString(policy.label());
        }
        json.writeEndArray();
    }

    private static void findings(JsonGenerator json, List<Finding> findings, boolean observed) throws IOException {
        json.writeArrayFieldStart(FINDINGS);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeBooleanField("holds", finding.holds());
            if (!finding.holds()) {
                json.writeStringField("message", finding.message());
            }
            if (observed || !(finding.observed() instanceof CharSequence)) {
                text(json, "observed", finding.observed());
            }
            text(json, "required", finding.required());
            text(json, "pointer", finding.pointer());
            text(json, "turnsAt", finding.turnsAt());
            text(json, "turnsWith", finding.turnsWith());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private static void cause(JsonGenerator json, @Nullable Cause cause) throws IOException {
        if (cause != null) {
            json.writeObjectFieldStart(CAUSE);
            json.writeStringField("service", cause.service());
            json.writeStringField("stream", cause.stream());
            json.writeNumberField("version", cause.version());
            json.writeNumberField("position", cause.position());
            json.writeEndObject();
        }
    }
}
