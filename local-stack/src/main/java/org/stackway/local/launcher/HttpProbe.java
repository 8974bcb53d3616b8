package org.stackway.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import org.stackway.local.StackConfig;

/** Asks a process whether it is ready. */
final class HttpProbe {
    private static final int TIMEOUT_MILLIS = 1_000;

    /** What the service's own message tells operators to do. */
    private static final String RECOVERY = "ops recover";

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpProbe() {}

    static boolean ready(int port) {
        return answers(port, "/q/health/ready");
    }

    /**
     * Why a service that is up takes no commands until an operator has recovered its store; empty unless that is so. It has
     * started as far as it can.
     */
    static Optional<String> awaitsRecovery(int port) {
        try {
            HttpURLConnection connection = connection(port, "/q/health/ready");
            if (connection.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE) {
                connection.disconnect();
                return Optional.empty();
            }
            try (InputStream body = connection.getErrorStream()) {
                JsonNode report = body == null ? JSON.missingNode() : JSON.readTree(body);
                for (JsonNode check : report.path("checks")) {
                    String closed = check.at("/data/closed").asText();
                    if (closed.contains(RECOVERY)) {
                        return Optional.of(closed);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** True on status 200. */
    static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = connection(port, path);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                connection.disconnect();
                return false;
            }
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HttpURLConnection connection(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://" + StackConfig.HOST + ":" + port + path)
                .toURL()
                .openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }
}
