package org.stackway.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation as it was released beside the same one now. Answers may only grow, requests may only ask for less; an enum of
 * an answer may grow, because clients are told to expect values that they do not know.
 */
final class Promises {

    private final JsonNode released;
    private final JsonNode present;
    private final String where;
    private final List<String> wrong;
    private final Set<String> seen = new TreeSet<>();

    Promises(JsonNode released, JsonNode present, String where, List<String> wrong) {
        this.released = released;
        this.present = present;
        this.where = where;
        this.wrong = wrong;
    }

    void compare(JsonNode before, JsonNode now) {
        if (!before.path("operationId").equals(now.path("operationId"))) {
            wrong.add(where + " was named " + before.path("operationId").asText());
        }
        parameters(before, now);
        JsonNode bodyBefore = before.at("/requestBody/content");
        JsonNode bodyNow = now.at("/requestBody/content");
        if (bodyBefore.isMissingNode() && now.at("/requestBody/required").asBoolean()) {
            wrong.add(where + " needs a body now");
        }
        bodyBefore.properties().forEach(media -> media(media.getKey(), media.getValue(), bodyNow, "the body", false));
        before.path("responses").properties().forEach(answer -> {
            JsonNode answerNow = now.path("responses").path(answer.getKey());
            if (answerNow.isMissingNode()) {
                wrong.add(where + " does not answer " + answer.getKey() + " any more");
                return;
            }
            JsonNode content = ApiDocuments.resolved(present, answerNow).path("content");
            ApiDocuments.resolved(released, answer.getValue())
                    .path("content")
                    .properties()
                    .forEach(media -> media(media.getKey(), media.getValue(), content, answer.getKey(), true));
        });
    }

    private void media(String type, JsonNode before, JsonNode content, String of, boolean answer) {
        if (!content.has(type)) {
            wrong.add(where + ": " + of + " is no " + type + " any more");
        } else {
            schema(before.path("schema"), content.path(type).path("schema"), of, answer);
        }
    }

    private void parameters(JsonNode before, JsonNode now) {
        Set<String> known = new TreeSet<>();
        before.path("parameters").forEach(one -> known.add(key(ApiDocuments.resolved(released, one))));
        Set<String> taken = new TreeSet<>();
        now.path("parameters").forEach(one -> {
            JsonNode parameter = ApiDocuments.resolved(present, one);
            taken.add(key(parameter));
            if (parameter.path("required").asBoolean() && !known.contains(key(parameter))) {
                wrong.add(where + " needs " + key(parameter) + " now");
            }
        });
        known.stream()
                .filter(one -> !taken.contains(one) && !one.startsWith("path "))
                .forEach(one -> wrong.add(where + " does not take " + one + " any more"));
    }

    private static String key(JsonNode parameter) {
        return parameter.path("in").asText() + " " + parameter.path("name").asText();
    }

    private void schema(JsonNode before, JsonNode now, String at, boolean answer) {
        if (before.has("$ref") && !seen.add(answer + before.path("$ref").asText() + now.path("$ref"))) {
            return;
        }
        JsonNode was = ApiDocuments.resolved(released, before);
        JsonNode is = ApiDocuments.resolved(present, now);
        if (was.has("type") && is.has("type") && !was.path("type").equals(is.path("type"))) {
            wrong.add(where + ": " + at + " was " + was.path("type") + " and is " + is.path("type"));
            return;
        }
        Set<String> neededBefore = ApiDocuments.texts(was.path("required"));
        Set<String> neededNow = ApiDocuments.texts(is.path("required"));
        was.path("properties").properties().forEach(member -> {
            JsonNode there = is.path("properties").path(member.getKey());
            if (there.isMissingNode()) {
                wrong.add(where + ": " + at + "/" + member.getKey() + " is gone");
            } else {
                schema(member.getValue(), there, at + "/" + member.getKey(), answer);
            }
        });
        Set<String> stricter = new TreeSet<>(answer ? neededBefore : neededNow);
        stricter.removeAll(answer ? neededNow : neededBefore);
        stricter.forEach(member ->
                wrong.add(where + ": " + at + "/" + member + (answer ? " may be absent now" : " must be there now")));
        if (!answer && was.has("enum")) {
            Set<String> lost = ApiDocuments.texts(was.path("enum"));
            lost.removeAll(ApiDocuments.texts(is.path("enum")));
            lost.forEach(value -> wrong.add(where + ": " + at + " does not take " + value + " any more"));
        }
        if (was.has("items")) {
            schema(was.path("items"), is.path("items"), at + "[]", answer);
        }
    }
}
