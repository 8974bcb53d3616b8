package org.stackway.local.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.stackway.local.Service;
import org.stackway.local.sandbox.HttpExchanges.Answer;

/**
 * The APIs of all services on one page: Swagger UI, which fetches each service's own document and sends what is tried out to
 * that service. The services let this page do so by their list of origins.
 */
final class ApiPage {

    private static final String ASSETS = "/META-INF/resources/openapi-ui/";
    private static final Map<String, String> TYPES = Map.of(
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
            "swagger-ui-standalone-preset.js", "text/javascript; charset=utf-8");

    private final Map<Service, URI> services;

    /** Of the services at these addresses, as a browser reaches them. */
    ApiPage(Map<Service, URI> services) {
        this.services = Map.copyOf(services);
    }

    Answer page() {
        String documents = services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "{name: '%s', url: '%s/q/openapi?format=json'}"
                        .formatted(entry.getKey().processName(), entry.getValue()))
                .collect(Collectors.joining(",\n          "));
        return Answer.html("""
                <!doctype html>
                <html lang="en">
                  <head>
                    <meta charset="utf-8">
                    <title>Stackway: the APIs</title>
                    <link rel="stylesheet" href="/apis/swagger-ui.css">
                  </head>
                  <body>
                    <div id="apis"></div>
                    <script src="/apis/swagger-ui-bundle.js"></script>
                    <script src="/apis/swagger-ui-standalone-preset.js"></script>
                    <script>
                      SwaggerUIBundle({
                        dom_id: '#apis',
                        urls: [
                          %s
                        ],
                        presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
                        layout: 'StandaloneLayout',
                        deepLinking: true,
                        docExpansion: 'none',
                        filter: true,
                        persistAuthorization: true,
                        validatorUrl: null
                      });
                    </script>
                  </body>
                </html>
                """.formatted(documents));
    }

    /**
     * A part of Swagger UI.
     *
     * @throws Refused 404 if the page has no such part
     */
    static Answer part(String name) {
        String type = TYPES.get(name);
        if (type == null) {
            throw new Refused(404, "NOT_FOUND", "the page has no part " + name);
        }
        try (InputStream content = ApiPage.class.getResourceAsStream(ASSETS + name)) {
            if (content == null) {
                throw new IllegalStateException("Swagger UI has no " + name);
            }
            return new Answer(200, type, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
