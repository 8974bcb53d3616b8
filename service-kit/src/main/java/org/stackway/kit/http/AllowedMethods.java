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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods a path has: a 405 must name them (RFC 9110), and the framework does not. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*\\}");

    private final BeanManager beans;
    private volatile @Nullable List<Route> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** In alphabetical order, as the header lists them. */
    String of(String path) {
        List<Route> known = routes;
        if (known == null) {
            known = collect();
            routes = known;
        }
        return known.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Route> collect() {
        List<Route> found = new ArrayList<>();
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
        Pattern path = pattern(own == null ? root : root + "/" + own.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> new Route(path, annotation.value()));
    }

    private static Pattern pattern(String template) {
        String[] literals = VARIABLE.split(template.replaceAll("/+", "/"), -1);
        return Pattern.compile(
                Arrays.stream(literals).map(Pattern::quote).collect(Collectors.joining("[^/]+", "/?", "/?")));
    }

    private record Route(Pattern path, String method) {}
}
