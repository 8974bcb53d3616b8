package org.stackway.kit.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Deprecation}, {@code Sunset} and {@code Link} in every answer of an {@link Outdated} operation, refusals included. */
class OutdatedFilter {

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    @ServerResponseFilter
    void tell(ContainerResponseContext response, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Outdated outdated = method == null ? null : method.getAnnotation(Outdated.class);
        if (outdated == null) {
            return;
        }
        response.getHeaders()
                .putSingle("Deprecation", "@" + begin(outdated.since()).getEpochSecond());
        response.getHeaders().add(HttpHeaders.LINK, "<" + outdated.successor() + ">; rel=\"successor-version\"");
        if (!outdated.until().isEmpty()) {
            response.getHeaders()
                    .putSingle(
                            "Sunset", HTTP_DATE.format(begin(outdated.until()).atOffset(ZoneOffset.UTC)));
        }
    }

    private static Instant begin(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
