package org.stackway.local.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi.Call;

/** What {@code catalogue.json} says, as the requests that enter it. Each may be repeated: it says what is, not what to do. */
public final class Catalogue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode content;

    private Catalogue(JsonNode content) {
        this.content = content;
    }

    /** A request and the service it is for. */
    public record Entry(Service service, Call call) {}

    /** The catalogue of this build. */
    public static Catalogue read() {
        try (InputStream file = Catalogue.class.getResourceAsStream("/catalogue.json")) {
            if (file == null) {
                throw new IllegalStateException("catalogue.json is not on the class path");
            }
            return new Catalogue(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue.json cannot be read", e);
        }
    }

    /** What is said of each course: its code, and the entry as it is sent. */
    public List<JsonNode> courses() {
        return List.copyOf(content.path("courses").valueStream().toList());
    }

    /** The specializations that are pathways into the programme, as its rules state them. */
    public List<String> pathways(String programme) {
        return content.path("programmes")
                .valueStream()
                .filter(one -> one.path("code").asText().equals(programme))
                .flatMap(one -> one.path("definition").path("pathways").valueStream())
                .map(pathway -> pathway.path("specialization").asText())
                .toList();
    }

    JsonNode content() {
        return content;
    }

    /** Changes when the catalogue does. */
    public String fingerprint() {
        return Integer.toHexString(content.toString().hashCode());
    }

    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        content.path("programmes")
                .forEach(programme -> entries.add(new Entry(
                        Service.ADMISSION,
                        Call.put(
                                "/api/v1/programmes/" + programme.path("code").asText() + "/versions/"
                                        + programme.path("version").asInt(),
                                Actor.REGISTRAR,
                                programme.path("definition")))));
        content.path("tuitionRates")
                .forEach(rate -> entries.add(new Entry(
                        Service.BILLING,
                        Call.put(
                                "/api/v1/tuition-rates/"
                                        + rate.path("programme").asText(),
                                Actor.BURSAR,
                                rate.path("rate")))));
        content.path("courses")
                .forEach(course -> entries.add(new Entry(
                        Service.SESSION,
                        Call.put(
                                "/api/v1/courses/" + course.path("code").asText(),
                                Actor.REGISTRAR,
                                course.path("entry")))));
        return entries;
    }
}
