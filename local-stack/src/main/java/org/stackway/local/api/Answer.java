package org.stackway.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. The body is an empty object when there was none, or none in JSON. */
public record Answer(int status, JsonNode body) {
    public boolean ok() {
        return status / 100 == 2;
    }

    /** The machine-readable code of a problem; empty when there is none. */
    public String code() {
        return body.path("code").asText("");
    }

    /** Status, code and the rules that were violated, for a message. */
    public String summary() {
        StringBuilder text = new StringBuilder().append(status);
        if (!code().isEmpty()) {
            text.append(' ').append(code());
        }
        body.path("violations").forEach(violation -> text.append(' ')
                .append(violation.path("rule").asText())
                .append(" (")
                .append(violation.path("message").asText())
                .append(')'));
        if (body.path("violations").isEmpty() && body.has("detail")) {
            text.append(": ").append(body.path("detail").asText());
        }
        return text.toString();
    }
}
