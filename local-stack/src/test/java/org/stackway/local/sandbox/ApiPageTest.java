package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stackway.local.Service;
import org.stackway.local.sandbox.HttpExchanges.Answer;

/** One page for the APIs of all services. */
class ApiPageTest {

    private static final Pattern PART = Pattern.compile("(?:href|src)=\"/apis/([^\"]+)\"");

    private static ApiPage page() {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, URI.create("http://" + service.shortName() + ".example"));
        }
        return new ApiPage(services);
    }

    @Test
    void itNamesTheDocumentOfEveryService() {
        Answer answer = page().page();

        assertThat(answer.contentType()).startsWith("text/html");
        for (Service service : Service.values()) {
            assertThat(answer.body())
                    .contains("{name: '%s', url: 'http://%s.example/q/openapi?format=json'}"
                            .formatted(service.processName(), service.shortName()));
        }
    }

    @Test
    void everythingThatItLoadsIsThere() {
        assertThat(PART.matcher(page().page().body()).results().map(found -> found.group(1)))
                .hasSize(3)
                .allSatisfy(part -> {
                    Answer answer = ApiPage.part(part);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body()).isNotBlank();
                });
        assertThat(ApiPage.part("swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(ApiPage.part("swagger-ui-standalone-preset.js").body()).contains("SwaggerUIStandalonePreset");
    }

    @Test
    void nothingElseIsServed() {
        assertThatThrownBy(() -> ApiPage.part("index.html"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }
}
