package org.stackway.kit.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stackway.kit.decision.DecisionContent;

/** Which streams told which fact, as the log has it. */
final class SourceNames {

    private SourceNames() {}

    /** The streams by the name of the fact. */
    static Map<String, List<String>> of(JsonNode content) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        content.path(DecisionContent.SOURCES).properties().forEach(fact -> {
            List<String> streams = new ArrayList<>();
            fact.getValue().forEach(stream -> streams.add(stream.asText()));
            told.put(fact.getKey(), streams);
        });
        return told;
    }
}
