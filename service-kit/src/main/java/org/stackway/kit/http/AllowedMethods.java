package org.stackway.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which operations there are. A 405 must name a path's methods (RFC 9110), and the framework does not; a log names the template
 * of a path and not the path, in which a name may stand where an id belongs.
 */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*\\}");

    private final BeanManager beans;
    private final List<Route> added = new CopyOnWriteArrayList<>();
    private volatile @Nullable List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** Tells of an operation that no resource declares; before the first request. */
    void add(String method, String template) {
        added.add(new Route(pattern(template), template, method));
    }

    /** In alphabetical order, as the header lists them. */
    String of(String path) {
        return routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The path as the operation declares it, {@code /api/v1/learners/{id}}; of what is none of ours, that. */
    String template(String path) {
        return routes().stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::template)
                .findFirst()
                .orElse("another path");
    }

    /** Whether any operation has this method. */
    boolean known(String method) {
        return routes().stream().anyMatch(route -> route.method().equals(method));
    }

    private List<Route> routes() {
        List<Route> known = routes;
        if (known == null) {
            known = collect();
            routes = known;
        }
        return known;
    }

    private List<Route> collect() {
        List<Route> found = new ArrayList<>(added);
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                Arrays.stream(bean.getBeanClass().getMethods())
                        .flatMap(method -> routesOf(root.value(), method))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Stream<Route> routesOf(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = (own == null ? root : root + "/" + own.value()).replaceAll("/+", "/");
        Pattern path = pattern(template);
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> new Route(path, template, annotation.value()));
    }

    private static Pattern pattern(String template) {
        String[] literals = VARIABLE.split(template, -1);
        return Pattern.compile(
                Arrays.stream(literals).map(Pattern::quote).collect(Collectors.joining("[^/]+", "/?", "/?")));
    }

    private record Route(Pattern path, String template, String method) {}
}
